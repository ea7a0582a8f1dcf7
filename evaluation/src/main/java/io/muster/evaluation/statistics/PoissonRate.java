package io.muster.evaluation.statistics;

import static com.google.common.base.Preconditions.checkArgument;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * The interval of a number of events, and of their rate, where each event comes by itself.
 *
 * <p>Below 10 events it is exact, from half the χ² of 2x and of 2x + 2 degrees of freedom: F. Garwood, Fiducial limits for the
 * Poisson distribution, Biometrika 28 (1936) 437-442. From 10 on it is Byar's: x(1 − 1/9x − z/3√x)³ and, with x + 1 for x,
 * (x + 1)(1 − 1/9(x + 1) + z/3√(x + 1))³: N. E. Breslow and N. E. Day, Statistical methods in cancer research II (1987) 69. Public
 * health in England changes over at 10 too. Events that come in runs, as one person's visits do, make it too narrow; see
 * {@link PairedRateRatio}.
 */
public final class PoissonRate {
  private static final int BYAR_FROM = 10;

  private PoissonRate() {}

  /** The 95 % interval of how many events were to be expected where there were {@code events}. */
  public static Interval expected(long events) {
    return expected(events, Level.USUAL);
  }

  /** The interval of how many events were to be expected where there were {@code events}. */
  public static Interval expected(long events, double level) {
    checkArgument(events >= 0, "there are no fewer events than none");
    return events < BYAR_FROM
        ? exact(events, Level.tail(level), level)
        : byar((double) events, level);
  }

  /** The rate and its 95 % interval. */
  public static Estimate of(long events, double personTime) {
    return of(events, personTime, Level.USUAL);
  }

  /**
   * The rate and its interval.
   *
   * @param personTime more than none, in the unit that the rate is per
   */
  public static Estimate of(long events, double personTime, double level) {
    checkPersonTime(personTime);
    Interval expected = expected(events, level);
    return Estimate.of(
        events / personTime, expected.low() / personTime, expected.high() / personTime, level);
  }

  static void checkPersonTime(double personTime) {
    checkArgument(
        personTime > 0 && personTime < Double.POSITIVE_INFINITY,
        "a rate is over more person-time than none");
  }

  private static Interval exact(long events, double tail, double level) {
    double low = events == 0
        ? 0
        : ChiSquaredDistribution.of(2.0 * events).inverseCumulativeProbability(tail) / 2;
    double high =
        ChiSquaredDistribution.of(2.0 * (events + 1)).inverseSurvivalProbability(tail) / 2;
    return new Interval(low, high, level);
  }

  private static Interval byar(double events, double level) {
    double z = Level.reach(level);
    return new Interval(bound(events, -z), bound(events + 1, z), level);
  }

  private static double bound(double events, double z) {
    return events * Math.pow(1 - 1 / (9 * events) + z / (3 * Math.sqrt(events)), 3);
  }
}
