package io.muster.core.engine;

import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.store.PatientSet;
import io.muster.core.store.PatientStore;
import java.util.List;
import java.util.function.IntFunction;

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

  /**
   * What is worked out of each of some people, in their order. An engine with several threads shares the people out among them.
   *
   * @param work safe for use by several threads
   */
  default <T> List<T> ofEach(PatientSet people, IntFunction<T> work) {
    return people.stream().mapToObj(work).toList();
  }
}
