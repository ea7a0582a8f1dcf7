package io.muster.evaluation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SegmentedPoissonTest {
  private static final int[] VISITS = {
    52, 48, 60, 55, 47, 51, 58, 62, 49, 53, 57, 50, 41, 38, 44, 40, 35, 42, 37, 45, 39, 36
  };
  private static final int BEGIN = 12;

  private static double[] months(int months) {
    double[] personTime = new double[months];
    Arrays.setAll(personTime, t -> 1000 + 10 * t);
    return personTime;
  }

  private static SegmentedPoisson fit(int[] events, SeriesTerms terms) {
    return SegmentedPoisson.of(events, months(events.length), BEGIN, terms).orElseThrow();
  }

  @Test
  void aStepAloneIsTheRatioOfTheMeanRates() {
    double[] personTime = months(VISITS.length);
    double before = Arrays.stream(VISITS, 0, BEGIN).sum()
        / Arrays.stream(personTime, 0, BEGIN).sum();
    double after = Arrays.stream(VISITS, BEGIN, VISITS.length).sum()
        / Arrays.stream(personTime, BEGIN, VISITS.length).sum();
    SegmentedPoisson model = fit(VISITS, SeriesTerms.step());
    assertThat(model.step().value()).isCloseTo(after / before, within(1e-9));
    assertThat(model.slopeBefore()).isEmpty();
    assertThat(model.slopeChange()).isEmpty();
  }

  @Test
  void theErrorOfAStepAloneIsThatOfEventsTimesTheirDispersion() {
    int[] visits = VISITS.clone();
    visits[2] *= 2; // a month far from the others
    SegmentedPoisson model = fit(visits, SeriesTerms.step());
    assertThat(model.dispersion()).isGreaterThan(1);
    int before = Arrays.stream(visits, 0, BEGIN).sum();
    int after = Arrays.stream(visits, BEGIN, VISITS.length).sum();
    double alone = Math.sqrt(1.0 / before + 1.0 / after);
    // t of 20 degrees of freedom reaches 2.085963.
    assertThat(Math.log(model.step().high() / model.step().value()))
        .isCloseTo(2.085963 * alone * Math.sqrt(model.dispersion()), within(1e-6));
  }

  @Test
  void monthsCloserToTheLineThanChanceAllowsAreJudgedByChance() {
    int[] steady = new int[22];
    Arrays.fill(steady, 0, 11, 40);
    Arrays.fill(steady, 11, 22, 50);
    double[] personTime = new double[22];
    Arrays.fill(personTime, 1);
    SegmentedPoisson model =
        SegmentedPoisson.of(steady, personTime, 11, SeriesTerms.step()).orElseThrow();
    assertThat(model.dispersion()).isCloseTo(0, within(1e-9));
    // t of 20 degrees of freedom reaches 2.085963.
    assertThat(Math.log(model.step().high() / model.step().value()))
        .isCloseTo(2.085963 * Math.sqrt(1.0 / 440 + 1.0 / 550), within(1e-6));
  }

  @Test
  void countsOnTheModelGiveTheModel() {
    int[] events = new int[40];
    double[] personTime = months(40);
    for (int t = 0; t < 40; t++) {
      double post = t >= 20 ? 1 : 0;
      double logarithm = 5
          + .01 * (t - 20)
          - .3 * post
          - .02 * (t - 20) * post
          + .2 * Math.sin(2 * Math.PI * t / 12);
      events[t] = (int) Math.round(personTime[t] * Math.exp(logarithm));
    }
    SegmentedPoisson model = SegmentedPoisson.of(
            events, personTime, 20, new SeriesTerms(true, 1, 12))
        .orElseThrow();
    assertThat(model.step().value()).isCloseTo(Math.exp(-.3), within(1e-4));
    assertThat(model.slopeBefore().orElseThrow().value()).isCloseTo(Math.exp(.01), within(1e-5));
    assertThat(model.slopeChange().orElseThrow().value()).isCloseTo(Math.exp(-.02), within(1e-5));
    assertThat(model.otherwise().get(20) / model.expected().get(20))
        .isCloseTo(1 / model.step().value(), within(1e-9));
    assertThat(model.otherwise().subList(0, 20)).isEqualTo(model.expected().subList(0, 20));
  }

  @Test
  void expectedCountsAddUpToThoseCounted() {
    SegmentedPoisson model = fit(VISITS, SeriesTerms.slopes());
    assertThat(model.expected().stream().mapToDouble(x -> x).sum())
        .isCloseTo(Arrays.stream(VISITS).sum(), within(1e-6));
  }

  @Test
  void monthsThatFollowTheirNeighboursAreTold() {
    int[] waves = new int[24];
    int[] turns = new int[24];
    for (int t = 0; t < 24; t++) {
      waves[t] = (int) (50 + 20 * Math.sin(t / 2.0));
      turns[t] = t % 2 == 0 ? 60 : 40;
    }
    assertThat(fit(waves, SeriesTerms.step()).autocorrelation()).isGreaterThan(.6);
    assertThat(fit(turns, SeriesTerms.step()).autocorrelation()).isLessThan(-.8);
  }

  @Test
  void aSimulatedStepIsFoundAtTheNominalCoverage() {
    Chance chance = new Chance(99);
    int held = 0;
    int slopes = 0;
    int runs = 1000;
    double[] personTime = months(48);
    for (int run = 0; run < runs; run++) {
      int[] events = new int[48];
      for (int t = 0; t < 48; t++) {
        double rate = .05 * Math.exp(.005 * t) * (t >= 24 ? .8 : 1);
        events[t] = chance.events(personTime[t] * rate * chance.aboutOne(40));
      }
      SegmentedPoisson model =
          SegmentedPoisson.of(events, personTime, 24, SeriesTerms.slopes()).orElseThrow();
      held += model.step().interval().contains(.8) ? 1 : 0;
      slopes += model.slopeChange().orElseThrow().interval().contains(1) ? 1 : 0;
    }
    assertThat((double) held / runs).isBetween(.93, .97);
    assertThat((double) slopes / runs).isBetween(.93, .97);
  }

  @Test
  void withoutEventsOnASideThereIsNoStep() {
    int[] before = new int[24];
    Arrays.fill(before, 0, 12, 5);
    assertThat(SegmentedPoisson.of(before, months(24), 12, SeriesTerms.step())).isEmpty();
    assertThat(SegmentedPoisson.of(new int[24], months(24), 12, SeriesTerms.slopes()))
        .isEmpty();
  }

  @Test
  void moreTermsThanPointsLeaveNothingToJudgeBy() {
    int[] events = new int[16];
    Arrays.fill(events, 5);
    assertThat(SegmentedPoisson.of(events, months(16), 8, new SeriesTerms(true, 6, 14)))
        .isEmpty();
  }

  @Test
  void eightPointsOnEitherSideAreTheFewest() {
    int[] events = new int[20];
    Arrays.fill(events, 5);
    assertThat(SegmentedPoisson.of(events, months(20), 8, SeriesTerms.slopes())).isPresent();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SegmentedPoisson.of(events, months(20), 7, SeriesTerms.slopes()))
        .withMessage("an interrupted series needs at least 8 points before and as many after");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SegmentedPoisson.of(events, months(20), 13, SeriesTerms.slopes()));
  }

  @Test
  void refusesFewerThanNoneAndNoPersonTime() {
    int[] events = new int[20];
    double[] personTime = months(20);
    personTime[3] = 0;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SegmentedPoisson.of(events, personTime, 10, SeriesTerms.step()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SegmentedPoisson.of(events, months(21), 10, SeriesTerms.step()));
    events[4] = -1;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SegmentedPoisson.of(events, months(20), 10, SeriesTerms.step()));
    assertThatIllegalArgumentException().isThrownBy(() -> new SeriesTerms(true, 6, 12));
  }
}
