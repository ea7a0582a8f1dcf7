package io.muster.core.engine;

import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.store.PatientStore;

/** Answers plans from stores. Every engine gives the same answer. Safe for use by several threads. */
public interface CohortEngine {

  /**
   * Who is in the cohort, and how many were lost at each rule.
   *
   * @throws EngineException if the plan asks for what the data do not hold
   */
  CohortResult run(CohortPlan plan, PatientStore store);

  /**
   * Reads the records an outreach asks about, one member at a time.
   *
   * @throws EngineException if the plan asks for what the data do not hold
   */
  OutreachReader reader(OutreachPlan plan, PatientStore store);
}
