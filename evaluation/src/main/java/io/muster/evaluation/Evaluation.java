package io.muster.evaluation;

import io.muster.core.engine.CohortEngine;
import io.muster.core.engine.CohortResult;
import io.muster.core.engine.ColumnarEngine;
import io.muster.core.engine.EngineException;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.store.PatientStore;
import io.muster.evaluation.journey.Journey;
import io.muster.evaluation.journey.Journeys;
import io.muster.evaluation.journey.Situations;
import io.muster.evaluation.measure.Attempts;
import io.muster.evaluation.measure.Attendance;
import io.muster.evaluation.measure.Conversion;
import io.muster.evaluation.measure.Partition;
import io.muster.evaluation.measure.TargetVerdict;
import io.muster.evaluation.measure.Themes;
import io.muster.evaluation.report.DataNotes;
import io.muster.evaluation.report.EvaluationReport;
import io.muster.evaluation.report.Header;
import java.util.List;

/** Evaluates an outreach: finds the cohort, follows its members, and reports what became of them. */
public final class Evaluation {
  private Evaluation() {}

  /**
   * Evaluates with the columnar engine, on a thread for each processor.
   *
   * @throws EngineException if the plan asks for what the data do not hold
   */
  public static EvaluationReport evaluate(OutreachPlan plan, PatientStore store) {
    try (ColumnarEngine engine = new ColumnarEngine()) {
      return evaluate(plan, store, engine);
    }
  }

  /**
   * Evaluates with an engine of the caller's choice; every engine gives the same report.
   *
   * @throws EngineException if the plan asks for what the data do not hold
   */
  public static EvaluationReport evaluate(
      OutreachPlan plan, PatientStore store, CohortEngine engine) {
    CohortResult cohort = engine.run(plan.cohort(), store);
    Journeys journeys = Journeys.of(plan, store, engine);
    List<Journey> members = engine.ofEach(cohort.members(), journeys::of);
    return new EvaluationReport(
        Header.of(plan, cohort, journeys),
        cohort.attrition(),
        members.stream().collect(Conversion.of(journeys)),
        journeys.plan().targets().stream()
            .map(t -> members.stream().collect(TargetVerdict.of(t, journeys)))
            .toList(),
        journeys.plan().attempts().map(a -> members.stream().collect(Attempts.of(a, journeys))),
        journeys.plan().attendance().stream()
            .map(a -> members.stream().collect(Attendance.of(a, journeys)))
            .toList(),
        journeys.plan().themes().stream()
            .map(t -> members.stream().collect(Themes.of(t, journeys)))
            .toList(),
        members.stream().collect(Partition.of(journeys.plan())),
        notes(members, journeys));
  }

  private static DataNotes notes(List<Journey> members, Journeys journeys) {
    Situations situations =
        members.stream().map(Journey::situations).reduce(Situations.none(), Situations::plus);
    return new DataNotes(situations, journeys.duplicates(), journeys.withoutProgramme());
  }
}
