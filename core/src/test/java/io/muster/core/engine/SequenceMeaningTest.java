package io.muster.core.engine;

import static io.muster.core.engine.Clinic.ask;
import static io.muster.core.engine.Clinic.codes;
import static io.muster.core.engine.Clinic.column;
import static io.muster.core.engine.Clinic.everyone;
import static io.muster.core.engine.Clinic.kind;
import static io.muster.core.engine.Clinic.test;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.plan.CalendarUnit;
import io.muster.core.plan.Comparison;
import io.muster.core.plan.Expression;
import io.muster.core.plan.Gap;
import io.muster.core.plan.Pick;
import io.muster.core.plan.Records;
import io.muster.core.plan.Records.Sequence.Relation;
import io.muster.core.plan.Rule;
import io.muster.core.plan.Window;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Truth;
import io.muster.core.store.PatientStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The index date is 2024-02-29. */
class SequenceMeaningTest {
  private static final Records A = Records.Selection.of(kind("diagnosis"), codes("a", "A"));
  private static final Records B = Records.Selection.of(kind("diagnosis"), codes("b", "B"));
  private static final Records STAYS = Records.Selection.of(kind("encounter"));
  private static final Gap WITHIN_30 = Gap.within(30, CalendarUnit.DAY);

  private static Records followed(Records records, Records others) {
    return new Records.Sequence(records, Relation.FOLLOWED, false, Optional.empty(), others);
  }

  private static Records followed(Gap gap) {
    return new Records.Sequence(A, Relation.FOLLOWED, false, Optional.of(gap), B);
  }

  private static Records notFollowed(Optional<Gap> gap) {
    return new Records.Sequence(A, Relation.FOLLOWED, true, gap, B);
  }

  private static Records preceded(boolean negated, Optional<Gap> gap) {
    return new Records.Sequence(B, Relation.PRECEDED, negated, gap, A);
  }

  private static Records preceded(Records records, Records others) {
    return new Records.Sequence(records, Relation.PRECEDED, false, Optional.empty(), others);
  }

  private static Clinic clinic() {
    return new Clinic().born("p", "1980-01-01");
  }

  private static List<String> dates(PatientStore store, Records records) {
    return PersonAnswers.forCohort(everyone(), new Inquiry(store), 0)
        .find(records)
        .records()
        .stream()
        .map(r -> r.date().orElseThrow().toString())
        .toList();
  }

  private static Truth any(PatientStore store, Records records) {
    return has(store, records, Comparison.AT_LEAST, 1);
  }

  private static Truth has(PatientStore store, Records records, Comparison comparison, int number) {
    return test(store, new Expression.HasCount(records, comparison, number));
  }

  @Test
  void followedKeepsEachRecordWithAnotherOnALaterDay() {
    PatientStore store = clinic()
        .diagnosed("p", "A", "2020-01-01")
        .diagnosed("p", "B", "2020-01-01")
        .diagnosed("p", "A", "2019-06-01")
        .store();
    assertThat(dates(store, followed(A, B))).containsExactly("2019-06-01");
    assertThat(dates(store, notFollowed(Optional.empty()))).containsExactly("2020-01-01");
  }

  @Test
  void aConditionThatCameBackAfterItWasResolvedIsNotFollowed() {
    PatientStore store = clinic()
        .diagnosed("p", "A", "2018-01-01")
        .diagnosed("p", "B", "2019-01-01")
        .diagnosed("p", "A", "2020-01-01")
        .store();
    assertThat(any(store, notFollowed(Optional.empty()))).isEqualTo(Truth.TRUE);
    PatientStore resolved = clinic()
        .diagnosed("p", "A", "2020-01-01")
        .diagnosed("p", "B", "2021-01-01")
        .store();
    assertThat(any(resolved, notFollowed(Optional.empty()))).isEqualTo(Truth.FALSE);
  }

