package io.muster.core.engine;

/**
 * One reading of a question about one person, and what came up on the way.
 *
 * <p>A record whose filters are unknown, for want of a value in it, is left out of the plain reading. A doubting reading leaves it
 * open whether it belongs; so what it answers other than the plain one could differ, had the value been recorded. For one thread.
 */
final class Reading {
  private final boolean doubting;
  private int doubts;
  private boolean tied;

  private Reading(boolean doubting) {
    this.doubting = doubting;
  }

  static Reading plain() {
    return new Reading(false);
  }

  static Reading doubting() {
    return new Reading(true);
  }

  boolean isDoubting() {
    return doubting;
  }

  /** Something hangs on a value that is missing in a record. */
  void doubt() {
    doubts++;
  }

  /** How many such things came up so far. */
  int doubts() {
    return doubts;
  }

  /** A pick was decided by nothing but the order of records of one day that differ in what was asked of them. */
  void tie() {
    tied = true;
  }

  boolean tied() {
    return tied;
  }
}
