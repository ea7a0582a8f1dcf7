package io.muster.evaluation.measure;

import static io.muster.core.store.RecordTable.NO_DAY;

import io.muster.core.engine.PersonRows;
import io.muster.core.plan.OutreachPlan;
import io.muster.evaluation.journey.Journey;
import io.muster.evaluation.journey.Journeys;
import io.muster.evaluation.journey.Said;
import java.util.Set;
import java.util.stream.Collector;

/**
 * How often members were tried, up to and including the day they engaged, else to the end of their journey.
 *
 * <p>Only contacts that go out count, where their kind has a direction; one that does not say its direction is left out and counted.
 * Contacts on one day are so many contacts and one attempt-day. The mean among the engaged says nothing of those who did not
 * engage, so it never stands without their number.
 *
 * <p>The curves over attempts leave nobody out. Exits, death and leaving the practice keep somebody from engaging, and so does the
 * team when it stops trying, which is when somebody takes the plan's exit by silence; those who have not engaged and are still open
 * could yet. Somebody whose records do not say that they engaged, but who reached a later required step, counts as engaged with the
 * attempts up to that day.
 *
 * @param until what engaging is: the label of the step
 * @param contacts of those who engaged
 * @param days attempt-days of those who engaged
 * @param contactsOfOthers of those of whom no record says that they have engaged
 * @param daysOfOthers attempt-days of those
 * @param byContact everybody by the number of contacts, and until what they were followed
 * @param byDay the same by attempt-days
 * @param inferred how many of the others reached a later required step
 * @param withoutDirection contacts left out because they do not say whether they went out or came in
 */
public record Attempts(
    String until,
    Distribution contacts,
    Distribution days,
    Distribution contactsOfOthers,
    Distribution daysOfOthers,
    Followed byContact,
    Followed byDay,
    int inferred,
    int withoutDirection) {

  /** How many engaged. */
  public int engaged() {
    return contacts.size();
  }

  /** How many have not, as far as records say, and are in no mean. */
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
    private final int place;
    private final Set<String> silences;
    private final Said direction = Said.direction();
    private final NumberCounts contacts = new NumberCounts();
    private final NumberCounts days = new NumberCounts();
    private final NumberCounts contactsOfOthers = new NumberCounts();
    private final NumberCounts daysOfOthers = new NumberCounts();
    private final Followed.Tally byContact = new Followed.Tally();
    private final Followed.Tally byDay = new Followed.Tally();
    private int inferred;
    private int withoutDirection;

    Tally(OutreachPlan.Attempts attempts, Journeys journeys) {
      OutreachPlan plan = journeys.plan();
      this.attempts = attempts;
      this.journeys = journeys;
      this.place = plan.steps().indexOf(plan.step(attempts.until()));
      this.silences = FollowedUntil.silences(plan);
    }

    void add(Journey journey) {
      int passed = journey.passedBy(place);
      int last = passed == NO_DAY ? journey.endDay() : passed;
      int out = 0;
      int outDays = 0;
      int before = NO_DAY;
      PersonRows contacts = journey.within(attempts.contacts());
      for (int i = 0; i < contacts.size() && contacts.day(i) <= last; i++) {
        if (direction.goesOut(contacts, i)) {
          out++;
          outDays += contacts.day(i) > before ? 1 : 0;
          before = contacts.day(i);
        } else if (direction.hidesDirection(contacts, i)) {
          withoutDirection++;
        }
      }
      count(journey, out, outDays, passed != NO_DAY);
    }

    private void count(Journey journey, int out, int outDays, boolean passed) {
      boolean engaged = journey.reached(place);
      (engaged ? contacts : contactsOfOthers).add(out);
      (engaged ? days : daysOfOthers).add(outDays);
      inferred += passed && !engaged ? 1 : 0;
      FollowedUntil until = passed ? FollowedUntil.REACHED : FollowedUntil.endOf(journey, silences);
      byContact.add(out, until);
      byDay.add(outDays, until);
    }

    Tally merge(Tally other) {
      contacts.merge(other.contacts);
      days.merge(other.days);
      contactsOfOthers.merge(other.contactsOfOthers);
      daysOfOthers.merge(other.daysOfOthers);
      byContact.merge(other.byContact);
      byDay.merge(other.byDay);
      inferred += other.inferred;
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
          byContact.result(),
          byDay.result(),
          inferred,
          withoutDirection);
    }
  }
}
