package io.muster.evaluation.statistics;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;

/**
 * The ratio of two rates, where each event comes by itself: (a/ta) / (b/tb).
 *
 * <p>Wald's interval is the ratio times e to ± z√(1/a + 1/b): K. J. Rothman and S. Greenland, Modern Epidemiology, second edition
 * (1998), chapter 14. The exact one takes {@linkplain ExactBinomial Clopper and Pearson's} bounds of a among a + b events, and of a
 * share p of the events makes p/(1 − p) · tb/ta: J. Przyborowski and H. Wilenski, Homogeneity of results in testing samples from
 * Poisson series, Biometrika 31 (1940) 313-323. Person-times are in one unit. Events that come in runs, as one person's visits do,
 * make both too narrow; see {@link PairedRateRatio}.
 */
public final class RateRatio {
  private RateRatio() {}

  /** With Wald's 95 % interval; empty where either has no event, as its logarithm then has no error to tell. */
  public static Optional<Estimate> wald(long a, double ta, long b, double tb) {
    return wald(a, ta, b, tb, Level.USUAL);
  }

  /** With Wald's interval; empty where either has no event, as its logarithm then has no error to tell. */
  public static Optional<Estimate> wald(long a, double ta, long b, double tb, double level) {
    check(a, ta, b, tb);
    Level.check(level);
    if (a == 0 || b == 0) {
      return Optional.empty();
    }
    double logarithm = Math.log(a / ta) - Math.log(b / tb);
    return Optional.of(Estimate.ofLogarithm(logarithm, Math.sqrt(1.0 / a + 1.0 / b), level));
  }

  /** With the exact 95 % interval; empty where {@code b} has no event, so that there is no rate to be held against. */
  public static Optional<Estimate> exact(int a, double ta, int b, double tb) {
    return exact(a, ta, b, tb, Level.USUAL);
  }

  /** With the exact interval; empty where {@code b} has no event, so that there is no rate to be held against. */
  public static Optional<Estimate> exact(int a, double ta, int b, double tb, double level) {
    check(a, ta, b, tb);
    Level.check(level);
    if (b == 0) {
      return Optional.empty();
    }
    Interval share = ExactBinomial.interval(a, Math.addExact(a, b), level);
    double times = tb / ta;
    return Optional.of(Estimate.of(
        (double) a / b * times, odds(share.low()) * times, odds(share.high()) * times, level));
  }

  private static double odds(double share) {
    return share / (1 - share);
  }

  private static void check(long a, double ta, long b, double tb) {
    checkArgument(a >= 0 && b >= 0, "there are no fewer events than none");
    PoissonRate.checkPersonTime(ta);
    PoissonRate.checkPersonTime(tb);
  }
}
