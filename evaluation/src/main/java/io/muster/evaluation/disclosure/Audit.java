package io.muster.evaluation.disclosure;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.IntStream;

/**
 * Hides what small counts could be worked out from, until none can be. A small count is safe when each number that a small count
 * may have, from the first to the threshold, remains possible for it, whatever else is told: its range is no narrower than
 * what its star says, or than what the stars say that are summed in it. A step's drop, which is not told, is safe when nobody can
 * say that it is small, nor say it more closely than a count that is told.
 *
 * <p>This stands against somebody who has all the outputs of the release, the sums and these rules, by whatever method,
 * because it is shown by {@link Alternatives other counts} that would have been released just the same. A star does not say why it is
 * one. It does not stand against somebody who knows some of the counts from elsewhere or has another release of the
 * same people ({@link Disclosure#compare} tells of that), nor against one who argues from which cells were chosen to be hidden:
 * although the choice goes by {@linkplain Counts#rough rough} sizes and by names, never by a count itself or the order of telling.
 *
 * <p>Hiding only ever makes more possible, so a count found safe stays so. What was hidden for one count may be spared by what
 * was hidden for another later: so in the end each is shown again, those that a reader needs most and then the largest first, unless a small
 * count needs it. Those are also hidden last.
 */
final class Audit {
  /** Cells looked at after which no more is spared: some seconds, and the same on every machine. */
  private static final long PATIENCE = 50_000_000;

  private final Counts counts;
  private final Alternatives alternatives;
  private final Alternatives veiled;
  private final Profile profile;
  private final Map<Need, List<Alternative>> found = new LinkedHashMap<>();
  private final BitSet chosen = new BitSet();
  private final BitSet closed = new BitSet();

  /** Something that is to remain possible: other counts that show that it is, or none if it is not. */
  private interface Need {
    List<Alternative> met();
  }

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
      if (audit.closed.get(cell)) {
        continue;
      }
      if (counts.untold(cell)) {
        audit.protectDrop(cell);
      } else if (counts.small(cell)) {
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
    int step = number >= counts.raw(cell) ? 1 : -1;
    protect(cell, step, () -> alternatives.reach(cell, number).stream().toList());
  }

  private void protectDrop(int cell) {
    if (counts.roughly(cell) <= profile.small().highest() + profile.widest()) {
      protect(cell, 1, () -> blurred(cell));
    }
  }

  private void protect(int cell, int step, Need need) {
    List<Alternative> met = need.met();
    while (met.isEmpty()) {
      if (!hideMore(cell, step)) {
        return;
      }
      met = need.met();
    }
    found.put(need, met);
  }

  /**
   * Other counts with which a drop spans what counts that are told alike span, and with which it is not small; none if there are none.
   */
  private List<Alternative> blurred(int drop) {
    int raw = counts.raw(drop);
    Map<Integer, Optional<Alternative>> reached = new HashMap<>();
    for (int least = Math.max(0, raw - profile.widest()); least <= raw; least++) {
      int most = least + profile.widest();
      boolean small = profile.small().contains(least) && profile.small().contains(most);
      List<Alternative> ends = IntStream.of(least, small ? profile.small().highest() + 1 : most)
          .mapToObj(end -> reached.computeIfAbsent(end, e -> alternatives.reach(drop, e)))
          .flatMap(Optional::stream)
          .toList();
      if (ends.size() == 2) {
        return ends;
      }
    }
    return List.of();
  }

  /** Hides one cell more so that another can move up or down; if there is none left, the other is as safe as can be. */
  private boolean hideMore(int cell, int step) {
    for (Way way : Way.values()) {
      int next = next(cell, step, way);
      if (next >= 0) {
        counts.hide(next);
        chosen.set(next);
        return true;
      }
    }
    close(cell);
    return false;
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
        .sorted(
            Comparator.comparing(counts::wanted).thenComparing(counts::rough).reversed())
        .forEach(this::spare);
  }

  private void spare(int cell) {
    if (alternatives.effort() > PATIENCE) {
      return;
    }
    counts.show(cell);
    Map<Need, List<Alternative>> instead = new LinkedHashMap<>();
    for (Map.Entry<Need, List<Alternative>> old : found.entrySet()) {
      if (!old.getValue().stream().allMatch(a -> a.keeps(counts, cell))) {
        List<Alternative> other = old.getKey().met();
        if (other.isEmpty()) {
          counts.hide(cell);
          return;
        }
        instead.put(old.getKey(), other);
      }
    }
    found.putAll(instead);
  }

  /**
   * What to hide so that a cell can move up or down, going from sum to sum through what is hidden or should not be: the smallest that makes room
   * in the nearest sum that has none; or else the smallest that makes room anywhere; or else whatever is shown; or -1 if there
   * is nothing left. Of those that look alike a part goes before its total, and then the first by name.
   *
   * @param way where to look
   */
  private int next(int cell, int step, Way way) {
    int need = profile.small().highest() - profile.small().lowest();
    BitSet seen = new BitSet();
    Queue<int[]> moves = new ArrayDeque<>();
    moves.add(new int[] {cell, step});
    int roomy = -1;
    int shown = -1;
    while (!moves.isEmpty()) {
      int moved = moves.element()[0];
      int direction = moves.remove()[1];
      for (int sum : counts.sumsOf(moved)) {
        if (seen.get(sum)) {
          continue;
        }
        seen.set(sum);
        int[] members = counts.sums()[sum];
        int up = members[0] == moved ? direction : -direction;
        long room = 0;
        int smallest = -1;
        for (int next = 1; next <= members.length; next++) {
          int i = next % members.length;
          int other = members[i];
          int answer = i == 0 ? -up : up;
          boolean hides = !counts.hidden(other)
              && counts.raw(other) > 0
              && (way == Way.ANY || !counts.wanted(other));
          shown = hides && shown < 0 ? other : shown;
          if (other != moved) {
            room += counts.roughRoom(other, answer);
            if (hides && counts.gainsRoom(other, answer)) {
              smallest = smaller(smallest, other);
            }
            if (counts.hidden(other) || (way == Way.BEYOND && counts.wanted(other))) {
              moves.add(new int[] {other, answer});
            }
          }
        }
        if (smallest >= 0 && room < need) {
          return smallest;
        }
        roomy = roomy < 0 ? smallest : roomy;
      }
    }
    return roomy < 0 ? shown : roomy;
  }

  private int smaller(int one, int other) {
    return one < 0 || counts.rough(other) < counts.rough(one) ? other : one;
  }
}
