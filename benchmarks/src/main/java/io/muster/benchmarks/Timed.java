package io.muster.benchmarks;

/** One run of a query: what it took, from the question to the people's numbers in an array, and what came out. */
record Timed(long nanos, Answer answer) {
  static Timed run(Peer peer, Query query) {
    long start = System.nanoTime();
    int[] people = peer.answer(query);
    long nanos = System.nanoTime() - start;
    return new Timed(nanos, Answer.of(people));
  }
}
