package io.muster.evaluation.journey;

import static io.muster.core.store.RecordTable.NO_DAY;

import io.muster.core.engine.FoundRows;
import io.muster.core.plan.OutreachPlan.Step;
import io.muster.core.store.RecordTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far some people came, each at their place. Days count from 1970-01-01, {@link io.muster.core.store.RecordTable#NO_DAY} for a step
 * that was not reached. For one thread while it is filled, and then only read.
 */
final class Walked {
  private final Map<String, int[]> reached = new LinkedHashMap<>();
  private final List<Way> ways = new ArrayList<>();

  /** By step and place. */
  private final int[][] days;

  private final BitSet outOfOrder = new BitSet();

  Walked(int steps, int people) {
    this.days = new int[steps][people];
  }

  /** The way to one step. */
  private static final class Way {
    private final int[] days;
    private final FoundRows found;

    /**
     * The position of the record that made it reached, for those who reached it; for those who were walked anew the complement of that on the
     * way they took.
     */
    private final int[] made;

    private final BitSet unfinished;

    /** The way taken by those who were walked anew. */
    private Optional<Way> instead = Optional.empty();

    Way(int[] days, FoundRows found) {
      this.days = days;
      this.found = found;
      this.made = new int[days.length];
      this.unfinished = found.unfinished();
    }

    void replace(int[] places, Way other) {
      instead = Optional.of(other);
      for (int i = 0; i < places.length; i++) {
        days[places[i]] = other.days[i];
        made[places[i]] = ~other.made[i];
        unfinished.set(places[i], other.unfinished.get(i));
      }
    }

    RecordTable table(int place) {
      int at = made[place];
      return at < 0 ? instead.orElseThrow().found.table(~at) : found.table(at);
    }

    int row(int place) {
      int at = made[place];
      return at < 0 ? instead.orElseThrow().found.row(~at) : found.row(at);
    }
  }

  /** Adds the next step, which nobody has reached yet. */
  void add(Step step, FoundRows found) {
    int[] theirs = days[ways.size()];
    Arrays.fill(theirs, NO_DAY);
    reached.put(step.name(), theirs);
    ways.add(new Way(theirs, found));
  }

  /** The days each step so far was reached, by place; more are added as steps are. */
  Map<String, int[]> reached() {
    return reached;
  }

  /** Somebody reached a step by the record at a position among those of it. */
  void reach(int step, int place, int position) {
    Way way = ways.get(step);
    way.days[place] = way.found.day(position);
    way.made[place] = position;
  }

  /** Somebody would have reached a step, had its records not come before one that it follows. */
  void outOfOrder(int place) {
    outOfOrder.set(place);
  }

  /** Puts what became of some, who were walked anew, in place of what had become of them; once. */
  void replace(int[] places, Walked anew) {
    for (int step = 0; step < ways.size(); step++) {
      ways.get(step).replace(places, anew.ways.get(step));
    }
    for (int i = 0; i < places.length; i++) {
      outOfOrder.set(places[i], anew.outOfOrder.get(i));
    }
  }

  /** The records of a step as they were found on the first way to it. */
  FoundRows found(int step) {
    return ways.get(step).found;
  }

  /** Whether somebody's way would be another if it had ended on a day: they came further later, or out of order. */
  boolean goesOn(int place, int day) {
    boolean later = outOfOrder.get(place);
    for (int[] theirs : days) {
      later |= theirs[place] > day;
    }
    return later;
  }

  int day(int step, int place) {
    return days[step][place];
  }

  boolean reached(int step, int place) {
    return day(step, place) != NO_DAY;
  }

  /** The table of the record by which somebody reached a step. */
  RecordTable table(int step, int place) {
    return ways.get(step).table(place);
  }

  /** Its row there. */
  int row(int step, int place) {
    return ways.get(step).row(place);
  }

  /** The days a step was reached, by place. */
  int[] days(int step) {
    return days[step];
  }

  /** The places of those of whom more could still come of a step. */
  BitSet unfinished(int step) {
    return ways.get(step).unfinished;
  }

  boolean isOutOfOrder(int place) {
    return outOfOrder.get(place);
  }
}
