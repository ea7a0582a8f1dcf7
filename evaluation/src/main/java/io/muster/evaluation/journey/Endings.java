package io.muster.evaluation.journey;

import static io.muster.core.store.RecordTable.NO_DAY;

import io.muster.core.engine.FoundRows;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.OutreachPlan.Exit;
import io.muster.core.plan.Records;
import io.muster.core.store.DayColumn;
import io.muster.core.store.PatientStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What ends journeys: death, the plan's exits, leaving the practice. Days count from 1970-01-01.
 *
 * <p>Of two on one day, death counts before opting out, opting out before the other exits, those in the order of the plan, and any
 * of them before leaving the practice. An exit called {@code opted_out} or {@code opt_out} is opting out. An exit on the date of death is
 * death itself, not a second ending.
 *
 * <p>A final exit happens on the first of its days from day 0 on. One that can be undone does on the first of its days after which
 * there is no record of a step any more, by the day of anything final: earlier ones were undone, and what lies between is part of the
 * journey. A record that is itself of such an exit undoes none.
 */
final class Endings {
  private static final int DIED = -2;
  private static final int OPTED_OUT = -1;
  private static final int LEFT = Integer.MAX_VALUE;

  private final OutreachPlan plan;
  private final Optional<Records> tries;
  private final int cutOff;
  private final Registrations registrations;
  private final Optional<DayColumn> births;
  private final Optional<DayColumn> deaths;
  private final Ending death;
  private final Ending leaving;
  private final List<Ending> exits = new ArrayList<>();

  /**
   * What ends journeys.
   *
   * @param tries the contacts by which members are tried
   */
  Endings(OutreachPlan plan, Optional<Records> tries, PatientStore store, int cutOff) {
    this.plan = plan;
    this.tries = tries;
    this.cutOff = cutOff;
    this.registrations = new Registrations(store, cutOff);
    this.births = days(store, "birth_date");
    this.deaths = days(store, "death_date");
    this.death = new Ending(DIED, State.DIED);
    this.leaving = new Ending(LEFT, State.LEFT);
    for (Exit exit : plan.exits()) {
      int rank = exit.name().matches("opt(ed)?_out") ? OPTED_OUT : plan.exits().indexOf(exit);
      exits.add(new Ending(rank, State.of(exit)));
    }
  }

  private static Optional<DayColumn> days(PatientStore store, String attribute) {
    return store.schema().attribute(attribute).map(store::attributes).map(DayColumn.class::cast);
  }

  /** Death and leaving the practice, where they happen by the cut-off. */
  void unchosen(People people, int[] start, Ended ended) {
    for (int place = 0; place < start.length; place++) {
      int died = died(people.number(place));
      if (died != NO_DAY && died <= cutOff) {
        ended.add(place, died, death);
      }
      int left = registrations.left(people.number(place), start[place]);
      if (left != NO_DAY) {
        ended.add(place, left, leaving);
      }
    }
  }

  private int died(int person) {
    return deaths.isPresent() ? deaths.get().day(person) : NO_DAY;
  }

  /** The exits that members took by the last day: the final ones, and of those that can be undone the ones that were not. */
  void exits(Finds finds, Walked walked, int[] start, int[] last, Ended ended) {
    ExitDays days = new ExitDays(plan, tries, finds, walked);
    for (int i = 0; i < exits.size(); i++) {
      Exit exit = plan.exits().get(i);
      if (!exit.reversible() && !exit.isDeath()) {
        ExitDays.First first = exit.trigger().accept(days);
        for (int place = 0; place < start.length; place++) {
          int day = first.of(place, start[place], last[place], NO_DAY);
          if (day != NO_DAY) {
            ended.add(place, day, exits.get(i));
          }
        }
      }
    }
    undoable(days, start, ended);
  }

  private void undoable(ExitDays days, int[] start, Ended ended) {
    int[] last = ended.last();
    Optional<Activity> activity = Optional.empty();
    for (int i = 0; i < exits.size(); i++) {
      Exit exit = plan.exits().get(i);
      if (exit.reversible()) {
        ExitDays.First first = exit.trigger().accept(days);
        for (int place = 0; place < start.length; place++) {
          int day = first.of(place, start[place], last[place], NO_DAY);
          if (day != NO_DAY) {
            Activity known = activity.orElseGet(() -> new Activity(days));
            activity = Optional.of(known);
            int active = known.last(place, start[place], last[place]);
            if (active != NO_DAY && day < active) {
              ended.reopened(place);
              day = first.of(place, start[place], last[place], active);
            }
            if (day != NO_DAY) {
              ended.add(place, day, exits.get(i));
            }
          }
        }
      }
    }
  }

  /** Records of steps that are not themselves of an exit that can be undone. */
  private final class Activity {
    private final List<FoundRows> exits = new ArrayList<>();
    private final List<FoundRows> steps = new ArrayList<>();

    Activity(ExitDays days) {
      for (Exit exit : plan.exits()) {
        if (exit.reversible() && exit.trigger() instanceof OutreachPlan.Trigger.OnRecord on) {
          exits.add(days.found(on.records()));
        }
      }
      for (int step = 0; step < plan.steps().size(); step++) {
        steps.add(days.walked().found(step));
      }
    }

    /** The day of the last of somebody's within the days. */
    int last(int place, int start, int end) {
      int last = NO_DAY;
      for (FoundRows found : steps) {
        int at = found.end(place) - 1;
        while (at >= found.begin(place) && found.day(at) > last) {
          int day = found.day(at);
          if (day >= start && day <= end && !isOfExit(place, found, at)) {
            last = day;
          }
          at--;
        }
      }
      return last;
    }

    private boolean isOfExit(int place, FoundRows step, int position) {
      for (FoundRows found : exits) {
        for (int at = found.begin(place); at < found.end(place); at++) {
          if (found.same(at, step, position)) {
            return true;
          }
        }
      }
      return false;
    }
  }

  /** The days on which a person is seen by the cut-off, in order: from their birth, to their death, where registered. */
  List<Seen> seen(int person) {
    int birth = births.isPresent() ? births.get().day(person) : NO_DAY;
    int died = died(person) == NO_DAY ? Integer.MAX_VALUE : died(person);
    List<Seen> seen = registrations.covered(person);
    boolean whole = seen.stream().allMatch(s -> s.first() >= birth && s.last() <= died);
    return whole
        ? seen
        : seen.stream()
            .map(s -> new Seen(Math.max(s.first(), birth), Math.min(s.last(), died)))
            .filter(s -> s.first() <= s.last())
            .toList();
  }
}
