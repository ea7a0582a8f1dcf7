package io.muster.benchmarks.hand;

/** One query, written by hand. For one caller at a time, who may split its loops among threads. */
interface Search {
  /** A loop over everybody, by number. */
  void scan(int from, int to, Numbers found);

  /** A loop over what an index names. Both loops find the same people, in rising order. */
  ByIndex byIndex();

  /** The answer from all that were found. */
  default int[] finish(int[] found) {
    return found;
  }

  /** A loop and how often it turns. */
  record ByIndex(int turns, Threads.Loop loop) {}
}
