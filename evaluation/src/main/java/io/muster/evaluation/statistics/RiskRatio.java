package io.muster.evaluation.statistics;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;

/**
 * The ratio of two proportions of different people, and how strong a hidden cause would have to be to explain it away.
 *
 * <p>The interval is the ratio times e to ± z√(1/x1 − 1/n1 + 1/x2 − 1/n2): D. Katz and others, Obtaining confidence intervals for
 * the risk ratio in cohort studies, Biometrics 34 (1978) 469-474, method C. The E-value is RR + √(RR(RR − 1)), of 1/RR for a ratio
 * below 1: T. J. VanderWeele and P. Ding, Sensitivity analysis in observational research, Annals of Internal Medicine 167 (2017)
 * 268-274.
 */
public final class RiskRatio {
  private RiskRatio() {}

  /** The share {@code x1} of {@code n1} over the share {@code x2} of {@code n2}; empty where either is nobody. */
  public static Optional<Estimate> of(int x1, int n1, int x2, int n2) {
    return of(x1, n1, x2, n2, Level.USUAL);
  }

  /** The share {@code x1} of {@code n1} over the share {@code x2} of {@code n2}; empty where either is nobody. */
  public static Optional<Estimate> of(int x1, int n1, int x2, int n2, double level) {
    checkArgument(
        n1 > 0 && x1 >= 0 && x1 <= n1 && n2 > 0 && x2 >= 0 && x2 <= n2,
        "a proportion is of at least 1, and at most of all");
    Level.check(level);
    if (x1 == 0 || x2 == 0) {
      return Optional.empty();
    }
    double logarithm = Math.log((double) x1 / n1) - Math.log((double) x2 / n2);
    double variance = 1.0 / x1 - 1.0 / n1 + 1.0 / x2 - 1.0 / n2;
    return Optional.of(Estimate.ofLogarithm(logarithm, Math.sqrt(Math.max(0, variance)), level));
  }

  /**
   * How strongly, as a risk ratio, something unseen would have to go with both the outreach and the outcome to make all of this
   * ratio by itself; 1 where there is nothing to explain.
   *
   * @param ratio more than 0
   */
  public static double eValue(double ratio) {
    checkArgument(ratio > 0 && ratio < Double.POSITIVE_INFINITY, "a ratio is more than 0");
    double above = ratio < 1 ? 1 / ratio : ratio;
    return above + Math.sqrt(above * (above - 1));
  }

  /** The same for the bound nearest to no effect; 1 where the interval holds 1. */
  public static double eValue(Interval interval) {
    if (interval.contains(1)) {
      return 1;
    }
    return eValue(interval.low() > 1 ? interval.low() : interval.high());
  }
}
