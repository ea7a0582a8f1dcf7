package io.muster.core.load;

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
}
