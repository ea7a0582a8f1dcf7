package io.muster.evaluation;

import static io.muster.evaluation.OutreachSketch.column;
import static io.muster.evaluation.OutreachSketch.day;
import static io.muster.evaluation.OutreachSketch.records;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.muster.core.plan.CalendarUnit;
import io.muster.core.plan.Comparison;
import io.muster.core.plan.Expression;
import io.muster.core.plan.Length;
import io.muster.core.plan.MeasurePlan;
import io.muster.core.plan.OutreachPlan.StepOrder;
import io.muster.core.schema.Schema;
import io.muster.core.schema.Value;
import io.muster.evaluation.effect.Effects;
import io.muster.evaluation.effect.EventGroup;
import io.muster.evaluation.effect.Finding;
import io.muster.evaluation.effect.Outcome;
import io.muster.evaluation.journey.Situations;
import io.muster.evaluation.measure.AppointmentOutcome;
import io.muster.evaluation.measure.Attendance;
import io.muster.evaluation.measure.Conversion;
import io.muster.evaluation.report.EvaluationReport;
import io.muster.evaluation.report.document.Chart;
import io.muster.evaluation.report.document.Document;
import io.muster.evaluation.report.document.Figure;
import io.muster.evaluation.report.document.Released;
import io.muster.evaluation.report.document.Table;
import io.muster.evaluation.report.write.Reports;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Group J of the fault catalogue, what goes wrong in outreach data, and of group H what concerns its numbers. */
class OutreachFaultsTest {
  private final PeopleSketch people = new PeopleSketch();

  private static OutreachSketch outreach() {
    return new OutreachSketch()
        .step("invited", "Invited", 1, records("contact", "channel", "letter"))
        .step("referred", "Referred", 1, records("referral"))
        .step("attended", "Attended", 1, records("appointment", "status", "attended"));
  }

  private EvaluationReport report(OutreachSketch outreach) {
    return Evaluation.evaluate(outreach.plan(), people.store());
  }

  private OutreachFaultsTest letter(String id, int day) {
    people.record(id, "contact", day, "channel", "letter", "direction", "out", "programme", "ours");
    return this;
  }

  private OutreachFaultsTest appointment(String id, int day, String status) {
    people.record(id, "appointment", day, "status", status, "programme", "ours");
    return this;
  }

  /** What a report is in every form. */
  private static String everyForm(EvaluationReport report) {
    Document document = report.release(EvaluationReport.TEAM);
    return Reports.text(document)
        + Reports.markdown(document)
        + Reports.json(document)
        + Reports.html(document)
        + Reports.csv(document);
  }

  @Test
  void j01_noStepIsLargerThanTheOneBeforeIt() {
    for (int i = 0; i < 9; i++) {
      people.person("p" + i);
      appointment("p" + i, 9, "attended");
    }
    letter("p0", 1);
    for (StepOrder order : List.of(StepOrder.LENIENT, StepOrder.STRICT)) {
      int before = 9;
      for (Conversion.Row step : report(outreach().order(order)).conversion().steps()) {
        assertThat(step.reached() + step.inferred()).isLessThanOrEqualTo(before);
        before = step.reached() + step.inferred();
      }
    }
  }

  @Test
  void j02_attendanceWithoutInvitationAndInvitationWithoutEligibilityAreCountsOfTheirOwn() {
    Expression female = new Expression.Compare(
        new Expression.Attribute(Schema.standard().attribute("sex").orElseThrow()),
        Comparison.EQUAL,
        new Expression.Literal(new Value.Text("female")));
    people.person("ann", "sex", "female").person("bob", "sex", "male").person("cat", "sex", "male");
    appointment("ann", 9, "attended").letter("bob", 3);
    EvaluationReport report = report(outreach().programme("ours").include("women", female));
    assertThat(report.members()).isEqualTo(1);
    assertThat(report.dataNotes().situations().inferred()).isEqualTo(1);
    assertThat(report.dataNotes().outsiders()).isEqualTo(1);
    assertThat(report.toText())
        .containsPattern("a step inferred from a later one +1  members")
        .containsPattern("a step of the programme, and no member +1  people in the data");
  }

  @Test
  void j03_ofTwoInvitationsTheFirstCountsAndTheSecondIsAnAttempt() {
    people.person("ann").record("ann", "referral", 15);
    letter("ann", 3).letter("ann", 10);
    EvaluationReport report = report(outreach().attempts(records("contact"), "referred"));
    assertThat(report.times().get(0).days().ends().firstKey()).isEqualTo(3);
    assertThat(report.conversion().steps().get(0).reached()).isEqualTo(1);
    assertThat(report.attempts().orElseThrow().contacts().mean()).hasValue(2);
  }

  @Test
  void j04_attendanceBeforeItsInvitationIsFlagged() {
    people.person("ann");
    appointment("ann", 3, "attended").letter("ann", 10);
    EvaluationReport report = report(outreach());
    assertThat(report.conversion().steps().get(2).reached()).isZero();
    assertThat(report.toText()).containsPattern("a step before the step it follows +1  members");
  }

