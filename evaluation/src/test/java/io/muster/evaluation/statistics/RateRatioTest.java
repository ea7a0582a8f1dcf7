package io.muster.evaluation.statistics;

import static io.muster.evaluation.statistics.Digits.assertEstimate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** 41 events in 28,010 person-years against 15 in 19,017: breast cancer by exposure to X-rays. */
class RateRatioTest {

  @Test
  void givesWaldsInterval() {
    Estimate ratio = RateRatio.wald(41, 28010, 15, 19017).orElseThrow();
    assertThat(ratio.value()).isCloseTo(1.855759, within(5e-7));
    assertEstimate(ratio, 1.8558, 1.0272, 3.3526, 5e-5);
  }

  @Test
  void givesTheExactInterval() {
    Estimate ratio = RateRatio.exact(41, 28010, 15, 19017).orElseThrow();
    assertEstimate(ratio, 1.855759, 1.005684, 3.609300, 5e-7);
  }

  @Test
  void withoutAnEventThereIsNoErrorOfTheLogarithm() {
    assertThat(RateRatio.wald(0, 10, 3, 10)).isEmpty();
    assertThat(RateRatio.wald(3, 10, 0, 10)).isEmpty();
  }

  @Test
  void noEventAgainstSomeIsExactlyNothingUpToABound() {
    Estimate none = RateRatio.exact(0, 10, 3, 10).orElseThrow();
    assertThat(none.value()).isZero();
    assertThat(none.low()).isZero();
    assertThat(none.high()).isBetween(1.0, 4.0);
  }

  @Test
  void thereIsNoRatioToARateOfNone() {
    assertThat(RateRatio.exact(3, 10, 0, 10)).isEmpty();
    assertThat(RateRatio.exact(0, 10, 0, 10)).isEmpty();
  }

  @Test
  void refusesFewerThanNoneAndNoPersonTime() {
    assertThatIllegalArgumentException().isThrownBy(() -> RateRatio.wald(-1, 1, 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> RateRatio.exact(1, 1, 1, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RateRatio.exact(1, 1, Integer.MAX_VALUE, Double.POSITIVE_INFINITY));
  }
}
