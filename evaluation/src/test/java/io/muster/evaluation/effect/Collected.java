package io.muster.evaluation.effect;

import io.muster.core.engine.CohortResult;
import io.muster.core.engine.ReferenceEngine;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.store.PatientStore;
import io.muster.evaluation.OutreachSketch;
import io.muster.evaluation.PeopleSketch;
import io.muster.evaluation.journey.Journeys;

/** What an outreach changed, worked out for a test. */
final class Collected {
  private Collected() {}

  static Effects effects(OutreachSketch outreach, PeopleSketch people) {
    return effects(outreach.plan(), people.store());
  }

  static Effects effects(OutreachPlan plan, PatientStore store) {
    ReferenceEngine engine = new ReferenceEngine();
    CohortResult cohort = engine.run(plan.cohort(), store);
    Journeys journeys = Journeys.of(plan, store, engine);
    return engine.collect(
        cohort.members(),
        journeys::all,
        Effects.of(journeys.plan(), Population.of(cohort, journeys, engine)));
  }
}
