package io.muster.core.engine;

import static io.muster.core.engine.Clinic.INDEX;
import static io.muster.core.engine.Clinic.ask;
import static io.muster.core.engine.Clinic.codes;
import static io.muster.core.engine.Clinic.date;
import static io.muster.core.engine.Clinic.kind;
import static io.muster.core.engine.Clinic.number;
import static io.muster.core.engine.Clinic.test;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.plan.CalendarUnit;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Comparison;
import io.muster.core.plan.Expression;
import io.muster.core.plan.Gap;
import io.muster.core.plan.IndexDate;
import io.muster.core.plan.Pick;
import io.muster.core.plan.Records;
import io.muster.core.plan.Rule;
import io.muster.core.plan.Window;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Truth;
import io.muster.core.schema.Value;
import io.muster.core.store.PatientStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WindowMeaningTest {
  private static final Expression INDEX_DATE = new Expression.Index();
  private static final Records ANY = Records.Selection.of(kind("diagnosis"));

  /** Somebody with a diagnosis on every day from 2023-01-01 to 2024-12-31. */
  private static PatientStore daily() {
    Clinic clinic = new Clinic().born("p", "1980-01-01");
    for (LocalDate day = LocalDate.parse("2023-01-01");
        day.getYear() < 2025;
        day = day.plusDays(1)) {
      clinic.diagnosed("p", "x", day.toString());
    }
    return clinic.store();
  }

  private static List<String> span(Records records) {
    List<RecordRef> found = PersonAnswers.forCohort(Clinic.everyone(), new Inquiry(daily()), 0)
        .find(records)
        .records();
    List<String> ends = new ArrayList<>();
    ends.add(found.get(0).date().orElseThrow().toString());
    ends.add(found.get(found.size() - 1).date().orElseThrow().toString());
    return ends;
  }

  private static Expression shifted(Expression date, int amount, CalendarUnit unit) {
    return new Expression.Shifted(date, amount, unit);
  }

  @Test
  void inLastSixMonthsIncludesBothItsEnds() {
    assertThat(span(ANY.in(Window.Range.inLast(6, CalendarUnit.MONTH))))
        .containsExactly("2023-08-29", "2024-02-29");
  }

  @Test
  void beforeAndAfterLeaveTheDayItselfOut() {
    assertThat(span(ANY.in(Window.Range.before(Gap.within(6, CalendarUnit.MONTH), INDEX_DATE))))
        .containsExactly("2023-08-29", "2024-02-28");
    assertThat(span(ANY.in(Window.Range.after(Gap.within(30, CalendarUnit.DAY), INDEX_DATE))))
        .containsExactly("2024-03-01", "2024-03-30");
    assertThat(span(ANY.in(Window.Range.before(date("2023-03-01")))))
        .containsExactly("2023-01-01", "2023-02-28");
    assertThat(span(ANY.in(Window.Range.after(date("2024-02-01")))))
        .containsExactly("2024-02-02", "2024-02-29");
  }

  @Test
  void fromSoManyToSoManyIncludesBothItsEnds() {
    Expression day = date("2024-01-10");
    assertThat(span(ANY.in(Window.Range.after(Gap.between(0, 28, CalendarUnit.DAY), day))))
        .containsExactly("2024-01-10", "2024-02-07");
    assertThat(span(ANY.in(Window.Range.before(Gap.between(2, 5, CalendarUnit.DAY), day))))
        .containsExactly("2024-01-05", "2024-01-08");
  }

  @Test
  void withinIsOnEitherSideAndOnIsTheDayAlone() {
    Expression day = date("2024-01-10");
    assertThat(span(ANY.in(Window.Range.around(7, CalendarUnit.DAY, day))))
        .containsExactly("2024-01-03", "2024-01-17");
    assertThat(span(ANY.in(Window.Range.on(day)))).containsExactly("2024-01-10", "2024-01-10");
  }

  @Test
  void fromADayBeforeTheIndexDateStopsAtItAndFromTheIndexDateOnDoesNot() {
    assertThat(span(ANY.in(Window.Range.from(shifted(INDEX_DATE, -1, CalendarUnit.MONTH)))))
        .containsExactly("2024-01-29", "2024-02-29");
    assertThat(span(ANY.in(Window.Range.from(INDEX_DATE))))
        .containsExactly("2024-02-29", "2024-06-30");
  }

  @Test
  void aWindowWithoutTheDayItStartsFromOrEndsAtSeesNothing() {
    PatientStore store =
        new Clinic().born("p", "1980-01-01").diagnosed("p", "x", "2024-02-01").store();
    Records contacts = Records.Selection.of(kind("contact"));
    Expression noDay = new Expression.ColumnOf(Pick.first(contacts), RecordKind.DATE);
    Expression day = date("2024-02-01");
    for (Window window : List.of(
        Window.Range.from(noDay),
        Window.Range.to(noDay),
        Window.Range.between(day, noDay),
        Window.Range.between(noDay, day))) {
      assertThat(test(store, any(ANY.in(window)))).as("%s", window).isEqualTo(Truth.FALSE);
    }
    for (Window window : List.of(Window.Covering.of(noDay, day), Window.Covering.of(day, noDay))) {
      assertThat(test(store, any(ANY.in(window)))).as("%s", window).isEqualTo(Truth.FALSE);
    }
  }

  @Test
  void withoutAWindowRecordsUpToTheIndexDateAreSeen() {
    assertThat(span(ANY)).containsExactly("2023-01-01", "2024-02-29");
  }

  @Test
  void atAnyTimeSeesUpToTheDayTheDataAreCompleteTo() {
    assertThat(span(ANY.in(new Window.AnyTime()))).containsExactly("2023-01-01", "2024-06-30");
  }

  @Test
  void aWindowAnchoredOnTheIndexDateSeesPastIt() {
    Window window = Window.Range.between(
        shifted(INDEX_DATE, 1, CalendarUnit.DAY), shifted(INDEX_DATE, 30, CalendarUnit.DAY));
    assertThat(span(ANY.in(window))).containsExactly("2024-03-01", "2024-03-30");
  }

  @Test
  void aWindowAnchoredOnAnEventStopsAtTheIndexDate() {
    Expression first = new Expression.ColumnOf(Pick.first(ANY), RecordKind.DATE);
    Window window = Window.Range.between(first, shifted(first, 3, CalendarUnit.YEAR));
    assertThat(span(ANY.in(window))).containsExactly("2023-01-01", "2024-02-29");
  }

  @Test
  void sinceADateInThePastStopsAtTheIndexDateAndSinceALaterDateDoesNot() {
    assertThat(span(ANY.in(Window.Range.from(date("2024-01-01")))))
        .containsExactly("2024-01-01", "2024-02-29");
    assertThat(span(ANY.in(Window.Range.from(date("2024-03-10")))))
        .containsExactly("2024-03-10", "2024-06-30");
  }

  @Test
  void whatIsNotFoundInAnUnfinishedWindowIsUnknown() {
    PatientStore store = new Clinic().born("p", "1980-01-01").store();
    Window unfinished =
        Window.Range.between(INDEX_DATE, shifted(INDEX_DATE, 6, CalendarUnit.MONTH));
    Records records = ANY.in(unfinished);
    assertThat(test(store, new Expression.HasCount(records, Comparison.AT_LEAST, 1)))
        .isEqualTo(Truth.UNKNOWN);
    assertThat(test(store, new Expression.HasCount(records, Comparison.AT_MOST, 0)))
        .isEqualTo(Truth.UNKNOWN);
    assertThat(ask(store, new Expression.Count(records, Optional.empty())).known())
        .isFalse();
  }

  @Test
  void whatIsFoundInAnUnfinishedWindowCounts() {
    PatientStore store = new Clinic()
        .born("p", "1980-01-01")
        .diagnosed("p", "x", INDEX.plusDays(3).toString())
        .store();
    Records records =
        ANY.in(Window.Range.between(INDEX_DATE, shifted(INDEX_DATE, 6, CalendarUnit.MONTH)));
    assertThat(test(store, new Expression.HasCount(records, Comparison.AT_LEAST, 1)))
        .isEqualTo(Truth.TRUE);
    assertThat(test(store, new Expression.HasCount(records, Comparison.AT_MOST, 0)))
        .isEqualTo(Truth.FALSE);
    assertThat(test(store, new Expression.HasCount(records, Comparison.AT_LEAST, 2)))
        .isEqualTo(Truth.UNKNOWN);
    Expression count = new Expression.Count(records, Optional.empty());
    assertThat(test(store, new Expression.Compare(count, Comparison.MORE, number("0.5"))))
        .isEqualTo(Truth.TRUE);
    assertThat(test(store, new Expression.Compare(number("0"), Comparison.EQUAL, count)))
        .isEqualTo(Truth.FALSE);
    assertThat(test(store, new Expression.Compare(count, Comparison.EQUAL, number("1"))))
        .isEqualTo(Truth.UNKNOWN);
    assertThat(test(store, new Expression.Compare(count, Comparison.EQUAL, number("1.5"))))
        .isEqualTo(Truth.FALSE);
    assertThat(test(store, new Expression.Compare(count, Comparison.AT_LEAST, number("1", "kg"))))
        .isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void nothingRecordedInAFinishedWindowIsNothing() {
    PatientStore store = new Clinic().born("p", "1980-01-01").store();
    Expression none = new Expression.HasCount(
        Records.Selection.of(kind("diagnosis"), codes("x", "x")), Comparison.AT_MOST, 0);
    assertThat(test(store, none)).isEqualTo(Truth.TRUE);
  }

  @Test
  void aRecordWithoutItsDateIsSeenAtAnyTimeAlone() {
    Clinic clinic = new Clinic().born("p", "1980-01-01");
    clinic.undated("diagnosis", "p").set(Clinic.column("diagnosis", "code"), Clinic.code("x"));
    PatientStore store = clinic.store();
    assertThat(test(store, new Expression.HasCount(ANY, Comparison.AT_LEAST, 1)))
        .isEqualTo(Truth.FALSE);
    Records anyTime = ANY.in(new Window.AnyTime());
    assertThat(test(store, new Expression.HasCount(anyTime, Comparison.AT_LEAST, 1)))
        .isEqualTo(Truth.TRUE);
    Column code = Clinic.column("diagnosis", "code");
    assertThat(ask(store, new Expression.ColumnOf(Pick.latest(anyTime), code)))
        .isEqualTo(Value.Missing.MISSING);
    Clinic both = new Clinic().born("p", "1980-01-01").diagnosed("p", "y", "2020-01-01");
    both.undated("diagnosis", "p").set(code, Clinic.code("x"));
    PatientStore dated = both.store();
    for (Pick pick : List.of(Pick.first(anyTime), Pick.latest(anyTime))) {
      assertThat(ask(dated, new Expression.ColumnOf(pick, code)))
          .isEqualTo(new Value.Coded(Clinic.code("y")));
    }
  }

  @Test
  void coveringWantsTheStartOnOrBeforeAndTheEndMissingOrOnOrAfter() {
    Clinic clinic = new Clinic().born("p", "1980-01-01");
    clinic
        .record("registration", "p", "2020-01-01")
        .set(Clinic.column("registration", "end"), INDEX);
    PatientStore store = clinic.store();
    Records registrations = Records.Selection.of(kind("registration"));
    Records coveringIndex = registrations.in(Window.Covering.of(INDEX_DATE, INDEX_DATE));
    Expression dayAfter = shifted(INDEX_DATE, 1, CalendarUnit.DAY);
    Records coveringLater = registrations.in(Window.Covering.of(INDEX_DATE, dayAfter));
    assertThat(test(store, new Expression.HasCount(coveringIndex, Comparison.AT_LEAST, 1)))
        .isEqualTo(Truth.TRUE);
    assertThat(test(store, new Expression.HasCount(coveringLater, Comparison.AT_LEAST, 1)))
        .isEqualTo(Truth.FALSE);
  }

  @Test
  void coveringADayAfterTheIndexDateSeesNothingThatBeganAfterItUnlessAnchoredOnTheIndex() {
    Clinic clinic = new Clinic().born("p", "1980-01-01").diagnosed("p", "x", "2024-02-01");
    clinic.record("registration", "p", "2024-03-10");
    PatientStore store = clinic.store();
    Records registrations = Records.Selection.of(kind("registration"));
    Expression event = new Expression.ColumnOf(Pick.first(ANY), RecordKind.DATE);
    Expression afterEvent = shifted(event, 60, CalendarUnit.DAY);
    Expression afterIndex = shifted(INDEX_DATE, 60, CalendarUnit.DAY);
    assertThat(test(store, any(registrations.in(Window.Covering.of(afterEvent, afterEvent)))))
        .isEqualTo(Truth.UNKNOWN);
    assertThat(test(store, any(registrations.in(Window.Covering.of(afterIndex, afterIndex)))))
        .isEqualTo(Truth.TRUE);
  }

  @Test
  void nothingIsSeenPastTheDayTheDataAreCompleteTo() {
    PatientStore store = new Clinic()
        .born("p", "1980-01-01")
        .diagnosed("p", "x", Clinic.AS_OF.plusDays(1).toString())
        .store();
    CohortPlan late = new CohortPlan(
        "late",
        "",
        IndexDate.on(Clinic.AS_OF.plusYears(1)),
        List.of(),
        List.of(Rule.include("diagnosed", any(ANY))),
        Optional.empty(),
        List.of(),
        List.of());
    assertThat(new ReferenceEngine().run(late, store).members().size()).isZero();
  }

  private static Expression any(Records records) {
    return new Expression.HasCount(records, Comparison.AT_LEAST, 1);
  }
}
