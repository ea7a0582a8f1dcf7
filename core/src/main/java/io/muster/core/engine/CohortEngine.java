package io.muster.core.engine;

import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.store.PatientSet;
import io.muster.core.store.PatientStore;
import java.util.List;
import java.util.function.Function;
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
   * Reads the records an outreach asks about.
   *
   * @throws EngineException if the plan asks for what the data do not hold
   */
  OutreachReader reader(OutreachPlan plan, PatientStore store);

  /**
   * What is worked out of some people, collected in their order. They are worked on some at a time, in rising order; an engine with
   * several threads shares them out, and merges what was collected with what was before it.
   *
   * @param work makes of some people something of each, in their order; safe for use by several threads
   */
  default <T, A, R> R collect(
      PatientSet people, Function<int[], List<T>> work, Collector<T, A, R> into) {
    return work.apply(people.stream().toArray()).stream().collect(into);
  }
}
