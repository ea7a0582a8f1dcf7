package io.muster.evaluation.disclosure;

/**
 * What is told of a count, and what that says of it.
 *
 * @param range the counts it may be
 */
record Told(ReleasedCount count, Range range) {}
