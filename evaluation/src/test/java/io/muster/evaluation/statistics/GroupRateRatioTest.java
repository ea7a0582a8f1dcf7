package io.muster.evaluation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GroupRateRatioTest {

  private static double[] years(int people) {
    double[] years = new double[people];
    Arrays.fill(years, 1);
    return years;
  }

  private static int[] events(int people, int with, int each) {
    int[] events = new int[people];
    Arrays.fill(events, 0, with, each);
    return events;
  }

  @Test
  void rareSingleEventsComeNearToThoseByThemselves() {
    Estimate ratio = GroupRateRatio.of(
            events(28_010, 41, 1), years(28_010), events(19_017, 15, 1), years(19_017))
        .orElseThrow();
    assertThat(ratio.value()).isCloseTo(1.855759, within(1e-6));
    assertThat(ratio.low()).isCloseTo(1.0272, within(1e-3));
    assertThat(ratio.high()).isCloseTo(3.3526, within(3e-3));
  }

  @Test
  void runsOfEventsMakeItWider() {
    Estimate singly = GroupRateRatio.of(
            events(200, 40, 1), years(200), events(200, 40, 1), years(200))
        .orElseThrow();
    Estimate inRuns = GroupRateRatio.of(
            events(200, 10, 4), years(200), events(200, 10, 4), years(200))
        .orElseThrow();
    assertThat(inRuns.value()).isEqualTo(singly.value());
    assertThat(inRuns.high()).isGreaterThan(singly.high());
  }

  @Test
  void withoutAnEventOnEitherSideThereIsNone() {
    assertThat(GroupRateRatio.of(events(20, 0, 1), years(20), events(20, 4, 1), years(20)))
        .isEmpty();
  }

  @Test
  void inSimulationsWithRunsItCoversAsOftenAsItSays() {
    Chance chance = new Chance(20);
    int runs = 1_000;
    int held = 0;
    for (int run = 0; run < runs; run++) {
      held += GroupRateRatio.of(visits(chance, 150), years(150), visits(chance, 220), years(220))
              .orElseThrow()
              .interval()
              .contains(1)
          ? 1
          : 0;
    }
    assertThat((double) held / runs).isBetween(.92, .97);
  }

  private static int[] visits(Chance chance, int people) {
    int[] visits = new int[people];
    for (int i = 0; i < people; i++) {
      visits[i] = chance.events(2 * chance.aboutOne(.8));
    }
    return visits;
  }
}
