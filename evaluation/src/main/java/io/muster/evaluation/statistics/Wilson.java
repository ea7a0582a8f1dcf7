package io.muster.evaluation.statistics;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Wilson's score interval for a proportion.
 *
 * <p>Source: E. B. Wilson, Probable inference, the law of succession, and statistical inference, Journal of the American
 * Statistical Association 22 (1927) 209-212; in the form of R. G. Newcombe, Statistics in Medicine 17 (1998) 857-872, method 3:
 * (2x + z² ∓ z√(z² + 4x(1 − x/n))) / 2(n + z²). It is exactly 0 below where nobody did and exactly 1 above where everybody did.
 */
public final class Wilson {
  private Wilson() {}

  /** The 95 % interval for {@code x} of {@code n}. */
  public static Interval interval(int x, int n) {
    return interval(x, n, Level.USUAL);
  }

  /**
   * The interval for {@code x} of {@code n}.
   *
   * @param level the confidence level, 0.95 for 95 %
   */
  public static Interval interval(int x, int n, double level) {
    checkArgument(n > 0 && x >= 0 && x <= n, "a proportion is of at least 1, and at most of all");
    double z = Level.reach(level);
    double zz = z * z;
    double middle = 2.0 * x + zz;
    double reach = z * Math.sqrt(zz + 4.0 * x * (1 - (double) x / n));
    double twice = 2 * (n + zz);
    return new Interval(
        x == 0 ? 0 : (middle - reach) / twice, x == n ? 1 : (middle + reach) / twice, level);
  }
}