  @Test
  void withinCountsFromTheNextDayToTheLast() {
    for (String day : List.of("2020-01-02", "2020-01-31")) {
      PatientStore store =
          clinic().diagnosed("p", "A", "2020-01-01").diagnosed("p", "B", day).store();
      assertThat(dates(store, followed(WITHIN_30))).hasSize(1);
    }
    for (String day : List.of("2019-12-31", "2020-01-01", "2020-02-01")) {
      PatientStore store =
          clinic().diagnosed("p", "A", "2020-01-01").diagnosed("p", "B", day).store();
      assertThat(dates(store, followed(WITHIN_30))).isEmpty();
    }
  }

  @Test
  void fromZeroDaysAdmitsTheSameDay() {
    PatientStore store = clinic()
        .diagnosed("p", "A", "2020-01-01")
        .diagnosed("p", "B", "2020-01-01")
        .store();
    assertThat(dates(store, followed(Gap.between(0, 28, CalendarUnit.DAY)))).hasSize(1);
    assertThat(dates(store, followed(Gap.between(1, 28, CalendarUnit.DAY)))).isEmpty();
  }

  @Test
  void aRecordDoesNotFollowItself() {
    PatientStore store = clinic().diagnosed("p", "A", "2020-01-01").store();
    Records again = new Records.Sequence(
        A, Relation.FOLLOWED, false, Optional.of(Gap.between(0, 28, CalendarUnit.DAY)), A);
    assertThat(dates(store, again)).isEmpty();
    PatientStore twice = clinic()
        .diagnosed("p", "A", "2020-01-01")
        .diagnosed("p", "A", "2020-01-09")
        .store();
    assertThat(dates(twice, again)).containsExactly("2020-01-01");
  }

  @Test
  void timeRunsFromTheEndOfTheEarlierRecordWhereItHasOne() {
    Clinic clinic = clinic();
    clinic
        .record("encounter", "p", "2020-01-01")
        .set(column("encounter", "end"), LocalDate.parse("2020-03-01"));
    PatientStore store = clinic.diagnosed("p", "B", "2020-03-20").store();
    Records seen = new Records.Sequence(STAYS, Relation.FOLLOWED, false, Optional.of(WITHIN_30), B);
    Records after =
        new Records.Sequence(B, Relation.PRECEDED, false, Optional.of(WITHIN_30), STAYS);
    assertThat(dates(store, seen)).containsExactly("2020-01-01");
    assertThat(dates(store, after)).containsExactly("2020-03-20");
  }

  @Test
  void precededMirrorsFollowed() {
    PatientStore store = clinic()
        .diagnosed("p", "A", "2020-01-01")
        .diagnosed("p", "B", "2020-01-10")
        .diagnosed("p", "B", "2020-06-01")
        .diagnosed("p", "B", "2019-06-01")
        .store();
    assertThat(dates(store, preceded(false, Optional.of(WITHIN_30)))).containsExactly("2020-01-10");
    assertThat(dates(store, preceded(true, Optional.empty()))).containsExactly("2019-06-01");
  }

  @Test
  void duringIsFromStartToEndAndAMissingEndIsOpen() {
    Clinic clinic = clinic();
    clinic
        .record("encounter", "p", "2020-01-01")
        .set(column("encounter", "end"), LocalDate.parse("2020-01-31"));
    clinic.record("encounter", "p", "2022-01-01");
    for (String day :
        List.of("2019-12-31", "2020-01-01", "2020-01-31", "2020-02-01", "2023-01-01")) {
      clinic.diagnosed("p", "A", day);
    }
    PatientStore store = clinic.store();
    Records inside = new Records.Sequence(A, Relation.DURING, false, Optional.empty(), STAYS);
    assertThat(dates(store, inside)).containsExactly("2020-01-01", "2020-01-31", "2023-01-01");
  }

  @Test
  void aRecordWithoutADateNeverStandsToAnother() {
    Clinic clinic = clinic().diagnosed("p", "B", "2020-01-01");
    clinic.undated("diagnosis", "p").set(column("diagnosis", "code"), Clinic.code("A"));
    PatientStore store = clinic.store();
    Records anyTime = A.in(new Window.AnyTime());
    for (boolean negated : List.of(true, false)) {
      assertThat(any(
              store,
              new Records.Sequence(anyTime, Relation.FOLLOWED, negated, Optional.empty(), B)))
          .isEqualTo(Truth.FALSE);
    }
    assertThat(any(store, followed(B, anyTime))).isEqualTo(Truth.FALSE);
  }

