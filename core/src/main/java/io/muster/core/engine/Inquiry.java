package io.muster.core.engine;

import io.muster.core.plan.CohortPlan;
import io.muster.core.store.PatientStore;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * A store while plans are answered from it. Who is in a cohort that takes only so many hangs on everybody; so such a cohort, asked
 * about in another, is worked out whole and once. Safe for use by several threads.
 */
final class Inquiry {
  private final PatientStore store;
  private final Whole whole;

  /** By the plan itself, not by what it says: to compare plans for each person would take longer than to answer them. */
  private final Map<CohortPlan, CohortResult> found =
      Collections.synchronizedMap(new IdentityHashMap<>());

  /**
   * An inquiry.
   *
   * @param whole how a cohort is worked out whole
   */
  Inquiry(PatientStore store, Whole whole) {
    this.store = store;
    this.whole = whole;
  }

  /** An inquiry in which the reference engine works cohorts out whole. */
  Inquiry(PatientStore store) {
    this(store, ReferenceEngine::run);
  }

  /** Works a cohort out for everybody. */
  interface Whole {
    CohortResult of(CohortPlan plan, Inquiry inquiry);
  }

  PatientStore store() {
    return store;
  }

  /** The whole answer to a cohort, worked out when it is first asked for. Nobody waits for another who works it out at that time. */
  CohortResult whole(CohortPlan plan) {
    CohortResult known = found.get(plan);
    if (known == null) {
      known = whole.of(plan, this);
      found.put(plan, known);
    }
    return known;
  }
}
