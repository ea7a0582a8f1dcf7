package io.muster.core.engine;

import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.store.PatientSet;
import io.muster.core.store.PatientStore;
import java.util.function.IntFunction;
import java.util.stream.Collector;

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
   * What is worked out of each of some people, collected in their order. An engine with several threads shares the people out in
   * ranges, each collected apart and then merged with those before it.
   *
   * @param work safe for use by several threads
   */
  default <T, A, R> R collect(PatientSet people, IntFunction<T> work, Collector<T, A, R> into) {
    return people.stream().mapToObj(work).collect(into);
  }
}
