package io.muster.dsl.reasoning;

import java.util.List;

/** Choices that are still to be made: of each, one of several claims must be so. A linked list, so that ways may share its end. */
sealed interface Pending {
  default Pending and(List<Claim> choice) {
    return new Some(choice, this);
  }

  /** No choice is left. */
  enum None implements Pending {
    NONE
  }

  /** One choice, and the rest. */
  record Some(List<Claim> choice, Pending rest) implements Pending {}
}
