package io.muster.core.engine.columnar;

import static io.muster.core.engine.columnar.Chunk.TRUE;

import io.muster.core.store.RowList;
import io.muster.core.store.SymbolColumn;
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

  /** Counts how many of them everybody meets, and of how many it is unknown. */
  private void count(Chunk chunk, int[] met, int[] unknown) {
    Finding found = chunk.area.finding();
    rows.find(chunk, found);
    RowList list = found.rows;
    for (int place = 0; place < chunk.count; place++) {
      long any = 0;
      int end = list.end(place);
      for (int at = list.begin(place); at < end; at++) {
        any |= masks[codes.symbol(list.row(at))];
      }
      met[place] = Long.bitCount(any);
      unknown[place] = found.open[place] == TRUE ? questions - met[place] : 0;
    }
    chunk.area.give(found);
  }

  /** Whether so many of them, and of further conditions, hold. */
  static Node.Truths some(Siblings siblings, List<Node.Truths> others, byte[][] table) {
    return (chunk, answers) -> {
      int[] met = chunk.area.whole();
      int[] unknown = chunk.area.whole();
      siblings.count(chunk, met, unknown);
      byte[] found = chunk.area.truths();
      for (Node.Truths other : others) {
        other.answer(chunk, found);
        for (int place = 0; place < chunk.count; place++) {
          met[place] += found[place] & 1;
          unknown[place] += found[place] >> 1;
        }
      }
      for (int place = 0; place < chunk.count; place++) {
        answers[place] = table[met[place]][unknown[place]];
      }
      chunk.area.give(found);
      chunk.area.give(unknown);
      chunk.area.give(met);
    };
  }
}
