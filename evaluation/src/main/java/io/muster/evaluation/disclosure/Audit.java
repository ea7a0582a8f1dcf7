package io.muster.evaluation.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/**
 * Hides what small counts could be worked out from, until none can be. A small count is safe when each number that a small count
 * may have, from the first to the threshold, remains possible for it, whatever else is told: its range is no narrower than
 * what its star says, or than what the stars say that are summed in it. A step's drop is such a count although it is not told.
 *
 * <p>This stands against somebody who has all the outputs of the release, the sums and these rules, by whatever method,
 * because it is shown by {@link Alternatives other counts} that would have been released just the same. A star does not say why it is
 * one. It does not stand against somebody who knows some of the counts from elsewhere or has another release of the
 * same people ({@link Disclosure#compare} tells of that), nor against one who argues from which cells were chosen to be hidden.
 *
 * <p>Hiding only ever makes more possible, so a count found safe stays so. What was hidden for one count may be spared by what
 * was hidden for another later: so in the end each is shown again, those that a reader needs most and then the largest first, unless a small
 * count needs it. Those are also hidden last. All goes by size
 * and then by name, never by the order of telling.
 */
final class Audit {
  /** Cells looked at after which no more is spared: well under a second, and the same on every machine. */
  private static final long PATIENCE = 5_000_000;

  private final Counts counts;
  private final Alternatives alternatives;
  private final Alternatives veiled;
  private final Profile profile;
  private final List<Alternative> found = new ArrayList<>();
  private final BitSet chosen = new BitSet();
  private final BitSet closed = new BitSet();

  /** Where to look for what to hide, from the nearest. */
  private enum Way {
    /** What is connected by what is hidden, but not what a reader needs most. */
    NEAR,
    /** What lies beyond what a reader needs most. */
    BEYOND,
    /** Whatever is connected by what is hidden. */
    ANY
  }

  private Audit(Counts counts, Profile profile) {
    this.counts = counts;
    this.profile = profile;
    alternatives = new Alternatives(counts);
    veiled = new Alternatives(counts.veiled());
  }

  /** Hides in the counts whatever it takes. */
  static void run(Counts counts, Profile profile) {
    Audit audit = new Audit(counts, profile);
    for (int cell = 0; cell < counts.size(); cell++) {
      if (counts.small(cell) && !audit.closed.get(cell)) {
        audit.protect(cell, profile.small().highest());
        audit.protect(cell, audit.least(cell));
      }
    }
    audit.spare();
  }

  /** The least a cell could be if all were hidden: a total is no less than the stars in it. */
  private int least(int cell) {
    int number = profile.small().lowest();
    while (number < counts.raw(cell) && veiled.reach(cell, number).isEmpty()) {
      number++;
    }
    return number;
  }

  private void protect(int cell, int number) {
    Optional<Alternative> alternative = alternatives.reach(cell, number);
    while (alternative.isEmpty()) {
      int by = number - counts.raw(cell);
      int next = -1;
      for (int far = 0; next < 0 && far < Way.values().length; far++) {
        next = next(cell, by, Way.values()[far]);
      }
      if (next < 0) {
        close(cell);
        return;
      }
      counts.hide(next);
      chosen.set(next);
      alternative = alternatives.reach(cell, number);
    }
    found.add(alternative.get());
  }

  /** All that is connected with the cell is hidden, so any multiple of these counts would look the same: nothing more to do or undo. */
  private void close(int cell) {
    closed.set(cell);
    for (int sum : counts.sumsOf(cell)) {
      for (int other : counts.sums()[sum]) {
        if (counts.hidden(other) && !closed.get(other)) {
          close(other);
        }
      }
    }
  }

  private void spare() {
    chosen.andNot(closed);
    chosen.stream()
        .boxed()
        .sorted(Comparator.comparing(counts::wanted).thenComparing(counts::raw).reversed())
        .forEach(this::spare);
  }

  private void spare(int cell) {
    if (alternatives.effort() > PATIENCE) {
      return;
    }
    counts.show(cell);
    Map<Integer, Alternative> instead = new HashMap<>();
    for (int i = 0; i < found.size(); i++) {
      Alternative old = found.get(i);
      if (!old.keeps(counts, cell)) {
        Optional<Alternative> other = alternatives.reach(old.cell(), old.number());
        if (other.isEmpty()) {
          counts.hide(cell);
          return;
        }
        instead.put(i, other.get());
      }
    }
    instead.forEach(found::set);
  }

  /**
   * What to hide so that a cell can move by so much, going from sum to sum through what is hidden or should not be: the smallest that makes room
   * in the nearest sum that has none; or else the smallest that makes room anywhere; or else whatever is shown; or -1 if there
   * is nothing left.
   *
   * @param way where to look
   */
  private int next(int cell, int by, Way way) {
    BitSet seen = new BitSet();
    Queue<int[]> moves = new ArrayDeque<>();
    moves.add(new int[] {cell, Integer.signum(by)});
    int roomy = -1;
    int shown = -1;
    while (!moves.isEmpty()) {
      int moved = moves.element()[0];
      int step = moves.remove()[1];
      for (int sum : counts.sumsOf(moved)) {
        if (seen.get(sum)) {
          continue;
        }
        seen.set(sum);
        int[] members = counts.sums()[sum];
        int up = members[0] == moved ? step : -step;
        long room = 0;
        int smallest = -1;
        for (int i = 0; i < members.length; i++) {
          int other = members[i];
          int answer = i == 0 ? -up : up;
          boolean hides = !counts.hidden(other)
              && counts.raw(other) > 0
              && (way == Way.ANY || !counts.wanted(other));
          shown = hides && shown < 0 ? other : shown;
          if (other != moved) {
            room += counts.room(other, answer);
            if (hides && counts.gainsRoom(other, answer)) {
              smallest = smaller(smallest, other);
            }
            if (counts.hidden(other) || (way == Way.BEYOND && counts.wanted(other))) {
              moves.add(new int[] {other, answer});
            }
          }
        }
        if (smallest >= 0 && room < Math.abs(by)) {
          return smallest;
        }
        roomy = roomy < 0 ? smallest : roomy;
      }
    }
    return roomy < 0 ? shown : roomy;
  }

  private int smaller(int one, int other) {
    if (one < 0 || counts.raw(other) < counts.raw(one)) {
      return other;
    }
    return counts.raw(other) == counts.raw(one) ? Math.min(one, other) : one;
  }
}
