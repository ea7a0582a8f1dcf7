package io.muster.evaluation.disclosure;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Optional;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/**
 * Looks everywhere for other counts that would have been released just the same: those that move least, by linear programming.
 * Each cell may move up and down as far as its range allows, and the moves in a sum cancel out. Tables and funnels have whole
 * numbers for answers nearly always; an answer that is not, or does not add up exactly, is none, so the program is never trusted.
 */
final class ThoroughSearch {
  /** No count need move further than this for another to be anything from none to a threshold. */
  private static final int FURTHEST = 1_000;

  private final Counts counts;
  private long effort;

  ThoroughSearch(Counts counts) {
    this.counts = counts;
  }

  /** Other counts in which the cell has this number; empty if there are none, or none in whole numbers. */
  Optional<Alternative> reach(int cell, int number) {
    if (!counts.allows(cell, number)) {
      return Optional.empty();
    }
    BitSet near = new BitSet();
    BitSet sums = sumsThatFeel(cell, near);
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    Variable[] ups = new Variable[counts.size()];
    Variable[] downs = new Variable[counts.size()];
    near.stream().filter(c -> c != cell).forEach(c -> {
      ups[c] = move(model, counts.room(c, 1));
      downs[c] = move(model, counts.room(c, -1));
    });
    int by = number - counts.raw(cell);
    sums.stream().forEach(s -> balance(model, counts.sums()[s], cell, by, ups, downs));
    effort += near.cardinality();
    if (!model.minimise().getState().isFeasible()) {
      return Optional.empty();
    }
    int[] moves = new int[counts.size()];
    near.stream().forEach(c -> moves[c] = c == cell ? by : moved(ups[c]) - moved(downs[c]));
    return sums.stream().allMatch(s -> balanced(counts.sums()[s], moves))
            && near.stream().allMatch(c -> counts.allows(c, counts.raw(c) + moves[c]))
        ? Optional.of(alternative(cell, number, moves))
        : Optional.empty();
  }

  /** How many cells were looked at so far. */
  long effort() {
    return effort;
  }

  /** The sums that a move of the cell may put out of balance, directly or by what is moved in turn, and all cells in them. */
  private BitSet sumsThatFeel(int cell, BitSet near) {
    BitSet sums = new BitSet();
    Deque<Integer> moving = new ArrayDeque<>();
    near.set(cell);
    moving.add(cell);
    while (!moving.isEmpty()) {
      for (int sum : counts.sumsOf(moving.remove())) {
        if (!sums.get(sum)) {
          sums.set(sum);
          for (int other : counts.sums()[sum]) {
            if (!near.get(other)) {
              near.set(other);
              if (counts.room(other, 1) > 0 || counts.room(other, -1) > 0) {
                moving.add(other);
              }
            }
          }
        }
      }
    }
    return sums;
  }

  private static Variable move(ExpressionsBasedModel model, int room) {
    return model
        .newVariable(Integer.toString(model.countVariables()))
        .lower(0)
        .upper(Math.min(room, FURTHEST))
        .weight(1);
  }

  private static void balance(
      ExpressionsBasedModel model,
      int[] members,
      int cell,
      int by,
      Variable[] ups,
      Variable[] downs) {
    Expression sum = model.newExpression(Integer.toString(model.countExpressions()));
    int level = 0;
    for (int i = 0; i < members.length; i++) {
      int sign = i == 0 ? 1 : -1;
      if (members[i] == cell) {
        level -= sign * by;
      } else {
        sum.set(ups[members[i]], sign);
        sum.set(downs[members[i]], -sign);
      }
    }
    sum.level(level);
  }

  private static int moved(Variable move) {
    return Math.toIntExact(Math.round(move.getValue().doubleValue()));
  }

  private static boolean balanced(int[] members, int[] moves) {
    long balance = moves[members[0]];
    for (int i = 1; i < members.length; i++) {
      balance -= moves[members[i]];
    }
    return balance == 0;
  }

  private Alternative alternative(int cell, int number, int[] moves) {
    BitSet moved = new BitSet();
    for (int other = 0; other < moves.length; other++) {
      moved.set(other, moves[other] != 0);
    }
    return new Alternative(
        cell,
        number,
        moved.stream().toArray(),
        moved.stream().map(c -> counts.raw(c) + moves[c]).toArray());
  }
}
