package io.muster.core.engine.columnar;

import static io.muster.core.engine.columnar.Chunk.FALSE;
import static io.muster.core.engine.columnar.Chunk.TRUE;
import static io.muster.core.engine.columnar.Chunk.UNKNOWN;

import io.muster.core.store.RowList;
import io.muster.core.store.SymbolColumn;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Several questions of one shape, whether somebody has a record of these codes in those windows, answered in one pass over the table. */
final class Siblings {
  static final int MOST = 64;

  private final SelectionRows rows;
  private final SymbolColumn codes;
  private final long[] masks;
  private final int questions;

  /**
   * The questions.
   *
   * @param rows the rows that carry a code of any of them
   * @param symbols the codes of each
   */
  Siblings(SelectionRows rows, SymbolColumn codes, List<BitSet> symbols) {
    this.rows = rows;
    this.codes = codes;
    this.questions = symbols.size();
    this.masks = new long[codes.dictionary().size()];
    for (int question = 0; question < questions; question++) {
      long bit = 1L << question;
      symbols.get(question).stream().forEach(symbol -> masks[symbol] |= bit);
    }
  }

  int size() {
    return questions;
  }

  /** Answers all of them: one array each. */
  void answer(Chunk chunk, byte[][] answers) {
    Finding found = chunk.area.finding();
    rows.find(chunk, found);
    RowList list = found.rows;
    for (int place = 0; place < chunk.count; place++) {
      long met = 0;
      for (int at = list.begin(place); at < list.end(place); at++) {
        met |= masks[codes.symbol(list.row(at))];
      }
      byte unmet = found.open[place] == TRUE ? UNKNOWN : FALSE;
      for (int question = 0; question < questions; question++) {
        answers[question][place] = (met >>> question & 1) == 1 ? TRUE : unmet;
      }
    }
    chunk.area.give(found);
  }

  /** Whether so many of them, and of further conditions, hold. */
  static Node.Truths some(Siblings siblings, List<Node.Truths> others, byte[][] table) {
    return (chunk, answers) -> {
      byte[][] found = new byte[siblings.questions][];
      Arrays.setAll(found, i -> chunk.area.truths());
      siblings.answer(chunk, found);
      int[] met = chunk.area.whole();
      int[] unknown = chunk.area.whole();
      Arrays.fill(met, 0, chunk.count, 0);
      Arrays.fill(unknown, 0, chunk.count, 0);
      for (byte[] each : found) {
        add(each, chunk.count, met, unknown);
      }
      byte[] more = found[0];
      for (Node.Truths other : others) {
        other.answer(chunk, more);
        add(more, chunk.count, met, unknown);
      }
      for (int place = 0; place < chunk.count; place++) {
        answers[place] = table[met[place]][unknown[place]];
      }
      chunk.area.give(unknown);
      chunk.area.give(met);
      for (byte[] each : found) {
        chunk.area.give(each);
      }
    };
  }

  private static void add(byte[] found, int count, int[] met, int[] unknown) {
    for (int place = 0; place < count; place++) {
      met[place] += found[place] & 1;
      unknown[place] += found[place] >> 1;
    }
  }
}