  @Test
  void j05_anAppointmentCancelledAndBookedAnewIsMissedOnce() {
    people.person("ann");
    appointment("ann", 3, "cancelled by patient").appointment("ann", 10, "did not attend");
    Attendance.Appointments all = report(
            outreach().programme("ours").attendance(records("appointment")))
        .attendance()
        .get(0)
        .all();
    assertThat(all.count(AppointmentOutcome.DID_NOT_ATTEND)).isEqualTo(1);
    assertThat(all.count(AppointmentOutcome.CANCELLED_BY_PATIENT)).isEqualTo(1);
    assertThat(all.rate().of()).isEqualTo(1);
  }

  @Test
  void j06_everyShareSaysWhatItIsOfAndIsPartOfIt() {
    Document document = EveryPart.report().release(EvaluationReport.TEAM);
    List<Figure.Share> shares = new ArrayList<>();
    for (Document.Section section : document.sections()) {
      assertThat(section.ofWhom()).as(section.heading()).isNotBlank();
      section.blocks().stream()
          .flatMap(b -> b instanceof Chart chart ? Stream.of(chart) : Stream.empty())
          .forEach(chart -> assertThat(chart.ofWhom()).as(chart.title()).isNotBlank());
      section.blocks().stream()
          .flatMap(b -> b instanceof Table table ? table.rows().stream() : Stream.empty())
          .flatMap(row -> row.figures().stream())
          .flatMap(f -> f instanceof Figure.Share share ? Stream.of(share) : Stream.empty())
          .forEach(shares::add);
    }
    assertThat(shares).hasSizeGreaterThan(50).allSatisfy(share -> {
      assertThat(share.ofWhat()).isNotBlank();
      assertThat(Released.number(share.count())).isLessThanOrEqualTo(Released.number(share.of()));
    });
  }

  @Test
  void j07_aThemeMayBeEmptyEndlessOrAPicture() {
    people.person("ann").person("bob");
    people.record("ann", "theme", 1, "theme", " ");
    people.record("ann", "theme", 1, "theme", "x".repeat(100_000));
    people.record("ann", "theme", 1, "theme", "two\nlines");
    people.record("bob", "theme", 1, "theme", "🏠".repeat(300));
    EvaluationReport report = report(outreach().themes(Optional.empty(), Optional.empty()));
    assertThat(report.themes().get(0).unnamed()).isEqualTo(1);
    assertThat(report.toText().lines()).allMatch(l -> l.codePointCount(0, l.length()) <= 100);
    assertThat(report.toText()).contains("two lines").contains("…");
    assertThat(Reports.html(report.release(EvaluationReport.TEAM)))
        .contains("🏠")
        .doesNotContain("x".repeat(300));
  }

  @Test
  void j08_aStepThatNobodyReachedIsNoneAndSoAreThoseAfterIt() {
    people.person("ann").person("bob");
    EvaluationReport report = report(outreach());
    assertThat(report.conversion().steps())
        .allMatch(step -> step.reached() == 0 && step.inferred() == 0);
    assertThat(everyForm(report)).doesNotContain("NaN").doesNotContain("Infinity");
  }

  @Test
  void h05_countsThatDoNotFitAreRefusedAndNeverWrap() {
    Situations many = new Situations(0, 0, 0, 0, 0, Integer.MAX_VALUE, 0, 0, 0);
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> many.plus(many));
    people.person("ann");
    EvaluationReport report = report(outreach());
    EventGroup endless =
        new EventGroup(1, 1, 1, 3_000_000_000L, 365, 1, 1, 365, Finding.untold("nothing varies"));
    Outcome outcome = new Outcome(
        "ed", "ED", Length.of(1, CalendarUnit.YEAR), endless, Optional.empty(), false, 0);
    EvaluationReport counted = new EvaluationReport(
        report.header(),
        report.attrition(),
        report.conversion(),
        report.times(),
        report.targets(),
        report.attempts(),
        report.attendance(),
        report.themes(),
        new Effects(List.of(), List.of(outcome), List.of(), List.of(), List.of()),
        report.partition(),
        report.dataQuality(),
        report.dataNotes());
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> counted.release(EvaluationReport.TEAM));
  }

  @Test
  void h05_daysAddUpToMoreThanAnIntHolds() {
    EventGroup group = new EventGroup(
        9, 9, 9, 9, 4_000_000_000L, 9, 9, 4_000_000_000L, Finding.untold("nothing varies"));
    assertThat(group.rateBefore().value().orElseThrow().value()).isBetween(8.2e-7, 8.3e-7);
  }

  @Test
  void h07_aRateOfNobodyIsADashWithAReason() {
    people.person("ann").person("bob");
    EvaluationReport report = report(outreach()
        .attendance(records("appointment"))
        .outcome("ed", records("encounter"), Length.of(6, CalendarUnit.MONTH))
        .measure(new MeasurePlan(
            "weight",
            "Weight",
            records("observation"),
            column("observation", "value"),
            List.of(Length.of(26, CalendarUnit.WEEK)),
            Length.of(4, CalendarUnit.WEEK)))
        .cost("1000", "attended"));
    assertThat(report.toText())
        .containsPattern("rate, of those due +–")
        .contains("no outcome")
        .contains("Members, after over before cannot be worked out, because there was no event")
        .contains("After 26 weeks nobody has both numbers.");
    assertThat(everyForm(report)).doesNotContain("NaN").doesNotContain("Infinity");
    people.asOf(day(-1));
    assertThat(everyForm(report(outreach()))).doesNotContain("NaN").doesNotContain("Infinity");
  }
}
