package io.muster.core.engine.columnar;

import io.muster.core.plan.Rule;

/**
 * What a rule had to do while members were looked for.
 *
 * @param expected how many people were expected to be left after it, going by a sample
 * @param asked how many people it was asked of
 * @param left how many of them it left
 * @param rows how many rows it looked at
 * @param nanoseconds the time it took, of all threads together
 * @param oneByOne how many of its conditions were asked person by person
 */
public record RuleWork(
    Rule rule, int expected, long asked, long left, long rows, long nanoseconds, int oneByOne) {

  /** The work of two ranges of people together. */
  RuleWork plus(RuleWork other) {
    return new RuleWork(
        rule,
        expected,
        asked + other.asked,
        left + other.left,
        rows + other.rows,
        nanoseconds + other.nanoseconds,
        oneByOne);
  }
}
