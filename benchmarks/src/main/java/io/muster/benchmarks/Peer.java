package io.muster.benchmarks;

/** A way of holding the workload in memory and answering the queries over it. For one caller at a time. */
public interface Peer extends AutoCloseable {
  /** The people who are wanted, by number, each once and in any order. */
  int[] answer(Query query);

  /** How many bytes the workload takes here. */
  default long bytes() {
    return Machine.usedHeap();
  }

  @Override
  void close();
}
