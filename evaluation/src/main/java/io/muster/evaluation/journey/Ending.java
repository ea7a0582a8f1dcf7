package io.muster.evaluation.journey;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * Something that ends a journey, and its day.
 *
 * @param rank which of two on one day it is that counts: the lower
 */
record Ending(LocalDate day, int rank, State state) implements Comparable<Ending> {
  private static final Comparator<Ending> ORDER =
      Comparator.comparing(Ending::day).thenComparing(Ending::rank);

  @Override
  public int compareTo(Ending other) {
    return ORDER.compare(this, other);
  }

  /** Whether it is a way out that somebody noted, rather than what registrations show. */
  boolean noted() {
    return state.kind() != State.Kind.LEFT;
  }
}
