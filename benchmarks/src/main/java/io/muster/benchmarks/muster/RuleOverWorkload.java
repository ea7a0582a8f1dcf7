package io.muster.benchmarks.muster;

import io.muster.benchmarks.workload.Workload;
import io.muster.core.engine.ColumnarEngine;
import io.muster.core.plan.CohortPlan;
import io.muster.core.store.PatientStore;
import io.muster.dsl.Muster;

/** A cohort of one rule over a workload, asked by one thread. */
public final class RuleOverWorkload implements AutoCloseable {
  private static final String BEFORE = """
      codes anxiolytics   from "codelists/anxiolytics.csv"
      codes bmi           from "codelists/bmi.csv" assume kg/m2
      codes mental_health from "codelists/mental_health.csv"
      codes smoking       from "codelists/smoking.csv" grouped by status
      codes long_term     from "codelists/long-term.csv" grouped by condition
      cohort one_rule
        index 2025-01-01
        population everyone
        include "asked":\s""";

  private final ColumnarEngine engine = new ColumnarEngine(1);
  private final CohortPlan plan;
  private final PatientStore store;

  private RuleOverWorkload(CohortPlan plan, PatientStore store) {
    this.plan = plan;
    this.store = store;
  }

  /** A rule in the words of a cohort file, which may name the code lists of the queries. */
  public static RuleOverWorkload of(String rule, Workload workload) {
    StoreSink sink = new StoreSink();
    workload.pour(sink);
    CohortPlan plan = Muster.compile(CohortTexts.of("one_rule.cohort", BEFORE + rule))
        .cohorts()
        .get(0);
    return new RuleOverWorkload(plan, sink.store());
  }

  /** How many people meet it. */
  public int met() {
    return engine.run(plan, store).members().size();
  }

  @Override
  public void close() {
    engine.close();
  }
}
