package io.muster.evaluation.journey;

import static io.muster.evaluation.OutreachSketch.after;
import static io.muster.evaluation.OutreachSketch.day;
import static io.muster.evaluation.OutreachSketch.records;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.engine.ReferenceEngine;
import io.muster.core.plan.Expression;
import io.muster.core.plan.Pick;
import io.muster.core.plan.Records;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import io.muster.evaluation.OutreachSketch;
import io.muster.evaluation.PeopleSketch;
import org.junit.jupiter.api.Test;

/** How journeys end, and the state that leaves somebody in. */
class EndingTest {
  private static final Records DECLINED = records("contact", "outcome", "declined");
  private static final Records UNSUITABLE = records("contact", "outcome", "not suitable");

  private final PeopleSketch people = new PeopleSketch().person("ann");

  private Journey journey(OutreachSketch outreach) {
    return Journeys.of(outreach.plan(), people.store(), new ReferenceEngine()).of(0);
  }

  private static OutreachSketch outreach() {
    return new OutreachSketch()
        .step("invited", records("contact", "channel", "letter"))
        .step("referred", records("referral"))
        .exit("declined", DECLINED)
        .exit("unsuitable", UNSUITABLE);
  }

  private void outcome(int day, String outcome) {
    people.record("ann", "contact", day, "outcome", outcome);
  }

  private void referral(int day) {
    people.record("ann", "referral", day);
  }

  private void letter(int day) {
    people.record("ann", "contact", day, "channel", "letter");
  }

  private void died(int day) {
    people.person("ann", "death_date", day(day).toString());
  }

  private void registered(int from, int to) {
    people.record("ann", "registration", from, "end", day(to).toString());
  }

  @Test
  void somebodyNothingHappenedToIsOpen() {
    Journey journey = journey(outreach());
    assertThat(journey.state().kind()).isEqualTo(State.Kind.OPEN);
    assertThat(journey.furthest()).isEmpty();
    assertThat(journey.ended()).isFalse();
  }

  @Test
  void somebodyWhoReachedTheLastRequiredStepIsCompleted() {
    letter(1);
    referral(2);
    Journey journey = journey(outreach().optional("extra", records("notification")));
    assertThat(journey.state().kind()).isEqualTo(State.Kind.COMPLETED);
    assertThat(journey.furthest()).hasValue(1);
  }

  @Test
  void somebodyWaitingForARequiredStepIsPending() {
    letter(1);
    OutreachSketch outreach = new OutreachSketch()
        .until(day(10))
        .step("invited", records("contact"))
        .step("referred", records("referral").in(after("invited", 0, 28)));
    assertThat(journey(outreach).state().kind()).isEqualTo(State.Kind.PENDING);
  }

  @Test
  void waitingForAnOptionalStepIsNoStateOfItsOwn() {
    letter(1);
    OutreachSketch outreach = new OutreachSketch()
        .until(day(10))
        .step("invited", records("contact"))
        .optional("called", records("contact", "channel", "phone").in(after("invited", 0, 28)))
        .step("referred", records("referral"));
    Journey journey = journey(outreach);
    assertThat(journey.state().kind()).isEqualTo(State.Kind.OPEN);
    assertThat(journey.situations().pending()).isEqualTo(1);
  }

  @Test
  void anExitIsTheFirstSuchRecordFromDayZeroOn() {
    outcome(-3, "declined");
    outcome(9, "declined");
    outcome(5, "declined");
    Journey journey = journey(outreach());
    assertThat(journey.state().name()).isEqualTo("declined");
    assertThat(journey.end()).isEqualTo(day(5));
  }

  @Test
  void aStepReachedOnTheDayOfAnExitCounts() {
    outcome(5, "declined");
    letter(5);
    assertThat(journey(outreach()).day("invited")).contains(day(5));
  }

  @Test
  void whatComesAfterAnExitDoesNotCountAndIsCounted() {
    letter(1);
    outcome(5, "declined");
    referral(6);
    Journey journey = journey(outreach());
    assertThat(journey.day("referred")).isEmpty();
    assertThat(journey.state().name()).isEqualTo("declined");
    assertThat(journey.situations().afterEnd()).isEqualTo(1);
  }

  @Test
  void whatComesAfterDeathDoesNotCountAndIsCounted() {
    died(5);
    letter(6);
    Journey journey = journey(outreach());
    assertThat(journey.day("invited")).isEmpty();
    assertThat(journey.state().kind()).isEqualTo(State.Kind.DIED);
    assertThat(journey.situations().afterEnd()).isEqualTo(1);
  }

  @Test
  void aDeathAfterTheCutOffIsNotKnownYet() {
    died(50);
    assertThat(journey(outreach().until(day(49))).state().kind()).isEqualTo(State.Kind.OPEN);
  }

  @Test
  void somebodyWhoDiedBeforeDayZeroReachesNothing() {
    died(-1);
    letter(0);
    Journey journey = journey(outreach());
    assertThat(journey.reached()).isEmpty();
    assertThat(journey.state().kind()).isEqualTo(State.Kind.DIED);
  }

  @Test
  void nothingLaterUndoesCompletion() {
    letter(1);
    referral(2);
    outcome(5, "declined");
    died(9);
    Journey journey = journey(outreach());
    assertThat(journey.state().kind()).isEqualTo(State.Kind.COMPLETED);
    assertThat(journey.end()).isEqualTo(day(5));
  }

