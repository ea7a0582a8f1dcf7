package io.muster.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.evaluation.measure.Attendance.Appointments;
import io.muster.evaluation.measure.Conversion;
import io.muster.evaluation.measure.Proportion;
import io.muster.evaluation.measure.TargetVerdict;
import io.muster.evaluation.measure.Themes;
import io.muster.evaluation.measure.Verdict;
import io.muster.evaluation.report.EvaluationReport;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What the published projects come to when they are counted from records. */
class PublishedProjectsTest {

  private static EvaluationReport gardenCity(int members) {
    return Evaluation.evaluate(
        PublishedRecords.gardenCityPlan(), PublishedRecords.gardenCity(members).store());
  }

  @Test
  void gardenCityCannotMeasureItsTargetOnResponses() {
    TargetVerdict responses = gardenCity(130).targets().get(0);
    assertThat(responses.verdict()).isEqualTo(Verdict.NOT_MEASURABLE);
  }

  @Test
  void gardenCityMeetsTheBarOnReferralsOnThePointOf130() {
    EvaluationReport report = gardenCity(130);
    TargetVerdict referrals = report.targets().get(1);
    assertThat(referrals.verdict()).isEqualTo(Verdict.MET_ON_THE_POINT);
    assertThat(referrals.observed()).isEqualTo(Proportion.of(13, 130, "the cohort"));
    assertThat(referrals.neededOnThePoint()).isEqualTo(13);
    assertThat(referrals.neededClearly()).hasValue(20);
    assertThat(report.toText()).contains("  MET ON THE POINT  13/130 = 10.0 % (5.9–16.4)  ");
  }

  @Test
  void gardenCityMissesTheBarOnReferralsOnThePointOf137() {
    EvaluationReport report = gardenCity(137);
    TargetVerdict referrals = report.targets().get(1);
    assertThat(referrals.verdict()).isEqualTo(Verdict.NOT_MET_ON_THE_POINT);
    assertThat(referrals.neededOnThePoint()).isEqualTo(14);
    assertThat(referrals.neededClearly()).hasValue(21);
    assertThat(report.toText()).contains("  NOT MET ON THE POINT  13/137 = 9.5 % (5.6–15.6)  ");
  }

  @Test
  void gardenCityHasElevenWhoAttendedAndFiveWhoAttendedFive() {
    EvaluationReport report = gardenCity(130);
    Conversion.Row attended = report.conversion().steps().get(4);
    Conversion.Row sustained = report.conversion().steps().get(5);
    assertThat(attended.reached()).isEqualTo(11);
    assertThat(sustained.reached()).isEqualTo(5);
    assertThat(attended.ofStepBefore()).contains(Proportion.of(11, 13, "Referred"));
    assertThat(sustained.ofStepBefore()).contains(Proportion.of(5, 11, "Attended once"));
    Appointments appointments = report.attendance().get(0).all();
    assertThat(appointments.attended().atLeast(1)).isEqualTo(11);
    assertThat(appointments.attended().atLeast(5)).isEqualTo(5);
  }

  @Test
  void medwayCentralHasThreeSharesForEachStep() {
    EvaluationReport report = Evaluation.evaluate(
        PublishedRecords.medwayCentralPlan(),
        PublishedRecords.medwayCentral(166).store());
    assertThat(report.conversion().steps())
        .extracting(Conversion.Row::reached)
        .containsExactly(29, 16, 4, 3);
    Conversion.Row discussion = report.conversion().steps().get(2);
    assertThat(discussion.ofStepBefore()).contains(Proportion.of(4, 16, "Contacted"));
    assertThat(discussion.ofFirst()).contains(Proportion.of(4, 29, "Identified"));
    assertThat(discussion.ofCohort()).isEqualTo(Proportion.of(4, 166, "the cohort"));
    Conversion.Row booked = report.conversion().steps().get(3);
    assertThat(booked.ofStepBefore()).contains(Proportion.of(3, 4, "Discussion"));
    assertThat(booked.ofFirst()).contains(Proportion.of(3, 29, "Identified"));
    assertThat(booked.ofCohort()).isEqualTo(Proportion.of(3, 166, "the cohort"));
    assertThat(report.toText())
        .contains("3/4 = 75.0 % (30.1–95.4)")
        .contains("10.3 % (3.6–26.4)")
        .contains("1.8 % (0.6–5.2)")
        .contains("16/29 = 55.2 % (37.5–71.6)");
  }

  @Test
  void leicesterHasItsThemesByRoute() {
    Themes themes = Evaluation.evaluate(
            PublishedRecords.leicesterPlan(), PublishedRecords.leicester().store())
        .themes()
        .get(0);
    assertThat(themes.people()).isEqualTo(56);
    assertThat(themes.groups())
        .isEqualTo(new TreeMap<>(Map.of("PCN", 48, "Pork Pie drop-in", 6, "SWHS drop-in", 2)));
    assertThat(themes.themes())
        .extracting(Themes.Theme::people)
        .containsExactly(49, 29, 26, 23, 15, 5);
    assertThat(themes.themes().get(0).byGroup())
        .isEqualTo(new TreeMap<>(Map.of("PCN", 42, "Pork Pie drop-in", 5, "SWHS drop-in", 2)));
    assertThat(themes.themes().get(4).byGroup())
        .isEqualTo(new TreeMap<>(Map.of("PCN", 13, "SWHS drop-in", 2)));
    assertThat(themes.tags()).isEqualTo(147);
    assertThat(themes.tagsPerPerson()).hasValue(2.625);
    assertThat(themes.silent()).isZero();
  }
}
