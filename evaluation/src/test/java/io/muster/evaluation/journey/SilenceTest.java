package io.muster.evaluation.journey;

import static io.muster.evaluation.OutreachSketch.day;
import static io.muster.evaluation.OutreachSketch.records;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.engine.ReferenceEngine;
import io.muster.core.plan.CalendarUnit;
import io.muster.core.plan.Length;
import io.muster.core.plan.OutreachPlan.StepOrder;
import io.muster.core.plan.OutreachPlan.Trigger;
import io.muster.evaluation.OutreachSketch;
import io.muster.evaluation.PeopleSketch;
import org.junit.jupiter.api.Test;

/** An exit by silence: after 3 attempts and 28 days without a reply. */
class SilenceTest {
  private final PeopleSketch people = new PeopleSketch().person("ann");

  private static OutreachSketch outreach() {
    Length fourWeeks = Length.of(28, CalendarUnit.DAY);
    return new OutreachSketch()
        .step("replied", records("contact", "direction", "in"))
        .step("referred", records("referral"))
        .exit("declined", records("contact", "outcome", "declined"))
        .exit("silent", "No answer", new Trigger.Silence(3, fourWeeks, "replied"))
        .attempts(records("contact"), "replied");
  }

  private Journey journey(OutreachSketch outreach) {
    return Journeys.of(outreach.plan(), people.store(), new ReferenceEngine()).of(0);
  }

  private SilenceTest tried(int... days) {
    for (int day : days) {
      people.record("ann", "contact", day, "direction", "out");
    }
    return this;
  }

  @Test
  void happensOnTheDayTheTimeAfterTheLastAttemptRanOut() {
    tried(1, 5, 9);
    Journey journey = journey(outreach());
    assertThat(journey.state().name()).isEqualTo("silent");
    assertThat(journey.state().kind()).isEqualTo(State.Kind.EXIT);
    assertThat(journey.end()).isEqualTo(day(37));
  }

  @Test
  void needsEnoughAttempts() {
    tried(1, 5);
    assertThat(journey(outreach()).state().kind()).isEqualTo(State.Kind.OPEN);
  }

  @Test
  void aLetterAndAKnockOnOneDayAreTriedOnce() {
    tried(1, 5, 5);
    assertThat(journey(outreach()).state().kind()).isEqualTo(State.Kind.OPEN);
  }

  private static OutreachSketch unanswered(String attempts) {
    return new OutreachSketch()
        .step("referred", records("referral"))
        .exit(
            "silent",
            "No answer",
            new Trigger.Silence(3, Length.of(28, CalendarUnit.DAY), "referred"))
        .attempts(records(attempts), "referred");
  }

  @Test
  void onlyContactsThatAreKnownToGoOutAreAttempts() {
    tried(1, 5);
    people.record("ann", "contact", 7, "direction", "in");
    people.record("ann", "contact", 9);
    OutreachSketch unanswered = unanswered("contact");
    assertThat(journey(unanswered).state().kind()).isEqualTo(State.Kind.OPEN);
    tried(11);
    assertThat(journey(unanswered).end()).isEqualTo(day(39));
  }

  @Test
  void whereAKindKnowsNoDirectionEachOfItsRecordsIsAnAttempt() {
    for (int day : new int[] {1, 5, 9}) {
      people.record("ann", "appointment", day);
    }
    assertThat(journey(unanswered("appointment")).end()).isEqualTo(day(37));
  }

  @Test
  void anAttemptBeforeDayZeroIsNone() {
    tried(-1, 1, 5);
    assertThat(journey(outreach()).state().kind()).isEqualTo(State.Kind.OPEN);
  }

  @Test
  void aFurtherAttemptBeginsTheTimeAnew() {
    tried(1, 5, 9, 37);
    assertThat(journey(outreach()).end()).isEqualTo(day(65));
  }

  @Test
  void anAttemptAfterwardsReopensNothing() {
    tried(1, 5, 9, 38);
    Journey journey = journey(outreach());
    assertThat(journey.end()).isEqualTo(day(37));
    assertThat(journey.situations().afterEnd()).isEqualTo(1);
    assertThat(journey.situations().reopened()).isZero();
  }

  @Test
  void aReplyOnTheLastOfItsDaysBreaksIt() {
    tried(1, 5, 9);
    people.record("ann", "contact", 37, "direction", "in");
    assertThat(journey(outreach()).state().kind()).isEqualTo(State.Kind.OPEN);
  }

  @Test
  void aReplyAfterwardsIsTooLate() {
    tried(1, 5, 9);
    people.record("ann", "contact", 38, "direction", "in");
    Journey journey = journey(outreach());
    assertThat(journey.state().name()).isEqualTo("silent");
    assertThat(journey.day("replied")).isEmpty();
    assertThat(journey.situations().afterEnd()).isEqualTo(1);
  }

  @Test
  void whoReachedALaterStepIsNotSilentThoughNoReplyIsRecorded() {
    tried(1, 5, 9);
    people.record("ann", "referral", 20);
    assertThat(journey(outreach()).state().kind()).isEqualTo(State.Kind.COMPLETED);
    assertThat(journey(outreach()).ended()).isFalse();
  }

  @Test
  void inAnyOrderALaterStepSaysNothingOfTheReply() {
    tried(1, 5, 9);
    people.record("ann", "referral", 20);
    assertThat(journey(outreach().order(StepOrder.ANY)).ending().orElseThrow().name())
        .isEqualTo("silent");
  }

  @Test
  void isNotKnownBeforeItsTimeIsOver() {
    tried(1, 5, 9);
    assertThat(journey(outreach().until(day(36))).state().kind()).isEqualTo(State.Kind.OPEN);
    assertThat(journey(outreach().until(day(37))).state().name()).isEqualTo("silent");
  }

  @Test
  void anEarlierExitCountsBeforeIt() {
    tried(1, 5, 9);
    people.record("ann", "contact", 12, "direction", "out", "outcome", "declined");
    assertThat(journey(outreach()).state().name()).isEqualTo("declined");
  }

  @Test
  void nobodyIsSilentWhoDiedBefore() {
    tried(1, 5, 9);
    people.person("ann", "death_date", day(30).toString());
    assertThat(journey(outreach()).state().kind()).isEqualTo(State.Kind.DIED);
  }
}
