package io.muster.core.engine.columnar;

import static io.muster.core.engine.columnar.Chunk.FALSE;
import static io.muster.core.engine.columnar.Chunk.TRUE;
import static io.muster.core.engine.columnar.Chunk.UNKNOWN;

import io.muster.core.plan.Comparison;
import java.util.Arrays;
import java.util.List;

/** Conditions made of conditions: Kleene's logic, a place at a time. */
final class Conditions {
  private Conditions() {}

  static Node.Truths always(byte answer) {
    return (chunk, answers) -> Arrays.fill(answers, 0, chunk.count, answer);
  }

  static Node.Truths not(Node.Truths condition) {
    return (chunk, answers) -> {
      condition.answer(chunk, answers);
      for (int place = 0; place < chunk.count; place++) {
        answers[place] = not(answers[place]);
      }
    };
  }

  static byte not(byte answer) {
    return answer == UNKNOWN ? UNKNOWN : (byte) (1 - answer);
  }

  /**
   * A condition among others.
   *
   * @param sure whether nobody is ever unsure of it
   */
  record Part(Node.Truths condition, boolean sure) {}

  /**
   * All hold. A condition is asked only of those for whom the earlier ones left it open; where it is wanted who is unsure, one of
   * which somebody could be is asked of all.
   */
  static Node.Truths all(List<Part> conditions) {
    return (chunk, answers) -> settle(conditions, chunk, answers, TRUE, FALSE);
  }

  /** One holds. */
  static Node.Truths any(List<Part> conditions) {
    return (chunk, answers) -> settle(conditions, chunk, answers, FALSE, TRUE);
  }

  /**
   * Goes from condition to condition with those for whom none was decisive.
   *
   * @param neutral the answer that decides nothing
   * @param decisive the answer that decides all
   */
  private static void settle(
      List<Part> conditions, Chunk chunk, byte[] answers, byte neutral, byte decisive) {
    Arrays.fill(answers, 0, chunk.count, neutral);
    int[] places = chunk.area.whole();
    byte[] found = chunk.area.truths();
    for (Part part : conditions) {
      boolean ofAll = chunk.weighing && !part.sure;
      int open = 0;
      for (int place = 0; place < chunk.count; place++) {
        places[open] = place;
        open += answers[place] == decisive && !ofAll ? 0 : 1;
      }
      boolean whole = open == chunk.count;
      Chunk rest = whole ? chunk : chunk.at(places, open);
      part.condition.answer(rest, found);
      for (int at = 0; at < open; at++) {
        byte answer = found[at];
        int place = places[at];
        answers[place] = answer == neutral || answers[place] == decisive ? answers[place] : answer;
      }
      if (!whole) {
        rest.giveBack();
      }
    }
    chunk.area.give(found);
    chunk.area.give(places);
  }

  /** So many hold: known where it is the same however the unknown ones turn out. */
  static Node.Truths some(Comparison comparison, int number, List<Node.Truths> conditions) {
    byte[][] table = table(comparison, number, conditions.size());
    return (chunk, answers) -> {
      byte[] found = chunk.area.truths();
      int[] met = chunk.area.whole();
      int[] unknown = chunk.area.whole();
      Arrays.fill(met, 0, chunk.count, 0);
      Arrays.fill(unknown, 0, chunk.count, 0);
      for (Node.Truths condition : conditions) {
        condition.answer(chunk, found);
        for (int place = 0; place < chunk.count; place++) {
          met[place] += found[place] & 1;
          unknown[place] += found[place] >> 1;
        }
      }
      for (int place = 0; place < chunk.count; place++) {
        answers[place] = table[met[place]][unknown[place]];
      }
      chunk.area.give(unknown);
      chunk.area.give(met);
      chunk.area.give(found);
    };
  }

  /** The answer by how many are met and how many are unknown. */
  static byte[][] table(Comparison comparison, int number, int conditions) {
    byte[][] table = new byte[conditions + 1][conditions + 1];
    for (int met = 0; met <= conditions; met++) {
      for (int unknown = 0; met + unknown <= conditions; unknown++) {
        boolean ever = false;
        boolean always = true;
        for (int more = 0; more <= unknown; more++) {
          boolean holds = comparison.holds(Integer.compare(met + more, number));
          ever |= holds;
          always &= holds;
        }
        table[met][unknown] = always ? TRUE : ever ? UNKNOWN : FALSE;
      }
    }
    return table;
  }
}
