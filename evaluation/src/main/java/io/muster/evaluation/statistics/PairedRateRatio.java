package io.muster.evaluation.statistics;

import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/**
 * The rate of events after something over the rate before it in the same people, from how people vary: one person's visits come in
 * runs, and people keep their habits, so events do not come by themselves.
 *
 * <p>With x and y each person's events after and before, X and Y all people's, and t their person-times: R = (X/T_a)/(Y/T_b), r_i =
 * (x_i − t_ai·X/T_a)/X − (y_i − t_bi·Y/T_b)/Y, Var(ln R) = n/(n − 1)·Σr_i². That is the linearised variance of a ratio: W. G. Cochran,
 * Sampling techniques, third edition (1977), chapter 6, for a ratio of two ratios. Where nobody has more than one event and times are
 * equal it is 1/X + 1/Y, that of {@link RateRatio#wald}. It needs some dozens of people.
 */
public final class PairedRateRatio {
  private static final double DUST = 1e-15;

  private PairedRateRatio() {}

  /** With its 95 % interval; see {@link #of(BeforeAndAfter, double)}. */
  public static Optional<Estimate> of(BeforeAndAfter people) {
    return of(people, Level.USUAL);
  }

  /**
   * Below 1 where there were fewer after. Empty where there was no event before or none after, as its logarithm then has no error to
   * tell, and where people do not vary at all or there is one alone.
   */
  public static Optional<Estimate> of(BeforeAndAfter people, double level) {
    Level.check(level);
    if (!people.comparable()) {
      return Optional.empty();
    }
    return ofLogarithm(people.logarithm(), people.people(), people::pull, level);
  }

  static Optional<Estimate> ofLogarithm(
      double logarithm, int n, IntToDoubleFunction pull, double level) {
    double squares = 0;
    for (int i = 0; i < n; i++) {
      double each = pull.applyAsDouble(i);
      squares += each * each;
    }
    return n < 2 || squares < DUST
        ? Optional.empty()
        : Optional.of(Estimate.ofLogarithm(logarithm, Math.sqrt(squares * n / (n - 1)), level));
  }
}
