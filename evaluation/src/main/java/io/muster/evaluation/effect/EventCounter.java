package io.muster.evaluation.effect;

import io.muster.core.engine.RecordRef;
import io.muster.core.plan.OutcomePlan;
import io.muster.evaluation.journey.Journeys;
import io.muster.evaluation.journey.Seen;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Counts the events of an outcome, of one person at a time, on days on which that person is seen. Somebody who leaves or comes back
 * is seen as long as they are without a gap around day 0. Safe for use by several threads.
 */
final class EventCounter {
  private final OutcomePlan plan;
  private final Journeys journeys;

  EventCounter(OutcomePlan plan, Journeys journeys) {
    this.plan = plan;
    this.journeys = journeys;
  }

  PersonEvents count(int person, LocalDate dayZero) {
    int first = number(plan.first(dayZero));
    int zero = number(dayZero);
    int last = number(plan.last(dayZero));
    Optional<Seen> around = around(person, zero);
    if (around.isEmpty()) {
      return new PersonEvents(person, 0, 0, 0, 0, false);
    }
    Seen seen = around.get();
    int before = 0;
    int after = 0;
    List<RecordRef> records = journeys.ever(person, plan.records());
    for (RecordRef record : records) {
      int day = record.day();
      if (seen.holds(day) && day >= first && day <= last) {
        before += day < zero ? 1 : 0;
        after += day < zero ? 0 : 1;
      }
    }
    return new PersonEvents(
        person,
        before,
        seen.daysOf(first, zero - 1),
        after,
        seen.daysOf(zero, last),
        seen.holds(first) && seen.holds(last));
  }

  /** Whether a person is seen on a day. */
  boolean isSeen(int person, LocalDate day) {
    return around(person, number(day)).filter(s -> s.holds(number(day))).isPresent();
  }

  /** The days on which they are seen of which day 0 is one, or is no further away than a move. */
  private Optional<Seen> around(int person, int day) {
    return journeys.seen(person).stream()
        .filter(s -> s.first() <= day + Seen.MOVE_DAYS && day <= s.last() + 1 + Seen.MOVE_DAYS)
        .reduce((earlier, later) -> later);
  }

  private static int number(LocalDate day) {
    return Math.toIntExact(day.toEpochDay());
  }
}
