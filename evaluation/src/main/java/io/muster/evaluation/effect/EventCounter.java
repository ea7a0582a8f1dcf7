package io.muster.evaluation.effect;

import io.muster.core.engine.PersonRows;
import io.muster.core.plan.OutcomePlan;
import io.muster.evaluation.journey.Person;
import io.muster.evaluation.journey.Seen;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Counts the events of an outcome, of one person at a time, on days on which that person is seen. Somebody who leaves or comes back
 * is seen as long as they are without a gap around day 0. Days count from 1970-01-01. Safe for use by several threads.
 */
final class EventCounter {
  private final OutcomePlan plan;

  /** The times around the day 0 that was asked about last: it is often the same for everybody. */
  private volatile Times latest;

  EventCounter(OutcomePlan plan) {
    this.plan = plan;
    this.latest = Times.of(plan, 0);
  }

  /** The two times around a day 0: from the first day to the day before, and from day 0 to the last. */
  private record Times(int first, int zero, int last) {
    static Times of(OutcomePlan plan, int zero) {
      LocalDate day = LocalDate.ofEpochDay(zero);
      return new Times(number(plan.first(day)), zero, number(plan.last(day)));
    }

    private static int number(LocalDate day) {
      return Math.toIntExact(day.toEpochDay());
    }
  }

  private Times around(int zero) {
    Times times = latest;
    if (times.zero != zero) {
      times = Times.of(plan, zero);
      latest = times;
    }
    return times;
  }

  /** The last day of the time after. */
  int last(int zero) {
    return around(zero).last;
  }

  PersonEvents count(Person person, int zero) {
    Optional<Seen> around = around(person, zero);
    if (around.isEmpty()) {
      return new PersonEvents(person.number(), 0, 0, 0, 0, false);
    }
    Seen seen = around.get();
    Times times = around(zero);
    int before = 0;
    int after = 0;
    PersonRows records = person.ever(plan.records());
    for (int i = 0; i < records.size(); i++) {
      int day = records.day(i);
      if (seen.holds(day) && day >= times.first && day <= times.last) {
        before += day < zero ? 1 : 0;
        after += day < zero ? 0 : 1;
      }
    }
    return new PersonEvents(
        person.number(),
        before,
        seen.daysOf(times.first, zero - 1),
        after,
        seen.daysOf(zero, times.last),
        seen.holds(times.first) && seen.holds(times.last));
  }

  /** Whether a person is seen on a day. */
  static boolean isSeen(Person person, int day) {
    return around(person, day).filter(s -> s.holds(day)).isPresent();
  }

  /** The days on which they are seen of which day 0 is one, or is no further away than a move. */
  private static Optional<Seen> around(Person person, int day) {
    Optional<Seen> around = Optional.empty();
    for (Seen seen : person.seen()) {
      if (seen.first() <= day + Seen.MOVE_DAYS && day <= seen.last() + 1 + Seen.MOVE_DAYS) {
        around = Optional.of(seen);
      }
    }
    return around;
  }
}
