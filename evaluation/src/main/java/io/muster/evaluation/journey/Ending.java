package io.muster.evaluation.journey;

/**
 * Something that ends journeys.
 *
 * @param rank which of two on one day it is that counts: the lower
 */
record Ending(int rank, State state) {
  /** Whether it is a way out that somebody noted, rather than what registrations show. */
  boolean noted() {
    return state.kind() != State.Kind.LEFT;
  }

  /** Nobody's day. */
  @Override
  public String toString() {
    return "a journey's end";
  }
}
