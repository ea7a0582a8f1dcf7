package io.muster.evaluation.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;

/** How often intervals hold the truth, counted over everything that can happen and not simulated. */
class CoverageTest {

  @Test
  void wilsonsHoldsTheShareInNinetyFivePercentOnAverage() {
    for (int n = 10; n <= 200; n += 10) {
      double sum = 0;
      int truths = 0;
      for (double p = .02; p < .985; p += .01) {
        sum += wilsons(n, p);
        truths++;
      }
      assertThat(sum / truths).isBetween(.94, .96);
    }
  }

  private static double wilsons(int n, double p) {
    BinomialDistribution people = BinomialDistribution.of(n, p);
    double covered = 0;
    for (int x = 0; x <= n; x++) {
      covered += Wilson.interval(x, n).contains(p) ? people.probability(x) : 0;
    }
    return covered;
  }

  @Test
  void clopperAndPearsonsHoldsItInNoLessThanNinetyFivePercent() {
    for (int n = 5; n <= 60; n += 5) {
      Interval[] intervals = new Interval[n + 1];
      for (int x = 0; x <= n; x++) {
        intervals[x] = ExactBinomial.interval(x, n);
      }
      for (double p = .01; p < 1; p += .01) {
        BinomialDistribution people = BinomialDistribution.of(n, p);
        double covered = 0;
        for (int x = 0; x <= n; x++) {
          covered += intervals[x].contains(p) ? people.probability(x) : 0;
        }
        assertThat(covered).isGreaterThanOrEqualTo(.95);
      }
    }
  }

  @Test
  void thatOfEventsHoldsTheirNumberInAboutNinetyFivePercent() {
    for (double expected = 1; expected < 60; expected += .7) {
      PoissonDistribution events = PoissonDistribution.of(expected);
      double covered = 0;
      for (int x = 0; x < 200; x++) {
        covered += PoissonRate.expected(x).contains(expected) ? events.probability(x) : 0;
      }
      assertThat(covered).isBetween(.948, 1.0);
    }
  }

  @Test
  void newcombesHoldsTheDifferenceInNinetyFivePercentOnAverage() {
    int n1 = 25;
    int n2 = 40;
    Estimate[][] all = new Estimate[n1 + 1][n2 + 1];
    for (int x1 = 0; x1 <= n1; x1++) {
      for (int x2 = 0; x2 <= n2; x2++) {
        all[x1][x2] = Newcombe.difference(x1, n1, x2, n2);
      }
    }
    double sum = 0;
    int truths = 0;
    for (double p1 = .05; p1 < .96; p1 += .1) {
      for (double p2 = .05; p2 < .96; p2 += .1) {
        BinomialDistribution one = BinomialDistribution.of(n1, p1);
        BinomialDistribution two = BinomialDistribution.of(n2, p2);
        for (int x1 = 0; x1 <= n1; x1++) {
          for (int x2 = 0; x2 <= n2; x2++) {
            boolean held = all[x1][x2].interval().contains(p1 - p2);
            sum += held ? one.probability(x1) * two.probability(x2) : 0;
          }
        }
        truths++;
      }
    }
    assertThat(sum / truths).isBetween(.945, .965);
  }
}
