package io.muster.evaluation.journey;

import static io.muster.evaluation.OutreachSketch.after;
import static io.muster.evaluation.OutreachSketch.day;
import static io.muster.evaluation.OutreachSketch.records;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.engine.ReferenceEngine;
import io.muster.core.plan.OutreachPlan.StepOrder;
import io.muster.core.store.PatientStore;
import io.muster.evaluation.OutreachSketch;
import io.muster.evaluation.PeopleSketch;
import org.junit.jupiter.api.Test;

/** Which steps are reached, and when. */
class JourneyTest {
  private final PeopleSketch people = new PeopleSketch().person("ann");

  private Journey journey(OutreachSketch outreach) {
    PatientStore store = people.store();
    return Journeys.of(outreach.plan(), store, new ReferenceEngine()).of(0);
  }

  private static OutreachSketch threeSteps() {
    return new OutreachSketch()
        .step("invited", records("contact", "channel", "letter"))
        .step("referred", records("referral"))
        .step("attended", records("appointment", "status", "attended"));
  }

  private JourneyTest letter(int day) {
    people.record("ann", "contact", day, "channel", "letter");
    return this;
  }

  private JourneyTest referral(int day) {
    people.record("ann", "referral", day);
    return this;
  }

  private JourneyTest attended(int day) {
    people.record("ann", "appointment", day, "status", "attended");
    return this;
  }

  @Test
  void aStepIsReachedOnTheDayOfItsFirstRecord() {
    letter(9).letter(5).letter(7);
    assertThat(journey(threeSteps()).day("invited")).contains(day(5));
  }

  @Test
  void aStepOfSeveralRecordsIsReachedOnTheDayOfTheLastOneNeeded() {
    letter(1).referral(2).attended(3).attended(4).attended(4).attended(9);
    OutreachSketch outreach =
        threeSteps().step("sustained", "", 3, records("appointment", "status", "attended"));
    assertThat(journey(outreach).day("sustained")).contains(day(4));
  }

  @Test
  void aRecordOnDayZeroCounts() {
    letter(0);
    assertThat(journey(threeSteps()).day("invited")).contains(day(0));
  }

  @Test
  void recordsBeforeDayZeroDoNotCountAndAreCounted() {
    letter(-1).letter(-30);
    Journey journey = journey(threeSteps());
    assertThat(journey.day("invited")).isEmpty();
    assertThat(journey.situations().beforeStart()).isEqualTo(2);
  }

  @Test
  void aRecordThatServesTwoStepsIsCountedOnceBeforeTheStart() {
    attended(-1);
    OutreachSketch outreach =
        threeSteps().step("sustained", "", 5, records("appointment", "status", "attended"));
    assertThat(journey(outreach).situations().beforeStart()).isEqualTo(1);
  }

  @Test
  void aRecordOnTheCutOffCountsAndOneAfterItDoesNot() {
    letter(10).referral(11);
    Journey journey = journey(threeSteps().until(day(10)));
    assertThat(journey.day("invited")).contains(day(10));
    assertThat(journey.day("referred")).isEmpty();
  }

  @Test
  void theCutOffIsTheDayTheDataAreCompleteToAndNotTheLastDateInThem() {
    people.asOf(day(50));
    letter(10).referral(51);
    Journey journey = journey(threeSteps());
    assertThat(journey.end()).isEqualTo(day(50));
    assertThat(journey.day("referred")).isEmpty();
  }

  @Test
  void anUndatedRecordIsInNoStepAndIsCounted() {
    people.undated("ann", "contact", "channel", "letter");
    Journey journey = journey(threeSteps());
    assertThat(journey.reached()).isEmpty();
    assertThat(journey.situations().undated()).isEqualTo(1);
  }

  @Test
  void aStepOnTheDayOfTheStepBeforeItIsReached() {
    letter(5).referral(5);
    assertThat(journey(threeSteps()).day("referred")).contains(day(5));
  }

  @Test
  void inLenientOrderAStepCountsFromTheStepBeforeIt() {
    letter(5).referral(3).referral(8);
    assertThat(journey(threeSteps()).day("referred")).contains(day(8));
  }

  @Test
  void aStepWhoseRecordsAllComeBeforeTheStepItFollowsIsOutOfOrder() {
    letter(5).referral(3);
    Journey journey = journey(threeSteps());
    assertThat(journey.day("referred")).isEmpty();
    assertThat(journey.situations().outOfOrder()).isEqualTo(1);
  }

  @Test
  void inLenientOrderAMissedStepIsInferredFromALaterOne() {
    letter(5).attended(9);
    Journey journey = journey(threeSteps());
    assertThat(journey.standings())
        .containsExactly(Standing.REACHED, Standing.INFERRED, Standing.REACHED);
    assertThat(journey.day("referred")).isEmpty();
    assertThat(journey.situations().inferred()).isEqualTo(1);
  }

