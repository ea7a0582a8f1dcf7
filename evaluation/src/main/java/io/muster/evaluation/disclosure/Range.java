package io.muster.evaluation.disclosure;

/** The counts that are possible, from the lowest to the highest. */
record Range(int lowest, int highest) {
  /** As many as you like. */
  static final int ENDLESS = Integer.MAX_VALUE;

  boolean contains(int number) {
    return lowest <= number && number <= highest;
  }
}
