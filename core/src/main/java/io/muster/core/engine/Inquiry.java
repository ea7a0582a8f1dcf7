package io.muster.core.engine;

import io.muster.core.plan.CohortPlan;
import io.muster.core.store.PatientStore;
import java.util.IdentityHashMap;

/**
 * A store while plans are answered from it. Who is in a cohort that takes only so many hangs on everybody; so such a cohort, asked
 * about in another, is worked out whole and once. Safe for use by several threads.
 */
final class Inquiry {
  private final PatientStore store;

  /** By the plan itself, not by what it says: to compare plans for each person would take longer than to answer them. */
  private final IdentityHashMap<CohortPlan, CohortResult> found = new IdentityHashMap<>();

  Inquiry(PatientStore store) {
    this.store = store;
  }

  PatientStore store() {
    return store;
  }

  /** The whole answer to a cohort, worked out when it is first asked for. */
  synchronized CohortResult whole(CohortPlan plan) {
    CohortResult known = found.get(plan);
    if (known == null) {
      known = ReferenceEngine.run(plan, this);
      found.put(plan, known);
    }
    return known;
  }
}