  @Test
  void inStrictOrderAStepWithoutTheOneBeforeItIsDropped() {
    letter(5).attended(9);
    Journey journey = journey(threeSteps().order(StepOrder.STRICT));
    assertThat(journey.standings())
        .containsExactly(Standing.REACHED, Standing.NOT_REACHED, Standing.NOT_REACHED);
    assertThat(journey.situations().inferred()).isZero();
    assertThat(journey.situations().outOfOrder()).isEqualTo(1);
  }

  @Test
  void inAnyOrderEachStepCountsByItself() {
    letter(9).attended(5);
    Journey journey = journey(threeSteps().order(StepOrder.ANY));
    assertThat(journey.standings())
        .containsExactly(Standing.REACHED, Standing.NOT_REACHED, Standing.REACHED);
    assertThat(journey.day("attended")).contains(day(5));
  }

  private static OutreachSketch withBranches() {
    return new OutreachSketch()
        .step("invited", records("contact", "channel", "letter"))
        .optional("called", records("contact", "channel", "phone").in(after("invited", 7, 28)))
        .optional("replied", records("contact", "direction", "in").in(after("invited", 0, 84)))
        .step("referred", records("referral"));
  }

  @Test
  void aReplyIsNotLostBecauseACallCameAfterIt() {
    people.record("ann", "contact", 14, "channel", "phone");
    people.record("ann", "contact", 7, "direction", "in");
    letter(0).referral(10);
    Journey journey = journey(withBranches());
    assertThat(journey.day("called")).contains(day(14));
    assertThat(journey.day("replied")).contains(day(7));
    assertThat(journey.day("referred")).contains(day(10));
  }

  @Test
  void anOptionalStepIsNeverInferred() {
    letter(0).referral(10);
    assertThat(journey(withBranches()).standings())
        .containsExactly(
            Standing.REACHED, Standing.NOT_REACHED, Standing.NOT_REACHED, Standing.REACHED);
  }

  @Test
  void anOptionalStepDoesNotMakeTheOneBeforeItInferred() {
    people.record("ann", "notification", 3);
    OutreachSketch outreach = new OutreachSketch()
        .step("invited", records("contact"))
        .optional("noticed", records("notification"));
    assertThat(journey(outreach).standings())
        .containsExactly(Standing.NOT_REACHED, Standing.REACHED);
  }

  @Test
  void aStepWhoseWindowIsNotOverAtTheCutOffIsPending() {
    letter(0);
    assertThat(journey(withBranches().until(day(27))).standings())
        .containsExactly(
            Standing.REACHED, Standing.PENDING, Standing.PENDING, Standing.NOT_REACHED);
    assertThat(journey(withBranches().until(day(28))).standings())
        .containsExactly(
            Standing.REACHED, Standing.NOT_REACHED, Standing.PENDING, Standing.NOT_REACHED);
  }

  @Test
  void aCutOffAfterTheDataLeavesPendingWhatTheDataCannotTellYet() {
    letter(0);
    people.asOf(day(27));
    Journey journey = journey(withBranches().until(day(200)));
    assertThat(journey.end()).isEqualTo(day(27));
    assertThat(journey.standings())
        .containsExactly(
            Standing.REACHED, Standing.PENDING, Standing.PENDING, Standing.NOT_REACHED);
  }

  @Test
  void nothingIsPendingForSomebodyWhoLeft() {
    letter(0);
    people.record("ann", "contact", 3, "outcome", "declined");
    OutreachSketch outreach =
        withBranches().exit("declined", records("contact", "outcome", "declined"));
    assertThat(journey(outreach.until(day(10))).standings()).doesNotContain(Standing.PENDING);
  }

  @Test
  void recordsOfAnotherProgrammeOrOfNoneDoNotCount() {
    people.record("ann", "contact", 1, "channel", "letter", "programme", "Smoke free");
    people.record("ann", "contact", 2, "channel", "letter");
    people.record("ann", "contact", 3, "channel", "letter", "programme", "One You");
    Journey journey = journey(threeSteps().programme("One You"));
    assertThat(journey.day("invited")).contains(day(3));
  }

  @Test
  void aKindThatKnowsNoProgrammeCountsInEvery() {
    people.record("ann", "notification", 1);
    OutreachSketch outreach =
        new OutreachSketch().programme("One You").step("noticed", records("notification"));
    assertThat(journey(outreach).day("noticed")).contains(day(1));
  }

  @Test
  void anAppointmentAfterTheCutOffIsNotDue() {
    attended(5);
    people.record("ann", "appointment", 60, "status", "booked");
    Journey journey = journey(threeSteps().attendance(records("appointment")).until(day(30)));
    assertThat(journey.situations().notDue()).isEqualTo(1);
  }

  @Test
  void printsNothingOfTheMember() {
    letter(5);
    assertThat(journey(threeSteps())).hasToString("a journey");
  }
}
