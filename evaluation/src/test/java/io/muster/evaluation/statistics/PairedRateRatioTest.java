package io.muster.evaluation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PairedRateRatioTest {
  private static final int PEOPLE = 150;

  private static double error(Estimate ratio) {
    return Math.log(ratio.high() / ratio.low()) / (2 * Level.reach(.95));
  }

  private static double[] times(int people, double each) {
    double[] times = new double[people];
    Arrays.fill(times, each);
    return times;
  }

  @Test
  void withOneEventAPersonAndEqualTimesItIsTheErrorOfEventsByThemselves() {
    int[] before = new int[2000];
    int[] after = new int[2000];
    Arrays.fill(before, 0, 400, 1);
    Arrays.fill(after, 400, 700, 1);
    double[] times = times(2000, 1);
    Estimate ratio =
        PairedRateRatio.of(BeforeAndAfter.of(before, times, after, times)).orElseThrow();
    assertThat(ratio.value()).isCloseTo(.75, within(1e-12));
    assertThat(error(ratio) * error(ratio)).isCloseTo(1.0 / 300 + 1.0 / 400, within(5e-6));
    assertThat(ratio.low())
        .isCloseTo(RateRatio.wald(300, 2000, 400, 2000).orElseThrow().low(), within(5e-4));
  }

  @Test
  void habitsCancelAndRunsOfVisitsDoNot() {
    int[] visits = {0, 4, 9, 1, 0, 2, 7, 3, 5, 1};
    int[] others = {4, 0, 1, 9, 2, 0, 3, 7, 1, 5};
    double[] times = times(10, 1);
    int[] nearly = {0, 4, 9, 1, 0, 2, 7, 3, 4, 1};
    double habits = error(
        PairedRateRatio.of(BeforeAndAfter.of(visits, times, nearly, times)).orElseThrow());
    double runs = error(
        PairedRateRatio.of(BeforeAndAfter.of(visits, times, others, times)).orElseThrow());
    double alone = error(RateRatio.wald(32, 10, 32, 10).orElseThrow());
    assertThat(habits).isLessThan(alone / 3);
    assertThat(runs).isGreaterThan(alone * 1.5);
  }

  @Test
  void aShorterFollowingIsInTheRate() {
    BeforeAndAfter people = BeforeAndAfter.of(
        new int[] {3, 1}, new double[] {1, 1}, new int[] {2, 0}, new double[] {1, 0});
    assertThat(PairedRateRatio.of(people).orElseThrow().value()).isCloseTo(1, within(1e-12));
  }

  private static BeforeAndAfter clustered(Chance chance, double effect) {
    int[] before = new int[PEOPLE];
    int[] after = new int[PEOPLE];
    double[] timeBefore = times(PEOPLE, 1);
    double[] timeAfter = new double[PEOPLE];
    for (int i = 0; i < PEOPLE; i++) {
      double habit = 2 * chance.aboutOne(.8);
      timeAfter[i] = chance.below(5) == 0 ? chance.between(.1, 1) : 1;
      before[i] = chance.events(habit * chance.aboutOne(1));
      after[i] = chance.events(habit * chance.aboutOne(1) * effect * timeAfter[i]);
    }
    return BeforeAndAfter.of(before, timeBefore, after, timeAfter);
  }

  @Test
  void holdsTheTruthInNinetyThreeToNinetySevenPercentWithClusteredEvents() {
    Chance chance = new Chance(20240601);
    int held = 0;
    int runs = 2000;
    for (int run = 0; run < runs; run++) {
      Estimate ratio = PairedRateRatio.of(clustered(chance, .8)).orElseThrow();
      held += ratio.interval().contains(.8) ? 1 : 0;
    }
    assertThat((double) held / runs).isBetween(.93, .97);
  }

  @Test
  void anIntervalOfEventsByThemselvesWouldBeTooNarrowForThem() {
    Chance chance = new Chance(20240601);
    int held = 0;
    int runs = 500;
    for (int run = 0; run < runs; run++) {
      int[] before = new int[PEOPLE];
      int[] after = new int[PEOPLE];
      for (int i = 0; i < PEOPLE; i++) {
        double habit = 2 * chance.aboutOne(.8);
        before[i] = chance.events(habit * chance.aboutOne(1));
        after[i] = chance.events(habit * chance.aboutOne(1) * .8);
      }
      Estimate naive = RateRatio.wald(
              Arrays.stream(after).sum(), PEOPLE, Arrays.stream(before).sum(), PEOPLE)
          .orElseThrow();
      held += naive.interval().contains(.8) ? 1 : 0;
    }
    assertThat((double) held / runs).isLessThan(.8);
  }

  @Test
  void aBootstrapOfPeopleAgrees() {
    Chance chance = new Chance(7);
    int[] before = new int[PEOPLE];
    int[] after = new int[PEOPLE];
    double[] times = times(PEOPLE, 1);
    for (int i = 0; i < PEOPLE; i++) {
      double habit = 2 * chance.aboutOne(1);
      before[i] = chance.events(habit);
      after[i] = chance.events(habit * .7);
    }
    Estimate ratio =
        PairedRateRatio.of(BeforeAndAfter.of(before, times, after, times)).orElseThrow();
    double[] logarithms = new double[5000];
    for (int run = 0; run < logarithms.length; run++) {
      double x = 0;
      double y = 0;
      for (int i = 0; i < PEOPLE; i++) {
        int who = chance.below(PEOPLE);
        x += after[who];
        y += before[who];
      }
      logarithms[run] = Math.log(x / y);
    }
    double bootstrap = Math.sqrt(MeanInterval.Spread.of(logarithms).variance());
    assertThat(error(ratio)).isCloseTo(bootstrap, within(.05 * bootstrap));
  }

  @Test
  void withoutEventsOnASideThereIsNoErrorToTell() {
    double[] times = times(3, 1);
    int[] none = {0, 0, 0};
    int[] some = {1, 0, 2};
    assertThat(PairedRateRatio.of(BeforeAndAfter.of(none, times, some, times))).isEmpty();
    assertThat(PairedRateRatio.of(BeforeAndAfter.of(some, times, none, times))).isEmpty();
  }

  @Test
  void peopleAllAlikeDoNotTellHowTheyVary() {
    double[] times = times(3, 1);
    int[] one = {1, 1, 1};
    assertThat(PairedRateRatio.of(BeforeAndAfter.of(one, times, one, times))).isEmpty();
  }

  @Test
  void refusesFewerThanNoneNobodyAndNoPersonTime() {
    double[] one = {1};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BeforeAndAfter.of(new int[] {-1}, one, new int[] {1}, one));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BeforeAndAfter.of(new int[] {1}, one, new int[] {1}, new double[] {0}));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> BeforeAndAfter.of(new int[] {1}, one, new int[] {1}, new double[] {Double.NaN}));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> BeforeAndAfter.of(new int[] {}, new double[] {}, new int[] {}, new double[] {}));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> BeforeAndAfter.of(new int[] {1}, one, new int[] {1, 1}, new double[] {1, 1}));
  }
}
