package io.muster.evaluation.measure;

import static io.muster.evaluation.OutreachSketch.records;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.evaluation.Evaluation;
import io.muster.evaluation.OutreachSketch;
import io.muster.evaluation.PeopleSketch;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AttemptsTest {
  private final PeopleSketch people = new PeopleSketch().person("ann");

  private Attempts attempts() {
    OutreachSketch outreach = new OutreachSketch()
        .step("referred", "Referred", 1, records("referral"))
        .exit("declined", records("contact", "outcome", "declined"))
        .attempts(records("contact"), "referred");
    return Evaluation.evaluate(outreach.plan(), people.store()).attempts().orElseThrow();
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
}
