package io.muster.evaluation.measure;

import static io.muster.evaluation.OutreachSketch.records;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.muster.core.plan.CalendarUnit;
import io.muster.core.plan.Length;
import io.muster.core.plan.OutreachPlan;
import io.muster.evaluation.Evaluation;
import io.muster.evaluation.OutreachSketch;
import io.muster.evaluation.PeopleSketch;
import io.muster.evaluation.statistics.AalenJohansen;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AttemptsTest {
  private final PeopleSketch people = new PeopleSketch().person("ann");

  private Attempts attempts() {
    return attempts(people);
  }

  private static Attempts attempts(PeopleSketch tried) {
    OutreachSketch outreach = new OutreachSketch()
        .step("referred", "Referred", 1, records("referral"))
        .exit("declined", records("contact", "outcome", "declined"))
        .attempts(records("contact"), "referred");
    return Evaluation.evaluate(outreach.plan(), tried.store()).attempts().orElseThrow();
  }

  private AttemptsTest out(String id, int day) {
    people.record(id, "contact", day, "direction", "out");
    return this;
  }

  @Test
  void aLetterAndAKnockOnOneDayAreTwoContactsAndOneAttemptDay() {
    out("ann", 1).out("ann", 1).out("ann", 3);
    people.record("ann", "referral", 5);
    assertThat(attempts().contacts().people()).isEqualTo(new TreeMap<>(Map.of(3, 1)));
    assertThat(attempts().days().people()).isEqualTo(new TreeMap<>(Map.of(2, 1)));
  }

  @Test
  void attemptsCountUpToAndIncludingTheDayThatEngaged() {
    out("ann", 1).out("ann", 5).out("ann", 6);
    people.record("ann", "referral", 5);
    assertThat(attempts().contacts().mean()).hasValue(2);
  }

  @Test
  void aReplyIsNoAttempt() {
    out("ann", 1);
    people.record("ann", "contact", 2, "direction", "in").record("ann", "referral", 5);
    assertThat(attempts().contacts().mean()).hasValue(1);
  }

  @Test
  void aContactThatDoesNotSayItsDirectionIsLeftOutAndCounted() {
    people.record("ann", "contact", 2).record("ann", "referral", 5);
    assertThat(attempts().contacts().mean()).hasValue(0);
    assertThat(attempts().withoutDirection()).isEqualTo(1);
  }

  @Test
  void theMeanIsAmongTheEngagedAndSaysHowManyItLeavesOut() {
    people.person("bob").record("ann", "referral", 5);
    out("ann", 1).out("ann", 2);
    out("bob", 1).out("bob", 2).out("bob", 3).out("bob", 4);
    assertThat(attempts().contacts().mean()).hasValue(2);
    assertThat(attempts().engaged()).isEqualTo(1);
    assertThat(attempts().notEngaged()).isEqualTo(1);
    assertThat(attempts().contactsOfOthers().people()).isEqualTo(new TreeMap<>(Map.of(4, 1)));
  }

  @Test
  void nobodyIsTriedAfterTheyLeft() {
    people.record("ann", "contact", 2, "direction", "out", "outcome", "declined");
    out("ann", 1).out("ann", 9);
    assertThat(attempts().contactsOfOthers().people()).isEqualTo(new TreeMap<>(Map.of(2, 1)));
  }

  @Test
  void withoutAnyoneEngagedThereIsNoMean() {
    assertThat(attempts().contacts().mean()).isEmpty();
  }

  /** The attempts of ten people: seven engaged, one declined, one died and one is open. */
  private PeopleSketch tenPeople() {
    int[] attempts = {1, 2, 2, 3, 6, 6, 8, 2, 4, 10};
    PeopleSketch ten = new PeopleSketch();
    for (int i = 0; i < attempts.length; i++) {
      String id = "p" + i;
      boolean dies = i == 8;
      ten.person(id, dies ? new String[] {"death_date", "2022-01-20"} : new String[0]);
      for (int day = 1; day <= attempts[i]; day++) {
        ten.record(id, "contact", day, "direction", "out");
      }
      if (i < 7) {
        ten.record(id, "referral", attempts[i]);
      }
    }
    return ten.record("p7", "contact", 2, "direction", "in", "outcome", "declined");
  }

  @Test
  void theCurveOverAttemptsLeavesNobodyOut() {
    PeopleSketch ten = tenPeople();
    Attempts attempts = attempts(ten);
    AalenJohansen curve = attempts.byContact().incidence();
    int engaged = FollowedUntil.REACHED.cause();
    double[][] byAttempt = {{1, .1}, {2, .3}, {3, .4}, {4, .4}, {6, .6}, {8, .7}, {10, .7}};
    for (double[] expected : byAttempt) {
      assertThat(curve.incidence(engaged, expected[0])).isCloseTo(expected[1], within(1e-12));
    }
    double others = curve.incidence(FollowedUntil.EXIT.cause(), 10)
        + curve.incidence(FollowedUntil.DIED.cause(), 10);
    assertThat(others).isCloseTo(.2, within(1e-12));
    assertThat(attempts.byContact().atRisk(6)).isEqualTo(4);
    assertThat(attempts.byDay()).isEqualTo(attempts.byContact());
  }

  @Test
  void whoWasTriedInVainIsNoLongerTriedWherePlansSaySo() {
    out("ann", 1).out("ann", 2);
    OutreachSketch outreach = new OutreachSketch()
        .step("referred", "Referred", 1, records("referral"))
        .exit(
            "silent",
            "No answer",
            new OutreachPlan.Trigger.Silence(2, Length.of(1, CalendarUnit.WEEK), "referred"))
        .attempts(records("contact"), "referred");
    Attempts attempts =
        Evaluation.evaluate(outreach.plan(), people.store()).attempts().orElseThrow();
    assertThat(attempts.byContact().count(FollowedUntil.STOPPED, 2)).isEqualTo(1);
    assertThat(attempts().byContact().count(FollowedUntil.OPEN, 2)).isEqualTo(1);
  }

  @Test
  void whoReachedALaterStepEngagedWithTheAttemptsUpToIt() {
    out("ann", 1).out("ann", 2).out("ann", 9);
    people.record("ann", "appointment", 5);
    OutreachSketch outreach = new OutreachSketch()
        .step("referred", "Referred", 1, records("referral"))
        .step("seen", records("appointment"))
        .attempts(records("contact"), "referred");
    Attempts attempts =
        Evaluation.evaluate(outreach.plan(), people.store()).attempts().orElseThrow();
    assertThat(attempts.byContact().count(FollowedUntil.REACHED, 2)).isEqualTo(1);
    assertThat(attempts.inferred()).isEqualTo(1);
    assertThat(attempts.engaged()).isZero();
  }
}