  @Test
  void aGapThatIsNotOverAtTheIndexDateIsUnknownEitherWay() {
    PatientStore store = clinic().diagnosed("p", "A", "2024-02-10").store();
    assertThat(any(store, notFollowed(Optional.of(WITHIN_30)))).isEqualTo(Truth.UNKNOWN);
    assertThat(any(store, followed(WITHIN_30))).isEqualTo(Truth.UNKNOWN);
    assertThat(any(store, notFollowed(Optional.empty()))).isEqualTo(Truth.TRUE);
    PatientStore answered = clinic()
        .diagnosed("p", "A", "2024-02-10")
        .diagnosed("p", "B", "2024-02-20")
        .store();
    assertThat(any(answered, notFollowed(Optional.of(WITHIN_30)))).isEqualTo(Truth.FALSE);
    assertThat(any(answered, followed(WITHIN_30))).isEqualTo(Truth.TRUE);
  }

  @Test
  void aGapThatEndsOnTheIndexDateIsOver() {
    PatientStore store = clinic().diagnosed("p", "A", "2024-01-30").store();
    assertThat(any(store, notFollowed(Optional.of(WITHIN_30)))).isEqualTo(Truth.TRUE);
  }

  @Test
  void anotherRecordSettlesWhatOneLeavesOpen() {
    PatientStore store = clinic()
        .diagnosed("p", "A", "2024-02-10")
        .diagnosed("p", "A", "2020-01-01")
        .store();
    Records unanswered = notFollowed(Optional.of(WITHIN_30));
    assertThat(has(store, unanswered, Comparison.AT_LEAST, 1)).isEqualTo(Truth.TRUE);
    assertThat(has(store, unanswered, Comparison.AT_LEAST, 2)).isEqualTo(Truth.UNKNOWN);
    assertThat(has(store, unanswered, Comparison.AT_LEAST, 3)).isEqualTo(Truth.FALSE);
    assertThat(has(store, unanswered, Comparison.AT_MOST, 2)).isEqualTo(Truth.TRUE);
    assertThat(has(store, unanswered, Comparison.EQUAL, 2)).isEqualTo(Truth.UNKNOWN);
    assertThat(has(store, unanswered, Comparison.EQUAL, 3)).isEqualTo(Truth.FALSE);
    assertThat(has(store, unanswered, Comparison.NOT_EQUAL, 3)).isEqualTo(Truth.TRUE);
    assertThat(ask(store, new Expression.Count(unanswered, Optional.empty())).known())
        .isFalse();
  }

  @Test
  void aPickIsMissingWhereAnUndecidedRecordCouldTakeItsPlace() {
    PatientStore store = clinic()
        .diagnosed("p", "A", "2024-02-10")
        .diagnosed("p", "A", "2020-01-01")
        .store();
    Records unanswered = notFollowed(Optional.of(WITHIN_30));
    assertThat(ask(store, new Expression.ColumnOf(Pick.first(unanswered), RecordKind.DATE))
            .known())
        .isTrue();
    assertThat(ask(store, new Expression.ColumnOf(Pick.latest(unanswered), RecordKind.DATE))
            .known())
        .isFalse();
  }

