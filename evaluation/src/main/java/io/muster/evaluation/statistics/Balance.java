package io.muster.evaluation.statistics;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.OptionalDouble;

/**
 * How alike two groups are in one number, such as age, or 1 for those who have something and 0 for those who have not.
 *
 * <p>The standardised mean difference is (m_T − m_C)/s, with s the standard deviation of all who were to be matched, before matching, so
 * that leaving people out cannot make groups look alike. Source: E. A. Stuart, Matching methods for causal inference, Statistical
 * Science 25 (2010) 1-21, section 4.1.
 *
 * @param mean of those matched
 * @param comparators the mean of those they are matched to
 * @param standardised the difference in standard deviations; empty where those to be matched do not vary and the means differ
 */
public record Balance(double mean, double comparators, OptionalDouble standardised) {
  /** A difference below this, either way, is taken as balanced. */
  public static final double BALANCED_BELOW = 0.1;

  /**
   * The balance in one number.
   *
   * @param unmatched of all who were to be matched, somebody at least
   * @param matched of those of them who were, somebody at least
   * @param comparators of those they were matched to, or of all comparators for the balance before matching
   */
  public static Balance of(double[] unmatched, double[] matched, double[] comparators) {
    checkArgument(
        unmatched.length > 0 && matched.length > 0 && comparators.length > 0,
        "groups of nobody are not alike or different");
    double mean = MeanInterval.Spread.of(matched).mean();
    double other = MeanInterval.Spread.of(comparators).mean();
    double deviation = Math.sqrt(MeanInterval.Spread.of(unmatched).variance());
    return new Balance(mean, other, standardised(mean - other, deviation));
  }

  private static OptionalDouble standardised(double difference, double deviation) {
    if (difference == 0) {
      return OptionalDouble.of(0);
    }
    return deviation == 0 ? OptionalDouble.empty() : OptionalDouble.of(difference / deviation);
  }

  /** Whether the difference is below a tenth of a standard deviation. */
  public boolean balanced() {
    return standardised.isPresent() && Math.abs(standardised.getAsDouble()) < BALANCED_BELOW;
  }
}
