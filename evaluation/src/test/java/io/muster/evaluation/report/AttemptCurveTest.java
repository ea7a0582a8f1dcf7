package io.muster.evaluation.report;

import static io.muster.evaluation.OutreachSketch.records;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.evaluation.Evaluation;
import io.muster.evaluation.OutreachSketch;
import io.muster.evaluation.PeopleSketch;
import io.muster.evaluation.disclosure.Profile;
import io.muster.evaluation.report.document.Chart.Steps.Curve;
import org.junit.jupiter.api.Test;

class AttemptCurveTest {
  private final PeopleSketch people = new PeopleSketch();
  private int added;

  private EvaluationReport report() {
    OutreachSketch outreach = new OutreachSketch()
        .step("referred", "Referred", 1, records("referral"))
        .exit("declined", records("contact", "outcome", "declined"))
        .attempts(records("contact"), "referred");
    return Evaluation.evaluate(outreach.plan(), people.store());
  }

  /** So many people tried so often, and then referred, or not. */
  private AttemptCurveTest tried(int number, int times, boolean referred) {
    for (int i = 0; i < number; i++) {
      String id = "p%03d".formatted(added++);
      people.person(id);
      for (int contact = 1; contact <= times; contact++) {
        people.record(id, "contact", contact, "direction", "out");
      }
      if (referred) {
        people.record(id, "referral", times + 1);
      }
    }
    return this;
  }

  @Test
  void engagementIsToldByDaysOfTryingAmongAllMembers() {
    tried(1, 1, true).tried(1, 2, true).tried(2, 2, false);
    assertThat(Told.of(report(), "attempts").table("incidence"))
        .containsExactly(
            "Days on which they were tried | Tried so often, or more | Engaged by then"
                + " | Left by an exit | No longer tried | Died | Left the practice",
            "0 | 4 | 0.0 % | 0.0 % | 0.0 % | 0.0 % | 0.0 %",
            "1 | 4 | 25.0 % | 0.0 % | 0.0 % | 0.0 % | 0.0 %",
            "2 | 3 | 50.0 % | 0.0 % | 0.0 % | 0.0 % | 0.0 %");
  }

  @Test
  void whoLeftIsNotLeftOut() {
    tried(1, 1, true).tried(1, 1, false);
    people.record("p001", "contact", 5, "direction", "out", "outcome", "declined");
    assertThat(Told.of(report(), "attempts").table("incidence"))
        .last()
        .isEqualTo("2 | 1 | 50.0 % | 50.0 % | 0.0 % | 0.0 % | 0.0 %");
    assertThat(Told.of(report(), "attempts").curves())
        .extracting(Curve::label)
        .containsExactly("engaged", "left by an exit");
  }

  @Test
  void aReleaseTellsEngagementAlone() {
    tried(20, 1, true).tried(20, 2, true).tried(60, 2, false);
    Told released = Told.of(report(), "attempts", Profile.nhs());
    assertThat(released.table("incidence"))
        .containsExactly(
            "Days on which they were tried | Tried so often, or more | Engaged by then",
            "0 | 100 | 0.0 %",
            "1 | 100 | 20.0 %",
            "2 | 80 | 40.0 %");
    assertThat(released.curves()).extracting(Curve::label).containsExactly("engaged");
  }

  @Test
  void fromAWithheldNumberOnNothingIsToldOfEngagement() {
    tried(20, 1, true).tried(3, 2, true).tried(77, 3, false);
    assertThat(Told.of(report(), "attempts", Profile.nhs()).table("incidence"))
        .contains("1 | 100 | 20.0 %")
        .last()
        .asString()
        .endsWith("| *");
  }
}
