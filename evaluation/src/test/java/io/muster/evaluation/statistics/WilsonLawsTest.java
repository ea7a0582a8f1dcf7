package io.muster.evaluation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class WilsonLawsTest {

  @Property
  void staysWithinNothingAndAllAndHoldsTheShare(
      @ForAll @IntRange(min = 1, max = 1_000_000) int n,
      @ForAll @IntRange(max = 1_000_000) int some) {
    int x = some % (n + 1);
    Interval interval = Wilson.interval(x, n);
    assertThat(interval.low()).isBetween(0.0, (double) x / n);
    assertThat(interval.high()).isBetween((double) x / n, 1.0);
  }

  @Property
  void isTheMirrorOfTheIntervalOfTheOthers(
      @ForAll @IntRange(min = 1, max = 10_000) int n, @ForAll @IntRange(max = 10_000) int some) {
    int x = some % (n + 1);
    Interval those = Wilson.interval(x, n);
    Interval others = Wilson.interval(n - x, n);
    assertThat(those.low()).isCloseTo(1 - others.high(), within(1e-12));
    assertThat(those.high()).isCloseTo(1 - others.low(), within(1e-12));
  }
}
