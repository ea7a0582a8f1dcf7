package io.muster.evaluation.statistics;

import static com.google.common.base.Preconditions.checkArgument;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * How many of a number of people do something that each does with one probability, without approximation.
 *
 * <p>The interval is from the quantiles of β(x, n − x + 1) and β(x + 1, n − x): C. J. Clopper and E. S. Pearson, The use of confidence
 * or fiducial limits illustrated in the case of the binomial, Biometrika 26 (1934) 404-413. It is never too narrow, so mostly too
 * wide; for a share to be told use {@link Wilson}.
 */
public final class ExactBinomial {
  private ExactBinomial() {}

  /** How likely {@code x} or more of {@code n} are where each does with probability {@code p}. */
  public static double atLeast(int x, int n, double p) {
    BinomialDistribution people = people(x, n, p);
    return x == 0 ? 1 : people.survivalProbability(x - 1);
  }

  /** How likely {@code x} or fewer of {@code n} are where each does with probability {@code p}. */
  public static double atMost(int x, int n, double p) {
    return people(x, n, p).cumulativeProbability(x);
  }

  private static BinomialDistribution people(int x, int n, double p) {
    check(x, n);
    checkArgument(p >= 0 && p <= 1, "a probability is from 0 to 1");
    return BinomialDistribution.of(n, p);
  }

  /** Clopper and Pearson's 95 % interval for {@code x} of {@code n}. */
  public static Interval interval(int x, int n) {
    return interval(x, n, Level.USUAL);
  }

  /** Clopper and Pearson's interval for {@code x} of {@code n}. */
  public static Interval interval(int x, int n, double level) {
    check(x, n);
    double tail = Level.tail(level);
    double low = x == 0 ? 0 : BetaDistribution.of(x, n - x + 1).inverseCumulativeProbability(tail);
    double high = x == n ? 1 : BetaDistribution.of(x + 1, n - x).inverseSurvivalProbability(tail);
    return new Interval(low, high, level);
  }

  private static void check(int x, int n) {
    checkArgument(n > 0 && x >= 0 && x <= n, "a proportion is of at least 1, and at most of all");
  }
}
