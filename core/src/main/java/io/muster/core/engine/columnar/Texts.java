package io.muster.core.engine.columnar;

import static io.muster.core.engine.columnar.Chunk.FALSE;
import static io.muster.core.engine.columnar.Chunk.TRUE;
import static io.muster.core.engine.columnar.Chunk.UNKNOWN;

import io.muster.core.schema.Value;
import io.muster.core.store.SymbolColumn;
import java.util.List;
import java.util.function.Predicate;

/** Texts and codes: what is true of one is worked out once for each that occurs. */
final class Texts {
  private Texts() {}

  /** Whether a text or code passes; unknown where it is missing. */
  static Node.Truths test(Node.Symbols symbols, Predicate<Value> test) {
    byte[] verdicts = verdicts(symbols.dictionary(), test);
    return (chunk, answers) -> {
      int[] found = chunk.area.whole();
      symbols.answer(chunk, found);
      for (int place = 0; place < chunk.count; place++) {
        answers[place] = verdicts[found[place] + 1];
      }
      chunk.area.give(found);
    };
  }

  /** The answer by a symbol's number and one more. */
  static byte[] verdicts(List<Value> dictionary, Predicate<Value> test) {
    byte[] verdicts = new byte[dictionary.size() + 1];
    verdicts[0] = UNKNOWN;
    for (int symbol = 0; symbol < dictionary.size(); symbol++) {
      verdicts[symbol + 1] = test.test(dictionary.get(symbol)) ? TRUE : FALSE;
    }
    return verdicts;
  }

  /** The symbols of one dictionary as those of another. */
  static Node.Symbols renumbered(Node.Symbols symbols, int[] numbers, List<Value> dictionary) {
    return new Node.Symbols() {
      @Override
      public List<Value> dictionary() {
        return dictionary;
      }

      @Override
      public void answer(Chunk chunk, int[] found) {
        symbols.answer(chunk, found);
        for (int place = 0; place < chunk.count; place++) {
          found[place] =
              found[place] == SymbolColumn.NONE ? SymbolColumn.NONE : numbers[found[place]];
        }
      }
    };
  }
}
