package io.muster.evaluation.statistics;

/**
 * The difference of two proportions of different people, as 0.2 for 20 percentage points more.
 *
 * <p>With each share's Wilson bounds l and u, from d − √((p1 − l1)² + (u2 − p2)²) to d + √((u1 − p1)² + (p2 − l2)²). Source: R. G.
 * Newcombe, Interval estimation for the difference between independent proportions, Statistics in Medicine 17 (1998) 873-890,
 * method 10. It stays within −1 and 1.
 */
public final class Newcombe {
  private Newcombe() {}

  /** The share {@code x1} of {@code n1} less the share {@code x2} of {@code n2}, with its 95 % interval. */
  public static Estimate difference(int x1, int n1, int x2, int n2) {
    return difference(x1, n1, x2, n2, Level.USUAL);
  }

  /** The share {@code x1} of {@code n1} less the share {@code x2} of {@code n2}. */
  public static Estimate difference(int x1, int n1, int x2, int n2, double level) {
    Interval one = Wilson.interval(x1, n1, level);
    Interval two = Wilson.interval(x2, n2, level);
    double p1 = (double) x1 / n1;
    double p2 = (double) x2 / n2;
    double d = p1 - p2;
    return Estimate.of(
        d,
        Math.max(-1, d - Math.hypot(p1 - one.low(), two.high() - p2)),
        Math.min(1, d + Math.hypot(one.high() - p1, p2 - two.low())),
        level);
  }
}
