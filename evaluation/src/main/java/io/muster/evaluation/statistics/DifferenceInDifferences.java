package io.muster.evaluation.statistics;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;

/**
 * How much more a group changed than people it is compared with: what would have happened anyway to both falls out.
 *
 * <p>Of means: the mean change within people less that of the comparators, with error √(s²_T/n_T + s²_C/n_C) of their changes and t of
 * B. L. Welch's degrees of freedom, The generalization of Student's problem when several different population variances are involved,
 * Biometrika 34 (1947) 28-35. Of rates: ln R_T − ln R_C, variances added, or clustered by matched pair. Source of the design: O.
 * Ashenfelter and D. Card, Using the longitudinal structure of earnings to estimate the effect of training programs, Review of
 * Economics and Statistics 67 (1985) 648-660. It holds as far as both would have changed alike.
 */
public final class DifferenceInDifferences {
  private static final double SAME = 1e-12;

  private DifferenceInDifferences() {}

  /** Of means, with its 95 % interval; empty where either has fewer than two people. */
  public static Optional<Estimate> ofMeans(double[] changes, double[] comparators) {
    return ofMeans(changes, comparators, Level.USUAL);
  }

  /**
   * Of means; empty where either has fewer than two people, as one does not tell how they vary. Of matched pairs use
   * {@link MeanInterval} of each pair's difference.
   *
   * @param changes how much each person changed
   * @param comparators how much each comparator did
   */
  public static Optional<Estimate> ofMeans(double[] changes, double[] comparators, double level) {
    Level.check(level);
    MeanInterval.Spread one = MeanInterval.Spread.of(changes);
    MeanInterval.Spread other = MeanInterval.Spread.of(comparators);
    if (one.count() < 2 || other.count() < 2) {
      return Optional.empty();
    }
    double u = one.variance() / one.count();
    double v = other.variance() / other.count();
    double freedom = u + v == 0
        ? 1
        : (u + v) * (u + v) / (u * u / (one.count() - 1) + v * v / (other.count() - 1));
    return Optional.of(
        MeanInterval.around(one.mean() - other.mean(), Math.sqrt(u + v), freedom, level));
  }

  /**
   * Of two ratios of rates, after over before, of different people: below 1 where those reached fell more. Each has an interval of
   * its logarithm, as {@link RateRatio#wald} and {@link PairedRateRatio} give it, at one level.
   */
  public static Estimate ofRatios(Estimate ratio, Estimate comparators) {
    double level = ratio.interval().level();
    checkArgument(
        Math.abs(level - comparators.interval().level()) < SAME, "both intervals are of one level");
    return Estimate.ofLogarithm(
        Math.log(ratio.value()) - Math.log(comparators.value()),
        Math.hypot(error(ratio), error(comparators)),
        level);
  }

  /** The standard error that an interval of a logarithm was made with. */
  private static double error(Estimate ratio) {
    checkArgument(
        ratio.low() > 0 && ratio.high() < Double.POSITIVE_INFINITY,
        "the interval is of the logarithm of a ratio");
    return Math.log(ratio.high() / ratio.low())
        / (2 * Level.reach(ratio.interval().level()));
  }

  /** Of rates of matched pairs, with its 95 % interval; see {@link #ofPairs(BeforeAndAfter, BeforeAndAfter, double)}. */
  public static Optional<Estimate> ofPairs(BeforeAndAfter people, BeforeAndAfter comparators) {
    return ofPairs(people, comparators, Level.USUAL);
  }

  /**
   * Of rates of matched pairs, the comparator at the place of the person they are matched to: each pair varies as one. Empty where
   * either had no event before or none after, where pairs do not vary at all, and where there is one alone.
   */
  public static Optional<Estimate> ofPairs(
      BeforeAndAfter people, BeforeAndAfter comparators, double level) {
    Level.check(level);
    checkArgument(
        people.people() == comparators.people(), "each person is matched to one comparator");
    if (!people.comparable() || !comparators.comparable()) {
      return Optional.empty();
    }
    return PairedRateRatio.ofLogarithm(
        people.logarithm() - comparators.logarithm(),
        people.people(),
        i -> people.pull(i) - comparators.pull(i),
        level);
  }
}
