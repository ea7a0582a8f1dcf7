package io.muster.evaluation.journey;

import static io.muster.core.store.RecordTable.NO_DAY;

import java.util.Arrays;
import java.util.BitSet;

/**
 * How some people, each at their place, stand with the steps, and which required step is the last that they reached. For one thread while
 * it is filled, from the last step to the first, and then only read.
 */
final class Standings {
  /** Of somebody who reached no required step. */
  static final int NONE = -1;

  private static final Standing[] STANDINGS = Standing.values();

  private final int steps;

  /** The number of the standing, those of one person with each step after those of another. */
  private final byte[] standings;

  private final int[] furthest;

  Standings(int steps, int people) {
    this.steps = steps;
    standings = new byte[steps * people];
    furthest = new int[people];
    Arrays.fill(furthest, NONE);
  }

  /**
   * Fills in a step that comes before all that are.
   *
   * @param furthers whether who reached it and none after it has come as far as it
   * @param infers whether who came further must have been here
   */
  void add(int step, Walked walked, Ended ended, boolean furthers, boolean infers) {
    int[] days = walked.days(step);
    BitSet unfinished = walked.unfinished(step);
    boolean any = !unfinished.isEmpty();
    for (int place = 0; place < furthest.length; place++) {
      Standing standing;
      if (days[place] != NO_DAY) {
        standing = Standing.REACHED;
        if (furthers && furthest[place] == NONE) {
          furthest[place] = step;
        }
      } else if (infers && furthest[place] != NONE) {
        standing = Standing.INFERRED;
      } else if (any && unfinished.get(place) && !ended.isEnded(place)) {
        standing = Standing.PENDING;
      } else {
        standing = Standing.NOT_REACHED;
      }
      standings[place * steps + step] = (byte) standing.ordinal();
    }
  }

  Standing of(int step, int place) {
    return STANDINGS[standings[place * steps + step]];
  }

  /** The place in the plan of the last required step that somebody reached, or {@link #NONE}. */
  int furthest(int place) {
    return furthest[place];
  }
}
