package io.muster.benchmarks.muster;

import io.muster.benchmarks.Reach;
import io.muster.benchmarks.workload.OutreachWorkload;
import io.muster.core.engine.CohortResult;
import io.muster.core.engine.ColumnarEngine;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.store.PatientStore;
import io.muster.dsl.Muster;
import io.muster.evaluation.Evaluation;
import io.muster.evaluation.journey.Journeys;
import io.muster.evaluation.measure.Attendance;
import io.muster.evaluation.measure.Conversion;
import io.muster.evaluation.measure.Proportion;
import io.muster.evaluation.report.EvaluationReport;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Muster evaluating an outreach. */
public final class MusterOutreach implements AutoCloseable {
  private final ColumnarEngine engine;
  private final OutreachPlan plan;
  private final PatientStore store;

  private MusterOutreach(ColumnarEngine engine, OutreachPlan plan, PatientStore store) {
    this.engine = engine;
    this.plan = plan;
    this.store = store;
  }

  /** Muster with the people of an outreach in memory. */
  public static MusterOutreach load(OutreachWorkload workload, int threads) {
    OutreachPlan plan =
        Muster.compile(CohortTexts.named("talks.cohort")).outreaches().get(0);
    return new MusterOutreach(new ColumnarEngine(threads), plan, OutreachStoreSink.store(workload));
  }

  /** How many records of the outreach there are. */
  public long records() {
    return List.of("contact", "referral", "appointment", "theme", "service_use").stream()
        .mapToLong(
            kind -> store.records(store.schema().kind(kind).orElseThrow()).rows())
        .sum();
  }

  /** Everything that can be asked of it. */
  public EvaluationReport evaluate() {
    return Evaluation.evaluate(plan, store, engine);
  }

  /** Conversion and attendance, and no more. */
  public Reach reach() {
    CohortResult cohort = engine.run(plan.cohort(), store);
    Journeys journeys = Journeys.of(plan, store, engine);
    return engine.collect(
        cohort.members(),
        journeys::all,
        Collectors.teeing(
            Conversion.of(journeys),
            Attendance.of(journeys.plan().attendance().get(0)),
            MusterOutreach::reach));
  }

  private static Reach reach(Conversion conversion, Attendance attendance) {
    SortedMap<String, Integer> outcomes = new TreeMap<>();
    attendance.all().outcomes().forEach((outcome, count) -> outcomes.put(outcome.words(), count));
    outcomes.values().removeIf(count -> count == 0);
    return new Reach(
        conversion.members(),
        conversion.steps().stream().map(MusterOutreach::step).toList(),
        outcomes,
        attendance.all().attended().people(),
        attendance.all().missed().people(),
        attendance.all().due().people());
  }

  private static Reach.Step step(Conversion.Row row) {
    return new Reach.Step(
        row.name(),
        row.reached(),
        row.inferred(),
        row.pending(),
        count(row.ofStepBefore()),
        count(row.ofFirst()),
        row.channels(),
        row.daysFromStepBefore().people(),
        row.daysFromStart().people());
  }

  private static int count(Optional<Proportion> share) {
    return share.map(Proportion::count).orElse(0);
  }

  @Override
  public void close() {
    engine.close();
  }
}
