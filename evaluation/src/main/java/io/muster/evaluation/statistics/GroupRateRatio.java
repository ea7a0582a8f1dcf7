package io.muster.evaluation.statistics;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;

/**
 * The ratio of two rates of different people, (X/S)/(Y/T), from how people vary: one person's events come in runs.
 *
 * <p>With x and s each person's events and person-time on one side, r_i = x_i/X − s_i/S, and likewise on the other, Var(ln R) = n/(n −
 * 1)·Σr_i² + m/(m − 1)·Σr_j². That is the linearised variance of a ratio: W. G. Cochran, Sampling techniques, third edition (1977),
 * chapter 6. Where nobody has more than one event it is nearly 1/X + 1/Y, that of {@link RateRatio#wald}. It needs some dozens of
 * people on each side.
 */
public final class GroupRateRatio {
  private GroupRateRatio() {}

  /** With its 95 % interval; see {@link #of(int[], double[], int[], double[], double)}. */
  public static Optional<Estimate> of(int[] x, double[] s, int[] y, double[] t) {
    return of(x, s, y, t, Level.USUAL);
  }

  /**
   * Empty where either side has no event, as its logarithm then has no error to tell, and where either has fewer than two people.
   *
   * @param x each person's events on one side
   * @param s their person-times, together more than none
   * @param y each person's events on the other side
   * @param t their person-times, together more than none
   */
  public static Optional<Estimate> of(int[] x, double[] s, int[] y, double[] t, double level) {
    Level.check(level);
    Side one = Side.of(x, s);
    Side other = Side.of(y, t);
    if (one.events == 0 || other.events == 0 || x.length < 2 || y.length < 2) {
      return Optional.empty();
    }
    return Optional.of(Estimate.ofLogarithm(
        Math.log(one.events / one.time) - Math.log(other.events / other.time),
        Math.sqrt(one.variance(x, s) + other.variance(y, t)),
        level));
  }

  private record Side(double events, double time) {
    static Side of(int[] events, double[] times) {
      checkArgument(events.length == times.length, "each person's events have a person-time");
      double all = 0;
      double time = 0;
      for (int i = 0; i < events.length; i++) {
        checkArgument(events[i] >= 0, "there are no fewer events than none");
        checkArgument(times[i] >= 0, "a person-time is at least none");
        all += events[i];
        time += times[i];
      }
      PoissonRate.checkPersonTime(time);
      return new Side(all, time);
    }

    double variance(int[] x, double[] t) {
      double squares = 0;
      for (int i = 0; i < x.length; i++) {
        double each = x[i] / events - t[i] / time;
        squares += each * each;
      }
      return squares * x.length / (x.length - 1);
    }
  }
}
