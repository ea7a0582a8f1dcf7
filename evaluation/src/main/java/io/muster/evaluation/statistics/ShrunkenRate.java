package io.muster.evaluation.statistics;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;

/**
 * What to expect of somebody next time who had so many events this time, with no outreach at all: nearer to everybody's mean.
 *
 * <p>Where people's true rates have a γ distribution of this shape and rate and each person's events come by themselves, somebody
 * with k events in time t is to be expected to have (shape + k) / (rate + t) for each unit of time. Source: M. Greenwood and G. U.
 * Yule, An inquiry into the nature of frequency distributions, Journal of the Royal Statistical Society 83 (1920) 255-279; H.
 * Robbins, An empirical Bayes approach to statistics (1956). A cohort chosen for many events falls by itself; this says how far.
 *
 * @param shape more than 0; shape/rate is everybody's mean
 * @param rate more than 0, in units of time
 */
public record ShrunkenRate(double shape, double rate) {
  public ShrunkenRate {
    checkArgument(
        shape > 0
            && shape < Double.POSITIVE_INFINITY
            && rate > 0
            && rate < Double.POSITIVE_INFINITY,
        "a shape and a rate are more than 0");
  }

  /**
   * As everybody's counts over one unit of time have it, by their mean m and variance v: rate m/(v − m), shape m²/(v − m). Empty where
   * the counts vary no more than chance makes them, as then nothing tells one person from another.
   *
   * @param counts events of everybody, not only of those who had many
   */
  public static Optional<ShrunkenRate> of(int... counts) {
    double[] numbers = new double[counts.length];
    for (int i = 0; i < counts.length; i++) {
      checkArgument(counts[i] >= 0, "there are no fewer events than none");
      numbers[i] = counts[i];
    }
    MeanInterval.Spread spread = MeanInterval.Spread.of(numbers);
    double mean = spread.mean();
    double beyondChance = spread.variance() - mean;
    return mean > 0 && beyondChance > 0
        ? Optional.of(new ShrunkenRate(mean * mean / beyondChance, mean / beyondChance))
        : Optional.empty();
  }

  /** How many events to expect in one unit of time after {@code events} in one. */
  public double after(int events) {
    return after(events, 1);
  }

  /** How many events to expect in one unit of time after {@code events} in {@code time}. */
  public double after(int events, double time) {
    checkArgument(events >= 0, "there are no fewer events than none");
    PoissonRate.checkPersonTime(time);
    return (shape + events) / (rate + time);
  }
}
