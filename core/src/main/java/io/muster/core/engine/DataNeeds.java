package io.muster.core.engine;

import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Expression;
import io.muster.core.plan.Rule;
import io.muster.core.schema.RecordKind;
import io.muster.core.store.PatientStore;

/** Refuses a plan that cannot be answered from the data at hand, before anyone is asked about. */
final class DataNeeds {
  private DataNeeds() {}

  static void check(CohortPlan plan, PatientStore store) {
    boolean populationIsRegistered = plan.population().stream()
        .map(Rule::condition)
        .anyMatch(Expression.Registered.class::isInstance);
    if (populationIsRegistered && !holdsRegistrations(store)) {
      throw new EngineException(
          "no-registrations",
          "The data hold no registrations, so nobody is known to be registered: in the cohort "
              + plan.name() + " write `population alive` or `population everyone`.");
    }
  }

  private static boolean holdsRegistrations(PatientStore store) {
    return store
        .schema()
        .kind("registration")
        .map((RecordKind kind) -> store.records(kind).rows() > 0)
        .orElse(false);
  }
}
