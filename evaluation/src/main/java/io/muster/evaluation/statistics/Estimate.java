package io.muster.evaluation.statistics;

import static com.google.common.base.Preconditions.checkArgument;

/** A number worked out from data, and the interval around it where the truth plausibly lies. */
public record Estimate(double value, Interval interval) {
  public Estimate {
    checkArgument(interval.contains(value), "an interval holds what it is of");
  }

  static Estimate of(double value, double low, double high, double level) {
    return new Estimate(value, new Interval(low, high, level));
  }

  /** So many standard errors to either side, as of a normal distribution. */
  static Estimate around(double value, double standardError, double level) {
    double reach = Level.reach(level) * standardError;
    return of(value, value - reach, value + reach, level);
  }

  /** The same on the scale of logarithms, and told as a ratio. */
  static Estimate ofLogarithm(double logarithm, double standardError, double level) {
    double reach = Level.reach(level) * standardError;
    return of(Math.exp(logarithm), Math.exp(logarithm - reach), Math.exp(logarithm + reach), level);
  }

  public double low() {
    return interval.low();
  }

  public double high() {
    return interval.high();
  }
}
