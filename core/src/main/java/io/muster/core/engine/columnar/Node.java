package io.muster.core.engine.columnar;

import io.muster.core.schema.Value;
import io.muster.core.store.RecordTable;
import java.util.List;

/** Something that answers a question for everybody of a chunk. Immutable and safe for use by several threads. */
sealed interface Node {

  /** A condition. */
  @FunctionalInterface
  non-sealed interface Truths extends Node {
    void answer(Chunk chunk, byte[] answers);

    /** Answers where it is enough to know of whom it is true: what is unknown may be called false, and nobody is noted as unsure. */
    default void hold(Chunk chunk, byte[] answers) {
      answer(chunk, answers);
    }
  }

  /** A date, as days since 1970-01-01; {@link RecordTable#NO_DAY} where it is missing. */
  @FunctionalInterface
  non-sealed interface Days extends Node {
    void answer(Chunk chunk, int[] days);
  }

  /** A number with its unit. */
  @FunctionalInterface
  non-sealed interface Amounts extends Node {
    void answer(Chunk chunk, Measures numbers);
  }

  /** A text or a code, by its number in a dictionary; {@link io.muster.core.store.SymbolColumn#NONE} where it is missing. */
  non-sealed interface Symbols extends Node {
    List<Value> dictionary();

    void answer(Chunk chunk, int[] symbols);
  }

  /** Rows of one table. */
  non-sealed interface Rows extends Node {
    RecordTable table();

    void find(Chunk chunk, Finding found);
  }

  /** One row of one table, or -1. */
  @FunctionalInterface
  non-sealed interface Picks extends Node {
    void pick(Chunk chunk, int[] rows);
  }
}
