package io.muster.evaluation.statistics;

import static io.muster.evaluation.statistics.Digits.assertEstimate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.inference.TTest;
import org.junit.jupiter.api.Test;

class MeanIntervalTest {
  private static final double[] NUMBERS = {
    33.09375, 48.38596, 64.83495, 67.98475, 22.93556, 71.23587, 38.78465, 82.37927
  };

  @Test
  void givesTheReferenceFigures() {
    Estimate mean = MeanInterval.of(NUMBERS).orElseThrow();
    assertThat(mean.value()).isCloseTo(53.704345, within(5e-7));
    assertEstimate(mean, 53.704345, 36.1683252, 71.2403648, 5e-7);
  }

  @Test
  void endsWhereTheTestOfAnotherLibraryBeginsToReject() {
    Estimate mean = MeanInterval.of(NUMBERS).orElseThrow();
    assertThat(TTest.withDefaults().withMu(mean.low()).test(NUMBERS).getPValue())
        .isCloseTo(.05, within(1e-9));
    assertThat(TTest.withDefaults().withMu(mean.high()).test(NUMBERS).getPValue())
        .isCloseTo(.05, within(1e-9));
  }

  @Test
  void numbersAllAlikeLeaveNoDoubt() {
    assertEstimate(MeanInterval.of(3, 3, 3).orElseThrow(), 3, 3, 3, 0);
  }

  @Test
  void oneNumberDoesNotTellHowTheyVary() {
    assertThat(MeanInterval.of(3)).isEmpty();
    assertThat(MeanInterval.of()).isEmpty();
  }

  @Test
  void refusesWhatIsNoNumber() {
    assertThatIllegalArgumentException().isThrownBy(() -> MeanInterval.of(1, Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MeanInterval.of(1, Double.POSITIVE_INFINITY));
  }
}
