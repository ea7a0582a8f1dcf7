package io.muster.evaluation.measure;

import static io.muster.evaluation.OutreachSketch.records;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.plan.OutreachPlan.StepOrder;
import io.muster.evaluation.Evaluation;
import io.muster.evaluation.OutreachSketch;
import io.muster.evaluation.PeopleSketch;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ConversionTest {
  private final PeopleSketch people = new PeopleSketch()
      .person("ann")
      .person("bob")
      .person("cat")
      .person("dan")
      .record("ann", "contact", 2)
      .record("ann", "referral", 12)
      .record("bob", "contact", 4)
      .record("cat", "referral", 6);

  private static OutreachSketch outreach() {
    return new OutreachSketch()
        .step("invited", "Invited", 1, records("contact"))
        .optional("noticed", "Noticed", records("notification"))
        .step("referred", "Referred", 1, records("referral"));
  }

  private List<Conversion.Row> rows(OutreachSketch outreach) {
    return Evaluation.evaluate(outreach.plan(), people.store()).conversion().steps();
  }

  @Test
  void inferredPeopleAreInTheDenominatorOfTheStepAfterAndInNoNumerator() {
    Conversion.Row invited = rows(outreach()).get(0);
    Conversion.Row referred = rows(outreach()).get(2);
    assertThat(invited.reached()).isEqualTo(2);
    assertThat(invited.inferred()).isEqualTo(1);
    assertThat(invited.ofCohort()).isEqualTo(Proportion.of(2, 4, "the cohort"));
    assertThat(referred.ofStepBefore()).contains(Proportion.of(2, 3, "Invited"));
  }

  @Test
  void theFirstStepIsAShareOfTheCohortAlone() {
    assertThat(rows(outreach()).get(0).ofStepBefore()).isEmpty();
    assertThat(rows(outreach()).get(0).ofFirst()).isEmpty();
  }

  @Test
  void anOptionalStepIsNeverADenominator() {
    people.record("dan", "notification", 3);
    Conversion.Row noticed = rows(outreach()).get(1);
    Conversion.Row referred = rows(outreach()).get(2);
    assertThat(noticed.reached()).isEqualTo(1);
    assertThat(noticed.ofStepBefore()).contains(Proportion.of(0, 3, "Invited"));
    assertThat(referred.ofStepBefore()).contains(Proportion.of(2, 3, "Invited"));
  }

  @Test
  void inAnyOrderAShareOfTheStepBeforeIsOfThoseWhoReachedBoth() {
    Conversion.Row referred = rows(outreach().order(StepOrder.ANY)).get(2);
    assertThat(referred.reached()).isEqualTo(2);
    assertThat(referred.ofStepBefore()).contains(Proportion.of(1, 2, "Invited"));
  }

  @Test
  void daysAreThoseOfPeopleWithBothSteps() {
    Conversion.Row referred = rows(outreach()).get(2);
    assertThat(referred.daysFromStepBefore().people()).isEqualTo(new TreeMap<>(Map.of(10, 1)));
    assertThat(referred.daysFromStart().people()).isEqualTo(new TreeMap<>(Map.of(6, 1, 12, 1)));
  }

  @Test
  void aStepNobodyHasARecordOfIsNotRecordedRatherThanNothing() {
    assertThat(rows(outreach()).get(1).recorded()).isFalse();
    assertThat(rows(outreach()).get(2).recorded()).isTrue();
  }

  @Test
  void aStepNobodyReachedIsNoShareOfNobody() {
    OutreachSketch outreach = outreach()
        .step("attended", records("appointment"))
        .step("sustained", "", 5, records("appointment"));
    Conversion.Row sustained = rows(outreach).get(4);
    assertThat(sustained.ofStepBefore()).contains(Proportion.of(0, 0, "attended"));
    assertThat(sustained.ofStepBefore().orElseThrow().share()).isEmpty();
    assertThat(sustained.ofStepBefore().orElseThrow().interval()).isEmpty();
  }

  @Test
  void theChannelIsThatOfTheRecordThatMadeTheStep() {
    PeopleSketch three = new PeopleSketch()
        .person("ann")
        .person("bob")
        .person("cat")
        .record("ann", "contact", 3, "channel", "letter", "direction", "in")
        .record("ann", "contact", 5, "channel", "phone", "direction", "in")
        .record("bob", "contact", 5, "channel", "phone", "direction", "in")
        .record("cat", "contact", 5, "direction", "in")
        .record("cat", "referral", 6);
    OutreachSketch outreach = new OutreachSketch()
        .step("replied", records("contact", "direction", "in"))
        .step("referred", records("referral"));
    List<Conversion.Row> steps =
        Evaluation.evaluate(outreach.plan(), three.store()).conversion().steps();
    assertThat(steps.get(0).channels())
        .isEqualTo(new TreeMap<>(Map.of("letter", 1, "phone", 1, "not recorded", 1)));
    assertThat(steps.get(1).channels()).isEqualTo(new TreeMap<>(Map.of("not recorded", 1)));
  }
}
