package io.muster.core.engine.columnar;

import io.muster.core.plan.Expression;
import io.muster.core.schema.Truth;
import io.muster.core.schema.Value;

/** Asks one person by the definitions of the language. Safe for use by several threads. */
public interface OneByOne {
  /** The answer of somebody who has an index date. */
  Answer truth(int person, int indexDay, Expression condition);

  /** What gives somebody their index date. */
  Value beforeIndex(int person, Expression date);

  /** How sure the answer of somebody who was left before a rule is. */
  Sureness sureness(int person, int rule);

  /**
   * An answer.
   *
   * @param sure whether it hangs neither on a value that is missing in a record nor on a tie
   */
  record Answer(Truth truth, boolean sure) {
    /** Nothing of the answer. */
    @Override
    public String toString() {
      return "what one person answers";
    }
  }

  /** Whether an answer could differ, and whether a tie decided it. */
  record Sureness(boolean couldDiffer, boolean tied) {}
}
