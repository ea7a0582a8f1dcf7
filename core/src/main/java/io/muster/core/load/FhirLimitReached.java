package io.muster.core.load;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;

/** A resource has more of something than any resource has; whoever knows where it stands refuses the file. */
final class FhirLimitReached extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final FhirLimit limit;

  FhirLimitReached(FhirLimit limit) {
    super(limit.what, null, false, false);
    this.limit = limit;
  }

  FhirLimit limit() {
    return limit;
  }

  /** Refused: it never leaves the work that it ends. */
  @SuppressWarnings("unused") // Java calls it.
  private void readObject(ObjectInputStream stream) throws InvalidObjectException {
    throw new InvalidObjectException("a fault is told where it happens, and never read back");
  }
}
