package io.muster.evaluation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Figures held to as many digits as their source prints. */
final class Digits {
  private Digits() {}

  static void assertInterval(Interval interval, double low, double high, double within) {
    assertThat(interval.low()).isCloseTo(low, within(within));
    assertThat(interval.high()).isCloseTo(high, within(within));
  }

  static void assertEstimate(
      Estimate estimate, double value, double low, double high, double within) {
    assertThat(estimate.value()).isCloseTo(value, within(within));
    assertInterval(estimate.interval(), low, high, within);
  }
}