  @Test
  void whatFollowsWhatFollowsIsUndecidedWithIt() {
    PatientStore store = clinic()
        .diagnosed("p", "B", "2024-01-01")
        .diagnosed("p", "A", "2024-02-10")
        .store();
    assertThat(any(store, followed(B, notFollowed(Optional.of(WITHIN_30)))))
        .isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void whatIsUndecidedAndNotFollowedIsNotFollowed() {
    PatientStore store = clinic()
        .diagnosed("p", "A", "2024-02-10")
        .diagnosed("p", "C", "2024-02-12")
        .store();
    Records resolved = notFollowed(Optional.of(WITHIN_30));
    Records c = Records.Selection.of(kind("diagnosis"), codes("c", "C"));
    assertThat(any(store, followed(resolved, c))).isEqualTo(Truth.UNKNOWN);
    assertThat(any(store, followed(resolved, B))).isEqualTo(Truth.FALSE);
  }

  @Test
  void whatIsUndecidedMattersOnlyWhereItStandsToTheRecord() {
    PatientStore store = clinic()
        .diagnosed("p", "A", "2024-02-10")
        .diagnosed("p", "C", "2024-02-12")
        .store();
    Records c = Records.Selection.of(kind("diagnosis"), codes("c", "C"));
    assertThat(any(store, followed(c, notFollowed(Optional.of(WITHIN_30))))).isEqualTo(Truth.FALSE);
  }

  @Test
  void whatCameBeforeARecordIsKnownOnTheDayOfTheRecord() {
    PatientStore store = clinic().diagnosed("p", "B", "2024-02-20").store();
    assertThat(any(store, preceded(false, Optional.of(WITHIN_30)))).isEqualTo(Truth.FALSE);
    assertThat(any(store, preceded(true, Optional.of(WITHIN_30)))).isEqualTo(Truth.TRUE);
  }

  @Test
  void whatCameBeforeARecordIsUnknownPastTheDayThatAWindowNotOverIsSeenTo() {
    PatientStore store = clinic()
        .diagnosed("p", "B", "2024-02-20")
        .diagnosed("p", "B", "2024-04-01")
        .store();
    Window spring = Window.Range.between(Clinic.date("2024-04-01"), Clinic.date("2024-05-31"));
    Expression event = new Expression.ColumnOf(Pick.first(B), RecordKind.DATE);
    Records inAYear = A.in(Window.Range.after(Gap.within(1, CalendarUnit.YEAR), event));
    assertThat(any(store, preceded(B.in(spring), inAYear))).isEqualTo(Truth.UNKNOWN);
    assertThat(any(store, preceded(B, inAYear))).isEqualTo(Truth.FALSE);
    assertThat(any(store, preceded(B.in(spring), A))).isEqualTo(Truth.FALSE);
  }

  @Test
  void windowsOfASequenceNarrowItsFirstRecords() {
    PatientStore store = clinic()
        .diagnosed("p", "A", "2020-01-01")
        .diagnosed("p", "B", "2022-01-01")
        .store();
    Window until2021 = Window.Range.to(Clinic.date("2020-12-31"));
    assertThat(dates(store, followed(A, B).in(until2021))).containsExactly("2020-01-01");
    assertThat(dates(store, followed(A, B.in(until2021)))).isEmpty();
  }

  @Test
  void anExplanationShowsBothRecords() {
    PatientStore store = clinic()
        .diagnosed("p", "A", "2020-01-01")
        .diagnosed("p", "B", "2021-01-01")
        .store();
    Rule rule = Rule.include(
        "asthma now",
        new Expression.HasCount(notFollowed(Optional.empty()), Comparison.AT_LEAST, 1));
    assertThat(new ReferenceEngine()
            .run(everyone(rule), store)
            .explain("p")
            .lines()
            .get(0)
            .evidence())
        .extracting(Evidence::words)
        .containsExactly(
            "diagnosis on 2020-01-01: local A",
            "diagnosis on 2021-01-01: local B",
            "no diagnosis of a not followed by diagnosis of b");
  }

  @Test
  void anExplanationShowsTheRecordWhoseTimeIsNotOver() {
    PatientStore store = clinic().diagnosed("p", "A", "2024-02-10").store();
    Rule rule = Rule.include(
        "asthma now",
        new Expression.HasCount(notFollowed(Optional.of(WITHIN_30)), Comparison.AT_LEAST, 1));
    assertThat(new ReferenceEngine()
            .run(everyone(rule), store)
            .explain("p")
            .lines()
            .get(0)
            .evidence())
        .extracting(Evidence::words)
        .containsExactly(
            "diagnosis on 2024-02-10: local A", "no diagnosis of a not followed by diagnosis of b");
  }
}
