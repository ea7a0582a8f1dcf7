package io.muster.benchmarks;

/** A contender that can be asked. */
interface Asked {
  Contender contender();

  /** Runs a query once. */
  Timed ask(Query query);
}
