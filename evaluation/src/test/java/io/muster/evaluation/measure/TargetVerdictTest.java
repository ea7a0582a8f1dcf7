package io.muster.evaluation.measure;

import static io.muster.evaluation.OutreachSketch.after;
import static io.muster.evaluation.OutreachSketch.day;
import static io.muster.evaluation.OutreachSketch.records;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.evaluation.Evaluation;
import io.muster.evaluation.OutreachSketch;
import io.muster.evaluation.PeopleSketch;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TargetVerdictTest {

  private static TargetVerdict verdict(boolean atLeast, String bar, int count, int of) {
    return new TargetVerdict(
        "referred",
        "Referred",
        atLeast,
        new BigDecimal(bar),
        Proportion.of(count, of, "the cohort"),
        true,
        0);
  }

  @Test
  void isMetWhereTheWholeIntervalIsBeyondTheBar() {
    assertThat(verdict(true, "0.1", 20, 130).verdict()).isEqualTo(Verdict.MET);
    assertThat(verdict(true, "0.1", 19, 130).verdict()).isEqualTo(Verdict.MET_ON_THE_POINT);
  }

  @Test
  void isMetOnThePointExactlyOnTheBar() {
    assertThat(verdict(true, "0.1", 13, 130).verdict()).isEqualTo(Verdict.MET_ON_THE_POINT);
    assertThat(verdict(true, "0.1", 12, 130).verdict()).isEqualTo(Verdict.NOT_MET_ON_THE_POINT);
  }

  @Test
  void isNotMetWhereTheWholeIntervalIsShortOfTheBar() {
    assertThat(verdict(true, "0.1", 1, 130).verdict()).isEqualTo(Verdict.NOT_MET);
  }

  @Test
  void comparesWithoutRounding() {
    assertThat(verdict(true, "0.07", 7, 100).verdict()).isEqualTo(Verdict.MET_ON_THE_POINT);
    assertThat(verdict(true, "0.3", 3, 10).verdict()).isEqualTo(Verdict.MET_ON_THE_POINT);
    assertThat(verdict(false, "0.3", 3, 10).verdict()).isEqualTo(Verdict.MET_ON_THE_POINT);
  }

  @Test
  void aBarToStayUnderIsTheMirrorImage() {
    assertThat(verdict(false, "0.1", 1, 130).verdict()).isEqualTo(Verdict.MET);
    assertThat(verdict(false, "0.1", 13, 130).verdict()).isEqualTo(Verdict.MET_ON_THE_POINT);
    assertThat(verdict(false, "0.1", 14, 130).verdict()).isEqualTo(Verdict.NOT_MET_ON_THE_POINT);
    assertThat(verdict(false, "0.1", 30, 130).verdict()).isEqualTo(Verdict.NOT_MET);
  }

  @Test
  void saysHowManyItTakes() {
    assertThat(verdict(true, "0.1", 0, 137).neededOnThePoint()).isEqualTo(14);
    assertThat(verdict(true, "0.1", 0, 137).neededClearly()).hasValue(21);
    assertThat(verdict(false, "0.1", 0, 137).neededOnThePoint()).isEqualTo(13);
  }

  @Test
  void whatIsNeededForAClearVerdictIsNeededAndEnough() {
    for (int n = 1; n <= 300; n++) {
      int of = n;
      verdict(true, "0.1", 0, n).neededClearly().ifPresent(needed -> {
        assertThat(verdict(true, "0.1", needed, of).verdict()).isEqualTo(Verdict.MET);
        assertThat(verdict(true, "0.1", needed - 1, of).verdict()).isNotEqualTo(Verdict.MET);
      });
      verdict(false, "0.1", 0, n).neededClearly().ifPresent(needed -> {
        assertThat(verdict(false, "0.1", needed, of).verdict()).isEqualTo(Verdict.MET);
        assertThat(verdict(false, "0.1", needed + 1, of).verdict()).isNotEqualTo(Verdict.MET);
      });
    }
  }

  @Test
  void somePeopleAreTooFewToBeClear() {
    assertThat(verdict(true, "0.9", 5, 5).neededClearly()).isEmpty();
    assertThat(verdict(false, "0.1", 0, 5).neededClearly()).isEmpty();
  }

  @Test
  void ofNobodyIsNotMeasurable() {
    assertThat(verdict(true, "0.1", 0, 0).verdict()).isEqualTo(Verdict.NOT_MEASURABLE);
  }

  private static OutreachSketch referrals() {
    return new OutreachSketch()
        .step("invited", records("contact", "channel", "letter"))
        .step("referred", records("referral").in(after("invited", 0, 28)))
        .target("referred", "0.5");
  }

  private static TargetVerdict evaluate(OutreachSketch outreach, PeopleSketch people) {
    return Evaluation.evaluate(outreach.plan(), people.store()).targets().get(0);
  }

  private static PeopleSketch annAndBob() {
    return new PeopleSketch()
        .person("ann")
        .person("bob")
        .record("ann", "contact", 0, "channel", "letter")
        .record("bob", "contact", 0, "channel", "letter");
  }

  @Test
  void isNotMeasurableWithoutAnyRecordOfTheStep() {
    assertThat(evaluate(referrals(), annAndBob()).verdict()).isEqualTo(Verdict.NOT_MEASURABLE);
  }

  @Test
  void oneRecordOutsideTheWindowMakesItMeasurable() {
    PeopleSketch people = annAndBob().record("ann", "referral", 100);
    assertThat(evaluate(referrals(), people).verdict()).isNotEqualTo(Verdict.NOT_MEASURABLE);
  }

  @Test
  void aRecordOfAnotherProgrammeDoesNotMakeItMeasurable() {
    PeopleSketch people = annAndBob().record("ann", "referral", 3, "programme", "Smoke free");
    assertThat(evaluate(referrals().programme("One You"), people).verdict())
        .isEqualTo(Verdict.NOT_MEASURABLE);
  }

  @Test
  void inferredStepsCountForNoTarget() {
    PeopleSketch people = annAndBob()
        .record("ann", "appointment", 5, "status", "attended")
        .record("bob", "referral", 3);
    OutreachSketch outreach =
        referrals().step("attended", records("appointment", "status", "attended"));
    assertThat(evaluate(outreach, people).observed()).isEqualTo(Proportion.of(1, 2, "the cohort"));
  }

  @Test
  void ofAnotherStepBothSidesAreOfThoseWhoReachedIt() {
    PeopleSketch people = annAndBob()
        .person("cat")
        .record("cat", "appointment", 5, "status", "attended")
        .record("bob", "appointment", 5, "status", "attended");
    OutreachSketch outreach = new OutreachSketch()
        .step("invited", records("contact", "channel", "letter"))
        .step("attended", records("appointment", "status", "attended"))
        .target("attended", true, "0.5", Optional.of("invited"));
    assertThat(evaluate(outreach, people).observed()).isEqualTo(Proportion.of(1, 2, "invited"));
  }

  @Test
  void saysHowManyMayStillReachIt() {
    PeopleSketch people = annAndBob().record("ann", "referral", 3);
    TargetVerdict verdict = evaluate(referrals().until(day(10)), people);
    assertThat(verdict.pending()).isEqualTo(1);
  }
}
