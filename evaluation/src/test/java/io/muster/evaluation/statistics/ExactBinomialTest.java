package io.muster.evaluation.statistics;

import static io.muster.evaluation.statistics.Digits.assertInterval;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.BinomialTest;
import org.junit.jupiter.api.Test;

class ExactBinomialTest {

  @Test
  void thirteenOfGardenCitysHundredAndThirtyAreAsLikelyAsNotAtTenPercent() {
    assertThat(ExactBinomial.atLeast(13, 130, .1)).isCloseTo(.5427, within(5e-5));
  }

  @Test
  void agreesWithTheTestOfAnotherLibrary() {
    BinomialTest more = BinomialTest.withDefaults().with(AlternativeHypothesis.GREATER_THAN);
    BinomialTest fewer = BinomialTest.withDefaults().with(AlternativeHypothesis.LESS_THAN);
    for (int x = 0; x <= 40; x++) {
      assertThat(ExactBinomial.atLeast(x, 40, .3))
          .isCloseTo(more.test(40, x, .3).getPValue(), within(1e-12));
      assertThat(ExactBinomial.atMost(x, 40, .3))
          .isCloseTo(fewer.test(40, x, .3).getPValue(), within(1e-12));
    }
  }

  @Test
  void theIntervalEndsWhereEitherTailIsTwoAndAHalfPercent() {
    Interval interval = ExactBinomial.interval(7, 20);
    assertThat(ExactBinomial.atLeast(7, 20, interval.low())).isCloseTo(.025, within(1e-9));
    assertThat(ExactBinomial.atMost(7, 20, interval.high())).isCloseTo(.025, within(1e-9));
    assertInterval(ExactBinomial.interval(0, 10), 0, 1 - Math.pow(.025, .1), 1e-12);
    assertInterval(ExactBinomial.interval(10, 10), Math.pow(.025, .1), 1, 1e-12);
  }

  @Test
  void refusesMoreThanAllAndWhatIsNoProbability() {
    assertThatIllegalArgumentException().isThrownBy(() -> ExactBinomial.atLeast(2, 1, .5));
    assertThatIllegalArgumentException().isThrownBy(() -> ExactBinomial.atMost(-1, 1, .5));
    assertThatIllegalArgumentException().isThrownBy(() -> ExactBinomial.atMost(1, 1, 1.5));
    assertThatIllegalArgumentException().isThrownBy(() -> ExactBinomial.interval(0, 0));
  }
}
