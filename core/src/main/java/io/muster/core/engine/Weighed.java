package io.muster.core.engine;

import io.muster.core.schema.Value;

/**
 * A value, and how it came to be missing where it is.
 *
 * @param undecided whether it is missing only because a doubting {@link Reading} leaves open what it is
 */
record Weighed(Value value, boolean undecided) {
  /** Whether there is a value, and not which. */
  @Override
  public String toString() {
    return value.known() ? "a value" : "no value";
  }
}
