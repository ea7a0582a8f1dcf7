package io.muster.evaluation.statistics;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Whether a proportion rises or falls over ordered groups.
 *
 * <p>Z = Σx(s − s̄) / √(p(1 − p)Σn(s − s̄)²), with s̄ the mean score of all people and p the share of all. Source: P. Armitage, Tests
 * for linear trends in proportions and frequencies, Biometrics 11 (1955) 375-386; W. G. Cochran, Biometrics 10 (1954) 417-451. It
 * is that of R's {@code prop.trend.test}, without a correction for continuity.
 *
 * @param z above 0 where the proportion rises with the score
 * @param p how likely a trend so strong, either way, would be if there were none
 */
public record CochranArmitage(double z, double p) {

  /** Z², which has the χ² distribution of one degree of freedom where there is no trend. */
  public double chiSquared() {
    return z * z;
  }

  /** The trend over groups an equal distance apart, in the order given. */
  public static Optional<CochranArmitage> of(int[] x, int[] n) {
    return of(x, n, IntStream.range(0, n.length).asDoubleStream().toArray());
  }

  /**
   * The trend. Empty where nobody or everybody did, or all people are in one group, so that no trend can be seen.
   *
   * @param x how many of each group did
   * @param n how many people each group has, which may be nobody
   * @param scores where each group stands on the scale
   */
  public static Optional<CochranArmitage> of(int[] x, int[] n, double[] scores) {
    checkArgument(x.length == n.length && n.length == scores.length, "every group has a score");
    double people = 0;
    double did = 0;
    double weighed = 0;
    for (int i = 0; i < n.length; i++) {
      checkArgument(x[i] >= 0 && x[i] <= n[i], "a proportion is at most of all");
      checkArgument(Double.isFinite(scores[i]), "a score is a number");
      people += n[i];
      did += x[i];
      weighed += n[i] * scores[i];
    }
    double middle = weighed / people;
    double slope = 0;
    double spread = 0;
    for (int i = 0; i < n.length; i++) {
      double away = scores[i] - middle;
      slope += x[i] * away;
      spread += n[i] * away * away;
    }
    double variance = did / people * (1 - did / people) * spread;
    if (!(variance > 0)) {
      return Optional.empty();
    }
    double z = slope / Math.sqrt(variance);
    return Optional.of(new CochranArmitage(z, Level.twoSided(z)));
  }
}
