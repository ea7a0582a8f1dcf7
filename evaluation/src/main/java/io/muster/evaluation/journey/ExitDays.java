package io.muster.evaluation.journey;

import static io.muster.core.store.RecordTable.NO_DAY;

import io.muster.core.engine.FoundRows;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.OutreachPlan.Step;
import io.muster.core.plan.OutreachPlan.StepOrder;
import io.muster.core.plan.OutreachPlan.Trigger;
import io.muster.core.plan.Records;
import java.util.List;
import java.util.Optional;

/**
 * The days on which members may take an exit: those of its records, the date that is answered, or the one on which silence ran out. Days
 * count from 1970-01-01.
 *
 * @param tries the contacts by which members are tried
 * @param finds finds people's records
 * @param walked how far they would have come, had nobody left
 */
record ExitDays(OutreachPlan plan, Optional<Records> tries, Finds finds, Walked walked)
    implements Trigger.Visitor<ExitDays.First> {

  /** The first of somebody's days; {@link io.muster.core.store.RecordTable#NO_DAY} where there is none. */
  interface First {
    /**
     * The first day of the person at a place.
     *
     * @param start day 0
     * @param last the last day to look at
     * @param from days before it are passed over
     */
    int of(int place, int start, int last, int from);
  }

  /** People's records. */
  FoundRows found(Records records) {
    return finds.find(records, walked.reached());
  }

  @Override
  public First visitOnRecord(Trigger.OnRecord onRecord) {
    FoundRows found = found(onRecord.records());
    return (place, start, last, from) -> {
      for (int at = found.begin(place); at < found.end(place); at++) {
        int day = found.day(at);
        if (day != NO_DAY && day >= Math.max(start, from)) {
          return day <= last ? day : NO_DAY;
        }
      }
      return NO_DAY;
    };
  }

  /** A date before day 0 ends the journey before it begins. */
  @Override
  public First visitOnDate(Trigger.OnDate onDate) {
    int[] days = finds.days(onDate.date(), walked.reached());
    return (place, start, last, from) ->
        days[place] >= from && days[place] <= last ? days[place] : NO_DAY;
  }

  /**
   * Days with an attempt count, as a letter and a knock on one day are tried once. The time runs from the last of them: one more
   * attempt by the day it would run out begins it anew. Who reached the step by then, or a later one from which that follows,
   * is not silent.
   */
  @Override
  public First visitSilence(Trigger.Silence silence) {
    FoundRows contacts = found(tries.orElseThrow());
    int sought = plan.steps().indexOf(plan.step(silence.step()));
    return (place, start, last, from) -> {
      int attempts = 0;
      int latest = NO_DAY;
      int over = NO_DAY;
      int end = contacts.end(place);
      for (int at = contacts.begin(place); at < end; at++) {
        int day = contacts.day(at);
        if (day >= start && day <= last && day != latest) {
          if (attempts >= silence.attempts() && day > over) {
            break;
          }
          attempts++;
          latest = day;
          over = attempts >= silence.attempts() ? silence.waited().after(day) : NO_DAY;
        }
      }
      boolean silent =
          attempts >= silence.attempts() && over <= last && !heard(sought, place, over);
      return silent && over >= from ? over : NO_DAY;
    };
  }

  /** Whether somebody had reached the step by the day, or a later one from which that follows. */
  private boolean heard(int sought, int place, int over) {
    List<Step> steps = plan.steps();
    boolean inferred = plan.order() == StepOrder.LENIENT && !steps.get(sought).optional();
    for (int step = sought; step < (inferred ? steps.size() : sought + 1); step++) {
      if ((step == sought || !steps.get(step).optional()) && walked.reached(step, place)) {
        return walked.day(step, place) <= over;
      }
    }
    return false;
  }

  /** Nothing of the member. */
  @Override
  public String toString() {
    return "the days of an exit";
  }
}
