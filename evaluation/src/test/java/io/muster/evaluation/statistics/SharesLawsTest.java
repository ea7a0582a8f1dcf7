package io.muster.evaluation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds of every interval of shares and rates. That each holds its estimate its constructor sees to. */
class SharesLawsTest {

  @Property
  void wilsonsNarrowsWithMorePeople(
      @ForAll @IntRange(max = 500) int x, @ForAll @IntRange(max = 500) int others) {
    int n = Math.max(1, x + others);
    assertThat(width(Wilson.interval(2 * x, 2 * n)))
        .isLessThanOrEqualTo(width(Wilson.interval(x, n)));
  }

  @Property
  void wilsonsWidensWithTheLevel(
      @ForAll @IntRange(max = 500) int x, @ForAll @IntRange(min = 1, max = 500) int others) {
    assertThat(width(Wilson.interval(x, x + others, .998)))
        .isGreaterThan(width(Wilson.interval(x, x + others)));
  }

  @Property
  void theExactOneHoldsTheShareAndIsTheMirrorOfThatOfTheOthers(
      @ForAll @IntRange(max = 500) int x, @ForAll @IntRange(max = 500) int others) {
    int n = Math.max(1, x + others);
    Interval interval = ExactBinomial.interval(x, n);
    Interval mirror = ExactBinomial.interval(n - x, n);
    assertThat(interval.contains((double) x / n)).isTrue();
    assertThat(interval.low()).isCloseTo(1 - mirror.high(), within(1e-9)).isBetween(0.0, 1.0);
  }

  @Property
  void aDifferenceTurnsRoundWithItsGroups(
      @ForAll @IntRange(max = 300) int x1,
      @ForAll @IntRange(min = 1, max = 300) int y1,
      @ForAll @IntRange(max = 300) int x2,
      @ForAll @IntRange(min = 1, max = 300) int y2) {
    Estimate there = Newcombe.difference(x1, x1 + y1, x2, x2 + y2);
    Estimate back = Newcombe.difference(x2, x2 + y2, x1, x1 + y1);
    assertThat(there.low()).isCloseTo(-back.high(), within(1e-12)).isBetween(-1.0, 1.0);
    assertThat(there.value()).isCloseTo(-back.value(), within(1e-12));
    Estimate others = Newcombe.difference(y2, x2 + y2, y1, x1 + y1);
    assertThat(there.low()).isCloseTo(others.low(), within(1e-9));
  }

  @Property
  void ratiosTurnOverWithTheirGroups(
      @ForAll @IntRange(min = 1, max = 300) int a, @ForAll @IntRange(min = 1, max = 300) int b) {
    Estimate there = RateRatio.wald(a, 7, b, 11).orElseThrow();
    Estimate back = RateRatio.wald(b, 11, a, 7).orElseThrow();
    assertThat(there.low() * back.high()).isCloseTo(1, within(1e-9));
    Estimate exactThere = RateRatio.exact(a, 7, b, 11).orElseThrow();
    Estimate exactBack = RateRatio.exact(b, 11, a, 7).orElseThrow();
    assertThat(exactThere.low() * exactBack.high()).isCloseTo(1, within(1e-6));
    Estimate risks = RiskRatio.of(a, 300, b, 310).orElseThrow();
    assertThat(risks.low() * RiskRatio.of(b, 310, a, 300).orElseThrow().high())
        .isCloseTo(1, within(1e-9));
  }

  @Property
  void moreEventsAreToBeExpectedWhereThereWereMore(@ForAll @IntRange(max = 100_000) int events) {
    Interval fewer = PoissonRate.expected(events);
    Interval more = PoissonRate.expected(events + 1L);
    assertThat(fewer.low()).isLessThan(more.low()).isLessThanOrEqualTo(events);
    assertThat(fewer.high()).isLessThan(more.high()).isGreaterThan(events);
  }

  @Property
  void aTrendTurnsRoundWithItsGroupsAndWithTheOthers(
      @ForAll @IntRange(max = 50) int a,
      @ForAll @IntRange(max = 50) int b,
      @ForAll @IntRange(max = 50) int c) {
    int[] n = {50, 60, 70};
    var there = CochranArmitage.of(new int[] {a, b, c}, n);
    var back = CochranArmitage.of(new int[] {c, b, a}, new int[] {70, 60, 50});
    var others = CochranArmitage.of(new int[] {50 - a, 60 - b, 70 - c}, n);
    assertThat(there.isPresent()).isEqualTo(a + b + c > 0);
    there.ifPresent(trend -> {
      assertThat(trend.z()).isCloseTo(-back.orElseThrow().z(), within(1e-9));
      assertThat(trend.z()).isCloseTo(-others.orElseThrow().z(), within(1e-9));
      assertThat(trend.p()).isBetween(0.0, 1.0);
    });
  }

  private static double width(Interval interval) {
    return interval.high() - interval.low();
  }
}
