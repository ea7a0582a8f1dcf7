package io.muster.evaluation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every effect, whatever the counts. */
class EffectsLawsTest {
  private static final int PEOPLE = 24;

  @Provide
  Arbitrary<int[]> counts() {
    return Arbitraries.integers().between(0, 9).array(int[].class).ofSize(PEOPLE);
  }

  @Provide
  Arbitrary<double[]> times() {
    return Arbitraries.doubles().between(.1, 2).array(double[].class).ofSize(PEOPLE);
  }

  @Property
  void beforeAndAfterChangedRoundTurnTheRatioOver(
      @ForAll("counts") int[] before,
      @ForAll("counts") int[] after,
      @ForAll("times") double[] timeBefore,
      @ForAll("times") double[] timeAfter) {
    Optional<Estimate> there =
        PairedRateRatio.of(BeforeAndAfter.of(before, timeBefore, after, timeAfter));
    Optional<Estimate> back =
        PairedRateRatio.of(BeforeAndAfter.of(after, timeAfter, before, timeBefore));
    assertThat(there.isPresent()).isEqualTo(back.isPresent());
    there.ifPresent(
        ratio -> assertThat(ratio.low() * back.orElseThrow().high()).isCloseTo(1, within(1e-9)));
  }

  @Property
  void twiceAsManyOfTheSamePeopleNarrowTheInterval(
      @ForAll("counts") int[] before,
      @ForAll("counts") int[] after,
      @ForAll("times") double[] times) {
    BeforeAndAfter once = BeforeAndAfter.of(before, times, after, times);
    BeforeAndAfter twice =
        BeforeAndAfter.of(twice(before), twice(times), twice(after), twice(times));
    PairedRateRatio.of(once).ifPresent(ratio -> {
      Estimate narrower = PairedRateRatio.of(twice).orElseThrow();
      assertThat(narrower.value()).isCloseTo(ratio.value(), within(1e-9));
      assertThat(narrower.high() / narrower.low()).isLessThan(ratio.high() / ratio.low());
    });
  }

  private static int[] twice(int[] numbers) {
    int[] twice = Arrays.copyOf(numbers, 2 * PEOPLE);
    System.arraycopy(numbers, 0, twice, PEOPLE, PEOPLE);
    return twice;
  }

  private static double[] twice(double[] numbers) {
    double[] twice = Arrays.copyOf(numbers, 2 * PEOPLE);
    System.arraycopy(numbers, 0, twice, PEOPLE, PEOPLE);
    return twice;
  }

  @Property
  void groupsChangedRoundTurnTheDifferenceRound(
      @ForAll("times") double[] one, @ForAll("times") double[] other) {
    Estimate there = DifferenceInDifferences.ofMeans(one, other).orElseThrow();
    Estimate back = DifferenceInDifferences.ofMeans(other, one).orElseThrow();
    assertThat(there.low()).isCloseTo(-back.high(), within(1e-12));
  }

  @Property
  void pairsChangedRoundTurnTheirRatioOver(
      @ForAll("counts") int[] before,
      @ForAll("counts") int[] after,
      @ForAll("counts") int[] others,
      @ForAll("times") double[] times) {
    BeforeAndAfter one = BeforeAndAfter.of(before, times, after, times);
    BeforeAndAfter other = BeforeAndAfter.of(others, times, before, times);
    Optional<Estimate> there = DifferenceInDifferences.ofPairs(one, other);
    Optional<Estimate> back = DifferenceInDifferences.ofPairs(other, one);
    assertThat(there.isPresent()).isEqualTo(back.isPresent());
    there.ifPresent(
        ratio -> assertThat(ratio.low() * back.orElseThrow().high()).isCloseTo(1, within(1e-9)));
  }

  @Property
  void aMeanMovesWithItsNumbers(@ForAll("times") double[] numbers) {
    Estimate mean = MeanInterval.of(numbers).orElseThrow();
    Estimate moved =
        MeanInterval.of(Arrays.stream(numbers).map(x -> x + 5).toArray()).orElseThrow();
    assertThat(moved.low()).isCloseTo(mean.low() + 5, within(1e-9));
    assertThat(moved.high()).isCloseTo(mean.high() + 5, within(1e-9));
  }

  @Property
  void theUnitOfPersonTimeNeverMattersToAStep(
      @ForAll("counts") int[] events, @ForAll("times") double[] times) {
    double[] days = Arrays.stream(times).map(years -> 365.25 * years).toArray();
    var inYears = SegmentedPoisson.of(events, times, PEOPLE / 2, SeriesTerms.slopes());
    var inDays = SegmentedPoisson.of(events, days, PEOPLE / 2, SeriesTerms.slopes());
    assertThat(inYears.isPresent()).isEqualTo(inDays.isPresent());
    inYears.ifPresent(model -> {
      assertThat(inDays.orElseThrow().step().low() / model.step().low()).isCloseTo(1, within(1e-4));
      assertThat(model.autocorrelation()).isBetween(-1.0, 1.0);
    });
  }
}
