package io.muster.evaluation.effect;

import static io.muster.evaluation.OutreachSketch.records;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.muster.core.plan.TrendPlan;
import io.muster.evaluation.OutreachSketch;
import io.muster.evaluation.PeopleSketch;
import io.muster.evaluation.effect.Trend.Month;
import io.muster.evaluation.statistics.SegmentedPoisson;
import io.muster.evaluation.statistics.SeriesTerms;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrendTest {
  private final PeopleSketch people = new PeopleSketch();

  private static OutreachSketch outreach(String from, String to, String interrupted) {
    return new OutreachSketch()
        .step("referred", records("referral"))
        .trend(new TrendPlan(
            "ed",
            "ED",
            records("encounter"),
            LocalDate.parse(from),
            LocalDate.parse(to),
            Optional.of(interrupted).filter(day -> !day.isEmpty()).map(LocalDate::parse)));
  }

  private Trend trend(String from, String to, String interrupted) {
    return Collected.effects(outreach(from, to, interrupted), people).trends().get(0);
  }

  private TrendTest events(LocalDate month, int number) {
    for (int i = 0; i < number; i++) {
      people.record("a", "encounter", month.plusDays(i % 28));
    }
    return this;
  }

  @Test
  void eventsStandInTheMonthsThatBeginWithTheFirstDay() {
    people
        .person("a")
        .record("a", "encounter", LocalDate.parse("2022-01-14"))
        .record("a", "encounter", LocalDate.parse("2022-01-15"))
        .record("a", "encounter", LocalDate.parse("2022-02-14"))
        .record("a", "encounter", LocalDate.parse("2022-02-15"))
        .record("a", "encounter", LocalDate.parse("2022-03-15"));
    assertThat(trend("2022-01-15", "2022-03-14", "").months())
        .containsExactly(
            new Month(LocalDate.parse("2022-01-15"), 2, 1, 31),
            new Month(LocalDate.parse("2022-02-15"), 1, 1, 28));
  }

  @Test
  void aMonthCountsTheDaysOnWhichMembersWereThere() {
    people
        .person("a", "death_date", "2022-02-10")
        .person("b", "birth_date", "2022-02-27")
        .person("c")
        .record("c", "registration", LocalDate.parse("2020-01-01"), "end", "2022-01-05")
        .record("c", "encounter", LocalDate.parse("2022-01-06"))
        .record("c", "registration", LocalDate.parse("2022-02-20"));
    assertThat(trend("2022-01-01", "2022-02-28", "").months())
        .containsExactly(
            new Month(LocalDate.parse("2022-01-01"), 0, 2, 36),
            new Month(LocalDate.parse("2022-02-01"), 0, 3, 21));
  }

  @Test
  void aMonthThatIsNotOverIsLeftOutAndSaidToBe() {
    people.asOf(LocalDate.parse("2022-03-30")).person("a");
    Trend trend = trend("2022-01-01", "2022-06-30", "");
    assertThat(trend.months()).hasSize(2);
    assertThat(trend.notOver()).isEqualTo(4);
    assertThat(trend.warnings()).containsExactly(Warning.NOT_OVER);
    assertThat(trend.evidence().level()).isZero();
  }

  @Test
  void anInterruptedSeriesIsToldFromEventsAndTime() {
    people.person("a");
    int[] events = {20, 22, 19, 24, 21, 23, 20, 25, 11, 12, 9, 13, 10, 12, 11, 10};
    double[] days = new double[events.length];
    LocalDate first = LocalDate.parse("2021-01-01");
    for (int i = 0; i < events.length; i++) {
      events(first.plusMonths(i), events[i]);
      days[i] = first.plusMonths(i).lengthOfMonth();
    }
    Trend trend = trend("2021-01-01", "2022-04-30", "2021-09-01");
    assertThat(trend.interruption()).hasValue(8);
    assertThat(trend.interrupted().value())
        .isEqualTo(SegmentedPoisson.of(events, days, 8, SeriesTerms.slopes()));
    assertThat(trend.interrupted().value().orElseThrow().step().value()).isCloseTo(.48, within(.1));
    assertThat(trend.evidence()).isEqualTo(Evidence.DIFFERENCE_IN_DIFFERENCES);
  }

  @Test
  void tooFewMonthsThatAreOverAreRefusedInWords() {
    people.asOf(LocalDate.parse("2022-03-30")).person("a");
    Trend trend = trend("2021-01-01", "2022-04-30", "2021-09-01");
    assertThat(trend.interrupted().because().orElseThrow())
        .startsWith("fewer than 8 months lie on one side of the interruption");
    assertThat(trend.evidence()).isEqualTo(Evidence.COUNTS);
  }

  @Test
  void aMonthInWhichNobodyIsThereIsRefusedInWords() {
    people.person("a", "birth_date", "2021-03-01");
    assertThat(trend("2021-01-01", "2022-04-30", "2021-09-01").interrupted().because())
        .contains("there is a month in which no member is seen in the data");
  }

  @Test
  void aSeriesWithoutEventsOnOneSideIsRefusedInWords() {
    people.person("a");
    events(LocalDate.parse("2021-03-01"), 5);
    assertThat(trend("2021-01-01", "2022-04-30", "2021-09-01").interrupted().because())
        .contains("there was no event on one side of the interruption, or the months fit no line");
  }

  @Test
  void membersChosenByTheSameKindOfRecordHaveAPeakThatGoesByItself() {
    people.person("a").record("a", "encounter", -1);
    OutreachSketch chosen = outreach("2021-01-01", "2022-04-30", "")
        .include("there", records("encounter").any());
    assertThat(Collected.effects(chosen, people).trends().get(0).warnings())
        .containsExactly(Warning.REGRESSION_TO_THE_MEAN);
  }
}
