package io.muster.evaluation.statistics;

import static com.google.common.base.Preconditions.checkArgument;

/** From one number to another: where the truth plausibly lies. */
public record Interval(double low, double high) {
  public Interval {
    checkArgument(low <= high, "an interval runs from low to high");
  }
}
