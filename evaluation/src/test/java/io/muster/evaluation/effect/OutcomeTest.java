package io.muster.evaluation.effect;

import static io.muster.evaluation.OutreachSketch.DAY_0;
import static io.muster.evaluation.OutreachSketch.day;
import static io.muster.evaluation.OutreachSketch.records;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.muster.core.plan.CalendarUnit;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Expression;
import io.muster.core.plan.IndexDate;
import io.muster.core.plan.Length;
import io.muster.core.plan.OutcomePlan.Match;
import io.muster.core.plan.OutcomePlan.Versus;
import io.muster.core.plan.Pick;
import io.muster.core.plan.Rule;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import io.muster.evaluation.OutreachSketch;
import io.muster.evaluation.PeopleSketch;
import io.muster.evaluation.statistics.Estimate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutcomeTest {
  private static final Length YEAR = Length.of(12, CalendarUnit.MONTH);

  private final PeopleSketch people = new PeopleSketch();

  private static Expression attribute(String name) {
    return new Expression.Attribute(Schema.standard().attribute(name).orElseThrow());
  }

  /** Members are those who are carers, and the others those who are not. */
  private static OutreachSketch outreach() {
    return new OutreachSketch()
        .step("referred", records("referral"))
        .include("carer", attribute("carer"));
  }

  private static CohortPlan others(IndexDate index) {
    return new CohortPlan(
        "others",
        "The others",
        index,
        List.of(),
        List.of(Rule.exclude("carer", attribute("carer"))),
        Optional.empty(),
        List.of(),
        List.of());
  }

  private static Match same(String attribute) {
    return new Match(attribute, attribute(attribute), Optional.empty());
  }

  private static Match age(int caliper) {
    return new Match(
        "age",
        new Expression.Age(new Expression.Index()),
        Optional.of(BigDecimal.valueOf(caliper)));
  }

  private Outcome alone() {
    return outcome(outreach().outcome("ed", records("encounter"), YEAR));
  }

  private Outcome matchedOn(Match... on) {
    Versus matched = new Versus.Matched(others(IndexDate.on(DAY_0)), List.of(on));
    return outcome(outreach().outcome("ed", records("encounter"), YEAR, matched));
  }

  private Others.Matched matched(Match... on) {
    return (Others.Matched) matchedOn(on).others().orElseThrow();
  }

  private Outcome outcome(OutreachSketch outreach) {
    return Collected.effects(outreach, people).outcomes().get(0);
  }

  private PeopleSketch member(String id, String... attributes) {
    return person(id, "true", attributes);
  }

  private PeopleSketch other(String id, String... attributes) {
    return person(id, "false", attributes);
  }

  private PeopleSketch person(String id, String carer, String... attributes) {
    String[] all = new String[attributes.length + 2];
    System.arraycopy(attributes, 0, all, 2, attributes.length);
    all[0] = "carer";
    all[1] = carer;
    return people.person(id, all);
  }

  @Test
  void dayZeroBelongsToAfterAndBothTimesAreAYear() {
    member("a")
        .record("a", "encounter", -366)
        .record("a", "encounter", -365)
        .record("a", "encounter", -1)
        .record("a", "encounter", 0)
        .record("a", "encounter", 364)
        .record("a", "encounter", 365)
        .asOf(day(800));
    EventGroup group = alone().members();
    assertThat(group.eventsBefore()).isEqualTo(2);
    assertThat(group.daysBefore()).isEqualTo(365);
    assertThat(group.eventsAfter()).isEqualTo(2);
    assertThat(group.daysAfter()).isEqualTo(365);
    assertThat(group.inFull()).isEqualTo(1);
  }

  @Test
  void somebodyWhoDiedIsFollowedToThatDay() {
    member("a", "death_date", day(99).toString())
        .record("a", "encounter", 99)
        .record("a", "encounter", 100);
    EventGroup group = alone().members();
    assertThat(group.daysAfter()).isEqualTo(100);
    assertThat(group.eventsAfter()).isEqualTo(1);
    assertThat(alone().warnings()).contains(Warning.UNEQUAL_FOLLOW_UP);
  }

  @Test
  void somebodyIsFollowedWhileTheyAreRegisteredAndAMoveIsNoGap() {
    member("a")
        .record("a", "registration", -100, "end", day(20).toString())
        .record("a", "registration", 49, "end", day(60).toString())
        .record("a", "encounter", -101)
        .record("a", "encounter", -100)
        .record("a", "encounter", 30)
        .record("a", "encounter", 61);
    EventGroup group = alone().members();
    assertThat(group.daysBefore()).isEqualTo(100);
    assertThat(group.eventsBefore()).isEqualTo(1);
    assertThat(group.daysAfter()).isEqualTo(61);
    assertThat(group.eventsAfter()).isEqualTo(1);
  }

  @Test
  void somebodyWhoCameBackAfterLongerIsNotFollowedAgain() {
    member("a")
        .record("a", "registration", -400, "end", day(20).toString())
        .record("a", "registration", 50)
        .record("a", "encounter", 51);
    assertThat(alone().members().daysAfter()).isEqualTo(21);
    assertThat(alone().members().eventsAfter()).isZero();
  }

  @Test
  void afterTheCutOffNothingIsCountedAndItIsSaidToBeNotOver() {
    people.asOf(day(99));
    member("a");
    assertThat(alone().members().daysAfter()).isEqualTo(100);
    assertThat(alone().warnings()).contains(Warning.NOT_OVER);
    people.asOf(day(364));
    assertThat(alone().warnings()).doesNotContain(Warning.NOT_OVER);
  }

  @Test
  void thoseWhoNeverCameAreInItToo() {
    member("a").record("a", "encounter", 3);
    member("b");
    assertThat(alone().members().people()).isEqualTo(2);
    assertThat(alone().evidence()).isEqualTo(Evidence.BEFORE_AND_AFTER);
    assertThat(alone().warnings()).contains(Warning.NOBODY_TO_COMPARE, Warning.FEW_PEOPLE);
  }

  @Test
  void withoutAnEventBeforeThereIsNoRatio() {
    member("a").record("a", "encounter", 3);
    assertThat(alone().members().ratio())
        .hasToString(
            "cannot be worked out, because there was no event in one of the two times, or people do not vary");
  }

  @Test
  void membersChosenByTheSameKindOfRecordAreExpectedToHaveFewerByThemselves() {
    member("a").record("a", "encounter", -3).record("a", "diagnosis", -3);
    OutreachSketch byVisits = outreach()
        .include("often there", records("encounter").any())
        .outcome("ed", records("encounter"), YEAR);
    OutreachSketch byDiagnosis = outreach()
        .include("ill", records("diagnosis").any())
        .outcome("ed", records("encounter"), YEAR);
    OutreachSketch byRank = outreach()
        .highest(1, new Expression.Count(records("encounter"), Optional.empty()))
        .outcome("ed", records("encounter"), YEAR);
    assertThat(outcome(byVisits).warnings()).contains(Warning.REGRESSION_TO_THE_MEAN);
    assertThat(outcome(byRank).warnings()).contains(Warning.REGRESSION_TO_THE_MEAN);
    assertThat(outcome(byDiagnosis).warnings()).doesNotContain(Warning.REGRESSION_TO_THE_MEAN);
  }

  @Test
  void sixtyToFortyBesideFiftyFiveToFiftyIsTheDifferenceInDifferences() {
    for (int i = 0; i < 400; i++) {
      String id = "%03d".formatted(i);
      member("m" + id, "sex", "female");
      other("o" + id, "sex", "female");
      if (i < 60) {
        people.record("m" + id, "encounter", -30);
      } else if (i < 100) {
        people.record("m" + id, "encounter", 30);
      } else if (i < 155) {
        people.record("o" + id, "encounter", -30);
      } else if (i < 205) {
        people.record("o" + id, "encounter", 30);
      }
    }
    Outcome outcome = matchedOn(same("sex"));
    Others.Matched matched = (Others.Matched) outcome.others().orElseThrow();
    Estimate difference = matched.difference().value().orElseThrow();
    assertThat(matched.pairs()).isEqualTo(400);
    assertThat(difference.value()).isCloseTo(.7333, within(1e-4));
    assertThat(difference.low()).isCloseTo(.4215, within(1e-3));
    assertThat(difference.high()).isCloseTo(1.2759, within(3e-3));
    assertThat(outcome.evidence().level()).isEqualTo(4);
    assertThat(outcome.warnings()).doesNotContain(Warning.NOBODY_TO_COMPARE);
  }

  @Test
  void eachTakesTheNearestStillFreeAndNobodyIsTakenTwice() {
    member("m1", "birth_date", "1980-06-01");
    member("m2", "birth_date", "1980-06-01");
    member("m3", "birth_date", "1950-06-01");
    other("o1", "birth_date", "1978-06-01");
    other("o2", "birth_date", "1981-06-01");
    other("o3", "birth_date", "1956-06-01");
    people.record("o1", "encounter", 5).record("o2", "encounter", -5);
    Others.Matched matched = matched(age(5));
    assertThat(matched.candidates()).isEqualTo(3);
    assertThat(matched.pairs()).isEqualTo(2);
    assertThat(matched.unmatched()).isEqualTo(1);
    assertThat(matched.comparators().eventsBefore()).isEqualTo(1);
    assertThat(matched.comparators().eventsAfter()).isEqualTo(1);
    assertThat(matchedOn(age(5)).warnings()).contains(Warning.UNMATCHED, Warning.UNBALANCED);
  }

  @Test
  void nobodyIsLikeSomebodyOfWhomItIsNotKnown() {
    member("m1");
    member("m2", "sex", "male");
    other("o1");
    other("o2", "sex", "female");
    Outcome outcome = matchedOn(same("sex"));
    assertThat(((Others.Matched) outcome.others().orElseThrow()).unmatched()).isEqualTo(2);
    assertThat(outcome.evidence()).isEqualTo(Evidence.BEFORE_AND_AFTER);
    assertThat(outcome.warnings()).contains(Warning.NOBODY_TO_COMPARE);
  }

  @Test
  void nobodyIsMatchedToSomebodyWhoWasNoLongerThere() {
    member("m1", "sex", "male");
    other("o1", "sex", "male", "death_date", day(-1).toString());
    assertThat(matched(same("sex")).pairs()).isZero();
  }

  @Test
  void pairsWithoutEventsAreAComparisonAndNoDifference() {
    member("m1", "sex", "male").record("m1", "encounter", 3);
    other("o1", "sex", "male");
    Outcome outcome = matchedOn(same("sex"));
    assertThat(outcome.evidence()).isEqualTo(Evidence.COMPARISON_GROUP);
    assertThat(((Others.Matched) outcome.others().orElseThrow()).difference().isTold())
        .isFalse();
  }

  @Test
  void theBalanceIsInStandardDeviationsOfAllMembersToBeMatched() {
    member("m1", "birth_date", "1980-06-01");
    member("m2", "birth_date", "1970-06-01");
    member("m3", "birth_date", "1930-06-01");
    other("o1", "birth_date", "1981-06-01");
    other("o2", "birth_date", "1971-06-01");
    Others.Likeness likeness = matched(age(2)).balance().get(0);
    double deviation = Math.sqrt((41 * 41 + 51 * 51 + 91 * 91 - 183 * 183 / 3.0) / 2);
    assertThat(likeness.balance().orElseThrow().standardised().orElseThrow())
        .isCloseTo(1 / deviation, within(1e-12));
    assertThat(likeness.balanced()).isTrue();
  }

  @Test
  void wherePeopleHaveAnIndexDateOfTheirOwnAPairHasThatOfTheMember() {
    IndexDate own =
        IndexDate.at(new Expression.ColumnOf(Pick.first(records("diagnosis")), RecordKind.DATE));
    member("m1", "birth_date", "1980-06-01").record("m1", "diagnosis", 100);
    member("m2", "birth_date", "1980-01-01").record("m2", "diagnosis", 0);
    other("o1", "birth_date", "1980-06-01")
        .record("o1", "diagnosis", -300)
        .record("o1", "encounter", 50)
        .record("o1", "encounter", 101);
    Versus matched = new Versus.Matched(others(own), List.of(age(1)));
    Outcome outcome =
        outcome(outreach().index(own).outcome("ed", records("encounter"), YEAR, matched));
    Others.Matched told = (Others.Matched) outcome.others().orElseThrow();
    assertThat(told.pairs()).isEqualTo(1);
    assertThat(told.comparators().eventsBefore())
        .as("the earliest index date goes first")
        .isZero();
    assertThat(told.comparators().eventsAfter()).isEqualTo(2);
  }

  @Test
  void whereChanceDecidedTheTwoAreComparedAsTheyAre() {
    for (int i = 0; i < 200; i++) {
      String id = "%03d".formatted(i);
      member("m" + id);
      other("o" + id);
      if (i < 20) {
        people.record("m" + id, "encounter", 5);
      }
      if (i < 40) {
        people.record("o" + id, "encounter", 5);
      }
    }
    Versus randomised = new Versus.Randomised(others(IndexDate.on(DAY_0)));
    Outcome outcome = outcome(outreach().outcome("ed", records("encounter"), YEAR, randomised));
    Others.Randomised told = (Others.Randomised) outcome.others().orElseThrow();
    assertThat(told.ratio().value().orElseThrow().value()).isCloseTo(.5, within(1e-12));
    assertThat(outcome.evidence().level()).isEqualTo(5);
    assertThat(outcome.warnings()).doesNotContain(Warning.NOBODY_TO_COMPARE);
  }

  @Test
  void aPersonWhoIsAMemberIsNotAmongTheOthers() {
    member("m1", "sex", "male");
    CohortPlan everybody = new CohortPlan(
        "all",
        "",
        IndexDate.on(DAY_0),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of());
    Versus matched = new Versus.Matched(everybody, List.of(same("sex")));
    Outcome outcome = outcome(outreach().outcome("ed", records("encounter"), YEAR, matched));
    assertThat(((Others.Matched) outcome.others().orElseThrow()).candidates()).isZero();
  }
}
