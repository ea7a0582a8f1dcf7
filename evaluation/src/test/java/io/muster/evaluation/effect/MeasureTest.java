package io.muster.evaluation.effect;

import static io.muster.evaluation.OutreachSketch.column;
import static io.muster.evaluation.OutreachSketch.day;
import static io.muster.evaluation.OutreachSketch.records;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.muster.core.plan.CalendarUnit;
import io.muster.core.plan.Length;
import io.muster.core.plan.MeasurePlan;
import io.muster.evaluation.OutreachSketch;
import io.muster.evaluation.PeopleSketch;
import io.muster.evaluation.effect.Measure.Later;
import io.muster.evaluation.statistics.Estimate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasureTest {
  private final PeopleSketch people = new PeopleSketch();

  private static OutreachSketch outreach() {
    return new OutreachSketch()
        .step("referred", records("referral"))
        .measure(new MeasurePlan(
            "weight",
            "Weight",
            records("observation"),
            column("observation", "value"),
            List.of(Length.of(26, CalendarUnit.WEEK)),
            Length.of(4, CalendarUnit.WEEK)));
  }

  private Measure measure() {
    return Collected.effects(outreach(), people).measures().get(0);
  }

  private Later later() {
    return measure().times().get(0);
  }

  private MeasureTest person(String id, Object... daysAndValues) {
    people.person(id);
    for (int i = 0; i < daysAndValues.length; i += 2) {
      people.record(
          id, "observation", (int) daysAndValues[i], "value", String.valueOf(daysAndValues[i + 1]));
    }
    return this;
  }

  @Test
  void theChangeIsTheMeanOfChangesWithAnIntervalOfT() {
    double[] changes = {
      33.09375, 48.38596, 64.83495, 67.98475, 22.93556, 71.23587, 38.78465, 82.37927
    };
    for (int i = 0; i < changes.length; i++) {
      person("p" + i, -3, 100, 182, 100 + changes[i]);
    }
    Estimate change = later().change().value().orElseThrow();
    assertThat(later().both()).isEqualTo(8);
    assertThat(later().before().value().orElseThrow()).isEqualTo(100);
    assertThat(change.value()).isCloseTo(53.704345, within(1e-6));
    assertThat(change.low()).isCloseTo(36.1683252, within(1e-6));
    assertThat(change.high()).isCloseTo(71.2403648, within(1e-6));
  }

  @Test
  void theStartIsTheLatestInTwelveMonthsToDayZeroAndDayZeroIsAmongThem() {
    person("a", -365, 1, 0, 2, 1, 3, 182, 10).person("b", -366, 1, 182, 10);
    assertThat(measure().withBaseline()).isEqualTo(1);
    assertThat(measure().withoutBaseline()).isEqualTo(1);
    assertThat(later().before().value()).contains(2.0);
  }

  @Test
  void laterItIsTheNearestAndOfTwoAsNearTheLater() {
    person("a", 0, 1, 180, 5, 184, 6, 200, 7);
    assertThat(later().after().value()).contains(6.0);
  }

  @Test
  void beyondTheToleranceThereIsNoSecondNumber() {
    person("a", 0, 1, 153, 5)
        .person("b", 0, 1, 154, 5)
        .person("c", 0, 1, 210, 5)
        .person("d", 0, 1, 211, 5);
    assertThat(later().both()).isEqualTo(2);
    assertThat(later().withoutSecond()).isEqualTo(2);
    assertThat(measure().warnings()).contains(Warning.WITHOUT_SECOND_VALUE);
  }

  @Test
  void aTimeThatIsNotOverIsNoMissingSecondNumber() {
    people.asOf(day(209));
    person("a", 0, 1);
    assertThat(later().notOver()).isEqualTo(1);
    assertThat(later().withoutSecond()).isZero();
    assertThat(measure().warnings()).contains(Warning.NOT_OVER);
  }

  @Test
  void onePairHasAMeanAndNoInterval() {
    person("a", 0, 4, 182, 5);
    assertThat(later().after().value()).contains(5.0);
    assertThat(later().change())
        .hasToString(
            "cannot be worked out, because too few people have both numbers to tell how they vary");
  }

  @Test
  void theUnitIsThatOfTheNumbers() {
    people
        .person("a")
        .record("a", "observation", -1, "value", "80", "unit", "kg")
        .record("a", "observation", 182, "value", "79");
    assertThat(measure().unit()).isEqualTo("kg");
    assertThat(later().after().value()).contains(79.0);
  }

  @Test
  void itIsBeforeAndAfterWithNobodyToCompare() {
    person("a", 0, 4, 182, 5);
    assertThat(measure().evidence().level()).isEqualTo(2);
    assertThat(measure().warnings()).contains(Warning.NOBODY_TO_COMPARE, Warning.FEW_PEOPLE);
    assertThat(measure().warnings()).doesNotContain(Warning.REGRESSION_TO_THE_MEAN);
  }

  @Test
  void membersChosenByTheSameMeasureAreExpectedToComeBackByThemselves() {
    person("a", 0, 4, 182, 5);
    OutreachSketch chosen = outreach().include("weighed", records("observation").any());
    assertThat(Collected.effects(chosen, people).measures().get(0).warnings())
        .contains(Warning.REGRESSION_TO_THE_MEAN);
  }
}
