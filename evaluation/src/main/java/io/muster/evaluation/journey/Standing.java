package io.muster.evaluation.journey;

/** How a member stands with one step. */
public enum Standing {
  /** A record says that they reached it. */
  REACHED,
  /** No record says so, but they reached a later required step, for which they must have been here. */
  INFERRED,
  /** Not reached, and the time in which it may be is not over at the cut-off. */
  PENDING,
  /** Not reached. */
  NOT_REACHED
}
