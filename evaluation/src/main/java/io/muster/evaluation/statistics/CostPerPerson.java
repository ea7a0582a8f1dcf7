package io.muster.evaluation.statistics;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;

/**
 * What an outreach cost for each person who got where it leads.
 *
 * <p>C/x, from C/(nU) to C/(nL) with {@linkplain Wilson Wilson's} bounds L and U of x in n: the cost is known and the share is not,
 * so the interval is that of the share, turned over.
 */
public final class CostPerPerson {
  private CostPerPerson() {}

  /** With its 95 % interval; empty where nobody got there, which is no outcome to share the cost, and not an endless cost. */
  public static Optional<Estimate> of(double cost, int x, int n) {
    return of(cost, x, n, Level.USUAL);
  }

  /**
   * Empty where nobody got there, which is no outcome to share the cost, and not an endless cost.
   *
   * @param cost of the whole, in the currency of the answer
   * @param x how many got there
   * @param n how many it was spent on
   */
  public static Optional<Estimate> of(double cost, int x, int n, double level) {
    checkArgument(Double.isFinite(cost) && cost >= 0, "a cost is at least nothing");
    Interval share = Wilson.interval(x, n, level);
    return x == 0
        ? Optional.empty()
        : Optional.of(
            Estimate.of(cost / x, cost / (n * share.high()), cost / (n * share.low()), level));
  }
}
