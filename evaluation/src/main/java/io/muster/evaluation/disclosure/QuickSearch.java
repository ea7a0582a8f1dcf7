package io.muster.evaluation.disclosure;

import java.util.Arrays;
import java.util.Optional;

/**
 * Looks close at hand for other counts that would have been released just the same. A cell is moved one by one towards a number;
 * each sum that this puts out of balance is put right by moving another of its cells, whose other sums are then put right in turn. A
 * sum is tried once each way and no way is longer than the longest, so counts that exist may be missed. Holds its working in arrays.
 */
final class QuickSearch {
  private static final int[] LONGEST_WAYS = {3, 40};
  private static final int STARTS = 2;
  private static final int PATIENCE = 10_000;

  private final Counts counts;
  private final int[] now;
  private final int[] balance;
  private final int[] movedIn;
  private final int[] triedIn;
  private int attempt;
  private int unbalanced;
  private int patience;
  private long effort;
  private int[] moves = new int[64];
  private int moveCount;

  QuickSearch(Counts counts) {
    this.counts = counts;
    now = new int[counts.size()];
    for (int cell = 0; cell < now.length; cell++) {
      now[cell] = counts.raw(cell);
    }
    balance = new int[counts.sums().length];
    movedIn = new int[now.length];
    triedIn = new int[2 * balance.length];
  }

  /** Other counts in which the cell has this number; empty if none were found. */
  Optional<Alternative> reach(int cell, int number) {
    boolean found = true;
    while (found && now[cell] != number) {
      found = shift(cell, Integer.signum(number - now[cell]));
    }
    int[] moved = new int[moveCount / 2];
    int[] instead = new int[moveCount / 2];
    for (int i = 0; i < moved.length; i++) {
      moved[i] = moves[2 * i];
      instead[i] = now[moves[2 * i]];
    }
    undo(0);
    return found ? Optional.of(new Alternative(cell, number, moved, instead)) : Optional.empty();
  }

  /** How many cells were looked at so far. */
  long effort() {
    return effort;
  }

  private boolean shift(int cell, int step) {
    int[] sums = counts.sumsOf(cell);
    for (int longest : LONGEST_WAYS) {
      for (int start = 0; start < Math.max(1, Math.min(STARTS, sums.length)); start++) {
        int before = moveCount;
        attempt++;
        patience = PATIENCE;
        if (counts.allows(cell, now[cell] + step)) {
          movedIn[cell] = attempt;
          move(cell, step);
          boolean settled = true;
          for (int i = 0; settled && i < sums.length; i++) {
            settled = settle(sums[(start + i) % sums.length], cell, longest);
          }
          if (settled && unbalanced == 0) {
            return true;
          }
        }
        undo(before);
      }
    }
    return false;
  }

  /** Puts a sum right, and whatever that puts out of balance. */
  private boolean settle(int sum, int cause, int longest) {
    if (balance[sum] == 0) {
      return true;
    }
    int way = 2 * sum + (balance[sum] > 0 ? 1 : 0);
    if (longest == 0 || patience < 0 || triedIn[way] == attempt) {
      return false;
    }
    triedIn[way] = attempt;
    int[] members = counts.sums()[sum];
    patience -= members.length;
    effort += members.length;
    for (int wanted = -1; wanted <= 2; wanted++) {
      for (int i = 0; i < members.length; i++) {
        int cell = members[i];
        int step = i == 0 ? -Integer.signum(balance[sum]) : Integer.signum(balance[sum]);
        if (cell != cause
            && movedIn[cell] != attempt
            && counts.allows(cell, now[cell] + step)
            && upsets(cell, step, sum) == wanted
            && settleBy(cell, step, sum, longest)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean settleBy(int cell, int step, int sum, int longest) {
    int before = moveCount;
    move(cell, step);
    for (int other : counts.sumsOf(cell)) {
      if (other != sum && !settle(other, cell, longest - 1)) {
        undo(before);
        return false;
      }
    }
    if (balance[sum] != 0) {
      undo(before);
      return false;
    }
    return true;
  }

  /** How hard a move is on the cell's other sums: -1 if it rights one of them, 0 if it is in no other, up to 2; 3 for never. */
  private int upsets(int cell, int step, int sum) {
    int upset = 0;
    int righted = 0;
    for (int other : counts.sumsOf(cell)) {
      if (other != sum) {
        int after = balance[other] + effect(cell, step, other);
        if (Math.abs(after) > 1) {
          return 3;
        }
        upset += Math.abs(after);
        righted += after == 0 ? 1 : 0;
      }
    }
    return upset > 0 ? Math.min(2, upset) : righted > 0 ? -1 : 0;
  }

  private int effect(int cell, int step, int sum) {
    return counts.sums()[sum][0] == cell ? step : -step;
  }

  private void move(int cell, int step) {
    if (moveCount + 2 > moves.length) {
      moves = Arrays.copyOf(moves, 2 * moves.length);
    }
    moves[moveCount++] = cell;
    moves[moveCount++] = step;
    apply(cell, step);
  }

  private void undo(int before) {
    while (moveCount > before) {
      int step = moves[--moveCount];
      int cell = moves[--moveCount];
      apply(cell, -step);
    }
  }

  private void apply(int cell, int step) {
    now[cell] += step;
    for (int sum : counts.sumsOf(cell)) {
      int before = balance[sum];
      balance[sum] += effect(cell, step, sum);
      unbalanced += (balance[sum] == 0 ? 0 : 1) - (before == 0 ? 0 : 1);
    }
  }
}
