package io.muster.evaluation.measure;

import io.muster.core.engine.RecordRef;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.schema.Column;
import io.muster.core.schema.Value;
import io.muster.evaluation.journey.Journey;
import io.muster.evaluation.journey.Journeys;
import java.util.Optional;
import java.util.stream.Collector;

/**
 * How often members were tried, up to and including the day they engaged, else to the end of their journey.
 *
 * <p>Only contacts that go out count, where their kind has a direction; one that does not say its direction is left out and counted.
 * Contacts on one day are so many contacts and one attempt-day. The mean among the engaged says nothing of those who did not
 * engage, so it never stands without their number.
 *
 * @param until what engaging is: the label of the step
 * @param contacts of those who engaged
 * @param days attempt-days of those who engaged
 * @param contactsOfOthers of those who have not engaged
 * @param daysOfOthers attempt-days of those who have not engaged
 * @param withoutDirection contacts left out because they do not say whether they went out or came in
 */
public record Attempts(
    String until,
    Distribution contacts,
    Distribution days,
    Distribution contactsOfOthers,
    Distribution daysOfOthers,
    int withoutDirection) {

  /** How many engaged. */
  public int engaged() {
    return contacts.size();
  }

  /** How many have not, and are in no mean. */
  public int notEngaged() {
    return contactsOfOthers.size();
  }

  /** Collects journeys. */
  public static Collector<Journey, ?, Attempts> of(
      OutreachPlan.Attempts attempts, Journeys journeys) {
    return Collector.of(
        () -> new Tally(attempts, journeys), Tally::add, Tally::merge, Tally::result);
  }

  private static final class Tally {
    private final OutreachPlan.Attempts attempts;
    private final Journeys journeys;
    private final Counts<Integer> contacts = new Counts<>();
    private final Counts<Integer> days = new Counts<>();
    private final Counts<Integer> contactsOfOthers = new Counts<>();
    private final Counts<Integer> daysOfOthers = new Counts<>();
    private int withoutDirection;

    Tally(OutreachPlan.Attempts attempts, Journeys journeys) {
      this.attempts = attempts;
      this.journeys = journeys;
    }

    void add(Journey journey) {
      Counts<Integer> distinct = new Counts<>();
      int out = 0;
      int last = day(journey);
      for (RecordRef contact : journeys.within(journey, attempts.contacts())) {
        Value direction = direction(contact);
        if (contact.day() <= last && direction.toString().equals("out")) {
          out++;
          distinct.add(contact.day());
        } else if (contact.day() <= last && !direction.known()) {
          withoutDirection++;
        }
      }
      boolean engaged = journey.day(attempts.until()).isPresent();
      (engaged ? contacts : contactsOfOthers).add(out);
      (engaged ? days : daysOfOthers).add(distinct.all().size());
    }

    private int day(Journey journey) {
      return Math.toIntExact(journey.day(attempts.until()).orElse(journey.end()).toEpochDay());
    }

    private static Value direction(RecordRef contact) {
      Optional<Column> direction = contact.kind().column("direction");
      return direction.map(contact::value).orElse(new Value.Text("out"));
    }

    Tally merge(Tally other) {
      contacts.merge(other.contacts);
      days.merge(other.days);
      contactsOfOthers.merge(other.contactsOfOthers);
      daysOfOthers.merge(other.daysOfOthers);
      withoutDirection += other.withoutDirection;
      return this;
    }

    Attempts result() {
      return new Attempts(
          journeys.plan().step(attempts.until()).heading(),
          new Distribution(contacts.all()),
          new Distribution(days.all()),
          new Distribution(contactsOfOthers.all()),
          new Distribution(daysOfOthers.all()),
          withoutDirection);
    }
  }
}
