package io.muster.evaluation.statistics;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * From one number to another: where the truth plausibly lies.
 *
 * @param level the level of confidence, 0.95 for 95 %
 */
public record Interval(double low, double high, double level) {
  public Interval {
    checkArgument(low <= high, "an interval runs from low to high");
    Level.check(level);
  }

  public boolean contains(double number) {
    return low <= number && number <= high;
  }
}
