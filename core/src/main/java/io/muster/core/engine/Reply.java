package io.muster.core.engine;

import io.muster.core.schema.Truth;

/**
 * What one person answers to a rule.
 *
 * @param doubted whether records whose filters are unknown leave the answer open
 * @param tied whether a pick was decided by nothing but the order of records of one day that differ
 */
record Reply(Truth answer, boolean doubted, boolean tied) {

  /** Whether the answer is known, and could be another had nothing been missing in the records filtered. */
  boolean couldDiffer() {
    return answer.known() && doubted;
  }

  /** Nothing of the answer. */
  @Override
  public String toString() {
    return "what one person answers";
  }
}
