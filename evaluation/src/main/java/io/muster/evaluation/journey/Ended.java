package io.muster.evaluation.journey;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/**
 * What has ended the journeys of some people, each at their place: of several endings the first, and of those on one day the one of the
 * lowest rank. Days count from 1970-01-01. For one thread while it is filled, and then only read.
 */
final class Ended {
  private static final int NEVER = Integer.MAX_VALUE;

  private final int[] days;
  private final Ending[] endings;
  private final int[] noted;
  private final BitSet reopened = new BitSet();
  private final int cutOff;

  /** Nothing has ended any journey yet. */
  Ended(int people, int cutOff) {
    this.days = new int[people];
    this.endings = new Ending[people];
    this.noted = new int[people];
    this.cutOff = cutOff;
    Arrays.fill(days, NEVER);
  }

  void add(int place, int day, Ending ending) {
    if (day < days[place]) {
      noted[place] = 0;
    }
    if (day < days[place] || (day == days[place] && ending.rank() < endings[place].rank())) {
      endings[place] = ending;
      days[place] = day;
    }
    if (day == days[place]) {
      noted[place] += ending.noted() ? 1 : 0;
    }
  }

  /** Somebody took an exit that can be undone and was active again afterwards. */
  void reopened(int place) {
    reopened.set(place);
  }

  boolean isReopened(int place) {
    return reopened.get(place);
  }

  boolean isEnded(int place) {
    return days[place] != NEVER;
  }

  /** Whether several ways out that somebody noted fall on the day of the ending. */
  boolean isConflict(int place) {
    return noted[place] > 1;
  }

  Optional<State> state(int place) {
    return isEnded(place) ? Optional.of(endings[place].state()) : Optional.empty();
  }

  /** Everybody's last day: that of the ending, else the cut-off. */
  int[] last() {
    int[] last = days.clone();
    for (int place = 0; place < last.length; place++) {
      last[place] = last[place] == NEVER ? cutOff : last[place];
    }
    return last;
  }
}
