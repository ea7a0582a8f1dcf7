package io.muster.evaluation.statistics;

import static io.muster.evaluation.statistics.Digits.assertEstimate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.statistics.inference.DataDispersion;
import org.apache.commons.statistics.inference.TTest;
import org.junit.jupiter.api.Test;

class DifferenceInDifferencesTest {
  private static final double[] CHANGES = {-3, -1, -4, 0, -2, -6, 1, -3};
  private static final double[] COMPARATORS = {0, 1, -1, 2, -1, 0};

  @Test
  void sixtyToFortyAgainstFiftyFiveToFifty() {
    Estimate effect = DifferenceInDifferences.ofRatios(
        RateRatio.wald(40, 1, 60, 1).orElseThrow(), RateRatio.wald(50, 1, 55, 1).orElseThrow());
    assertEstimate(effect, .7333, .4215, 1.2759, 5e-5);
  }

  @Test
  void ofMeansEndsWhereTheTestOfAnotherLibraryBeginsToReject() {
    Estimate effect = DifferenceInDifferences.ofMeans(CHANGES, COMPARATORS).orElseThrow();
    TTest test = TTest.withDefaults().with(DataDispersion.HETEROSCEDASTIC);
    assertThat(effect.value()).isCloseTo(-2.25 - 1.0 / 6, within(1e-12));
    assertThat(test.withMu(effect.low()).test(CHANGES, COMPARATORS).getPValue())
        .isCloseTo(.05, within(1e-9));
    assertThat(test.withMu(effect.high()).test(CHANGES, COMPARATORS).getPValue())
        .isCloseTo(.05, within(1e-9));
  }

  @Test
  void onePersonDoesNotTellHowTheyVary() {
    assertThat(DifferenceInDifferences.ofMeans(new double[] {1}, COMPARATORS)).isEmpty();
    assertThat(DifferenceInDifferences.ofMeans(CHANGES, new double[] {})).isEmpty();
  }

  private static BeforeAndAfter visits(int[] before, int[] after) {
    double[] times = new double[before.length];
    Arrays.fill(times, 1);
    return BeforeAndAfter.of(before, times, after, times);
  }

  @Test
  void pairsThatGoTogetherTellMoreThanPeopleWhoDoNot() {
    BeforeAndAfter people = visits(new int[] {5, 3, 8, 2, 6, 4}, new int[] {3, 4, 4, 1, 5, 1});
    BeforeAndAfter alike = visits(new int[] {5, 3, 8, 2, 6, 5}, new int[] {4, 5, 5, 2, 6, 2});
    Estimate pairs = DifferenceInDifferences.ofPairs(people, alike).orElseThrow();
    Estimate apart = DifferenceInDifferences.ofRatios(
        PairedRateRatio.of(people).orElseThrow(), PairedRateRatio.of(alike).orElseThrow());
    assertThat(pairs.value()).isCloseTo(apart.value(), within(1e-12));
    assertThat(pairs.high() / pairs.low()).isLessThan(apart.high() / apart.low());
  }

  @Test
  void againstThemselvesPeopleDoNotVary() {
    BeforeAndAfter people = visits(new int[] {5, 3, 8}, new int[] {3, 4, 4});
    assertThat(DifferenceInDifferences.ofPairs(people, people)).isEmpty();
  }

  @Test
  void refusesIntervalsOfTwoLevelsAndPairsOfOne() {
    Estimate usual = RateRatio.wald(40, 1, 60, 1).orElseThrow();
    Estimate wide = RateRatio.wald(40, 1, 60, 1, .998).orElseThrow();
    Estimate none = RateRatio.exact(0, 1, 60, 1).orElseThrow();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DifferenceInDifferences.ofRatios(usual, wide));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DifferenceInDifferences.ofRatios(none, usual));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DifferenceInDifferences.ofPairs(
            visits(new int[] {1}, new int[] {1}), visits(new int[] {1, 2}, new int[] {1, 1})));
  }
}