  @Test
  void ofTwoExitsOnOneDayTheFirstInThePlanCountsAndTheConflictIsCounted() {
    outcome(5, "not suitable");
    outcome(5, "declined");
    Journey journey = journey(outreach());
    assertThat(journey.state().name()).isEqualTo("declined");
    assertThat(journey.situations().conflicts()).isEqualTo(1);
  }

  @Test
  void deathCountsBeforeAnExitOnItsDay() {
    outcome(5, "declined");
    died(5);
    Journey journey = journey(outreach());
    assertThat(journey.state().kind()).isEqualTo(State.Kind.DIED);
    assertThat(journey.situations().conflicts()).isEqualTo(1);
  }

  @Test
  void optingOutCountsBeforeOtherExitsOnItsDay() {
    outcome(5, "declined");
    outcome(5, "not suitable");
    OutreachSketch outreach = new OutreachSketch()
        .step("invited", records("contact", "channel", "letter"))
        .exit("unsuitable", UNSUITABLE)
        .exit("opted_out", DECLINED);
    assertThat(journey(outreach).state().name()).isEqualTo("opted_out");
  }

  @Test
  void anEarlierExitCountsBeforeALaterDeath() {
    outcome(5, "declined");
    died(6);
    Journey journey = journey(outreach());
    assertThat(journey.state().name()).isEqualTo("declined");
    assertThat(journey.situations().conflicts()).isZero();
  }

  @Test
  void anExitOnADateHappensOnThatDate() {
    people.record("ann", "goal", 3, "due", day(20).toString());
    Expression due =
        new Expression.ColumnOf(Pick.first(records("goal")), OutreachSketch.column("goal", "due"));
    Journey journey = journey(outreach().exit("lapsed", due));
    assertThat(journey.state().name()).isEqualTo("lapsed");
    assertThat(journey.end()).isEqualTo(day(20));
  }

  @Test
  void anExitOnTheDateOfDeathIsDeathItself() {
    died(5);
    Expression death =
        new Expression.Attribute(Schema.standard().attribute("death_date").orElseThrow());
    OutreachSketch outreach = outreach().exit("deceased", death);
    Journey journey = journey(outreach);
    assertThat(journey.state().kind()).isEqualTo(State.Kind.DIED);
    assertThat(journey.situations().conflicts()).isZero();
    assertThat(State.all(outreach.plan()))
        .extracting(State::name)
        .containsExactly(
            "open", "pending", "completed", "declined", "unsuitable", "died", "left_practice");
  }

  @Test
  void anExitMayWaitForAStep() {
    letter(10);
    outcome(8, "declined");
    outcome(12, "declined");
    OutreachSketch outreach = new OutreachSketch()
        .step("invited", records("contact", "channel", "letter"))
        .exit("declined", records("contact", "outcome", "declined").in(after("invited", 0, 28)));
    assertThat(journey(outreach).end()).isEqualTo(day(12));
  }

  @Test
  void anExitOfAnotherProgrammeIsNone() {
    people.record("ann", "contact", 5, "outcome", "declined", "programme", "Smoke free");
    assertThat(journey(outreach().programme("One You")).state().kind()).isEqualTo(State.Kind.OPEN);
  }

  @Test
  void somebodyNotRegisteredForMoreThanFourWeeksLeftOnTheFirstDayOfThem() {
    registered(-100, 9);
    registered(39, 90);
    Journey journey = journey(outreach());
    assertThat(journey.state().kind()).isEqualTo(State.Kind.LEFT);
    assertThat(journey.end()).isEqualTo(day(10));
  }

  @Test
  void fourWeeksBetweenTwoRegistrationsAreAMove() {
    registered(-100, 9);
    people.record("ann", "registration", 38);
    assertThat(journey(outreach()).state().kind()).isEqualTo(State.Kind.OPEN);
  }

  @Test
  void aSameDayMoveEndsNothing() {
    registered(-100, 9);
    people.record("ann", "registration", 9, "practice", "another");
    assertThat(journey(outreach()).state().kind()).isEqualTo(State.Kind.OPEN);
  }

  @Test
  void anOverlappingRegistrationThatEndsEarlierChangesNothing() {
    people.record("ann", "registration", -100);
    registered(-50, 3);
    assertThat(journey(outreach()).state().kind()).isEqualTo(State.Kind.OPEN);
  }

  @Test
  void aGapThatIsNotOverAtTheCutOffIsNotYetLeaving() {
    registered(-100, 9);
    assertThat(journey(outreach().until(day(37))).state().kind()).isEqualTo(State.Kind.OPEN);
    assertThat(journey(outreach().until(day(38))).state().kind()).isEqualTo(State.Kind.LEFT);
  }

  @Test
  void nobodyLeavesWhoWasNeverRegistered() {
    people.person("bob").record("bob", "registration", -100);
    assertThat(journey(outreach()).state().kind()).isEqualTo(State.Kind.OPEN);
  }

  @Test
  void whoLeftBeforeDayZeroIsFollowedForThatDayAlone() {
    registered(-100, -50);
    letter(0);
    referral(1);
    Journey journey = journey(outreach());
    assertThat(journey.state().kind()).isEqualTo(State.Kind.LEFT);
    assertThat(journey.reached()).containsOnlyKeys("invited");
    assertThat(journey.situations().afterEnd()).isEqualTo(1);
  }

  @Test
  void theDateOfARecordCanBeAnExit() {
    letter(4);
    Expression when = new Expression.ColumnOf(
        Pick.first(records("contact", "channel", "letter")), RecordKind.DATE);
    assertThat(journey(outreach().exit("written_to", when)).end()).isEqualTo(day(4));
  }
}
