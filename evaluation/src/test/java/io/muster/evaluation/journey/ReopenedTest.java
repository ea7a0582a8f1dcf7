package io.muster.evaluation.journey;

import static io.muster.evaluation.OutreachSketch.day;
import static io.muster.evaluation.OutreachSketch.records;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.engine.ReferenceEngine;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.Records;
import io.muster.evaluation.OutreachSketch;
import io.muster.evaluation.PeopleSketch;
import org.junit.jupiter.api.Test;

/** Exits that can be undone, and what undoes them. */
class ReopenedTest {
  private final PeopleSketch people = new PeopleSketch().person("ann");

  private static OutreachSketch outreach() {
    return new OutreachSketch()
        .step("answered", records("contact", "direction", "in"))
        .step("referred", records("referral"))
        .step("attended", records("appointment", "status", "attended"))
        .exit(reversible("declined", records("contact", "outcome", "declined")))
        .exit(reversible("paused", records("notification")))
        .exit("unsuitable", records("contact", "outcome", "not suitable"));
  }

  private static OutreachPlan.Exit reversible(String name, Records records) {
    return new OutreachPlan.Exit(name, "", new OutreachPlan.Trigger.OnRecord(records), true);
  }

  private Journey journey() {
    return Journeys.of(outreach().plan(), people.store(), new ReferenceEngine()).of(0);
  }

  private ReopenedTest declined(int day) {
    people.record("ann", "contact", day, "direction", "in", "outcome", "declined");
    return this;
  }

  private ReopenedTest unsuitable(int day) {
    people.record("ann", "contact", day, "outcome", "not suitable");
    return this;
  }

  private ReopenedTest referral(int day) {
    people.record("ann", "referral", day);
    return this;
  }

  @Test
  void activityAfterAnExitReopensTheJourneyAndIsCounted() {
    declined(5).referral(20);
    Journey journey = journey();
    assertThat(journey.state().kind()).isEqualTo(State.Kind.OPEN);
    assertThat(journey.day("referred")).contains(day(20));
    assertThat(journey.situations().reopened()).isEqualTo(1);
    assertThat(journey.situations().afterEnd()).isZero();
  }

  @Test
  void withoutActivityAfterwardsItStands() {
    referral(3).declined(5);
    Journey journey = journey();
    assertThat(journey.state().name()).isEqualTo("declined");
    assertThat(journey.end()).isEqualTo(day(5));
    assertThat(journey.situations().reopened()).isZero();
  }

  @Test
  void activityOnItsDayReopensNothing() {
    declined(5).referral(5);
    Journey journey = journey();
    assertThat(journey.state().name()).isEqualTo("declined");
    assertThat(journey.day("referred")).contains(day(5));
  }

  @Test
  void decliningTwiceReopensNothing() {
    declined(5).declined(20);
    Journey journey = journey();
    assertThat(journey.end()).isEqualTo(day(5));
    assertThat(journey.situations().reopened()).isZero();
  }

  @Test
  void afterItWasReopenedTheJourneyCanEndAgain() {
    declined(5).referral(20).declined(30);
    Journey journey = journey();
    assertThat(journey.state().name()).isEqualTo("declined");
    assertThat(journey.end()).isEqualTo(day(30));
    assertThat(journey.situations().reopened()).isEqualTo(1);
  }

  @Test
  void whatLiesBetweenIsPartOfTheJourney() {
    people.record("ann", "appointment", 10, "status", "attended");
    declined(5).referral(8);
    assertThat(journey().state().kind()).isEqualTo(State.Kind.COMPLETED);
  }

  @Test
  void nothingReopensTheJourneyOfTheDead() {
    people.person("ann", "death_date", day(10).toString());
    declined(5).referral(20);
    Journey journey = journey();
    assertThat(journey.state().name()).isEqualTo("declined");
    assertThat(journey.end()).isEqualTo(day(5));
    assertThat(journey.situations().reopened()).isZero();
    assertThat(journey.situations().afterEnd()).isEqualTo(1);
  }

  @Test
  void activityAfterAFinalExitReopensNothing() {
    declined(5).unsuitable(10).referral(20);
    Journey journey = journey();
    assertThat(journey.state().name()).isEqualTo("declined");
    assertThat(journey.situations().reopened()).isZero();
    assertThat(journey.situations().afterEnd()).isEqualTo(2);
  }

  @Test
  void aFinalExitAfterTheJourneyWasReopenedEndsIt() {
    declined(5).referral(7).unsuitable(10);
    Journey journey = journey();
    assertThat(journey.state().name()).isEqualTo("unsuitable");
    assertThat(journey.situations().reopened()).isEqualTo(1);
  }

  @Test
  void activityUndoesEveryExitBeforeIt() {
    people.record("ann", "notification", 6);
    declined(5).referral(20);
    assertThat(journey().state().kind()).isEqualTo(State.Kind.OPEN);
  }

  @Test
  void ofTwoOnOneDayTheFirstInThePlanCountsAndTheConflictIsCounted() {
    people.record("ann", "notification", 5);
    declined(5);
    Journey journey = journey();
    assertThat(journey.state().name()).isEqualTo("declined");
    assertThat(journey.situations().conflicts()).isEqualTo(1);
  }
}
