package io.muster.evaluation;

import io.muster.core.engine.CohortEngine;
import io.muster.core.engine.CohortResult;
import io.muster.core.engine.ColumnarEngine;
import io.muster.core.engine.EngineException;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.Program;
import io.muster.core.store.PatientSet;
import io.muster.core.store.PatientStore;
import io.muster.evaluation.effect.Effects;
import io.muster.evaluation.effect.Population;
import io.muster.evaluation.journey.Journey;
import io.muster.evaluation.journey.Journeys;
import io.muster.evaluation.journey.Outsiders;
import io.muster.evaluation.journey.Situations;
import io.muster.evaluation.measure.Attempts;
import io.muster.evaluation.measure.Attendance;
import io.muster.evaluation.measure.Conversion;
import io.muster.evaluation.measure.DataQuality;
import io.muster.evaluation.measure.Overlap;
import io.muster.evaluation.measure.Partition;
import io.muster.evaluation.measure.TargetVerdict;
import io.muster.evaluation.measure.Themes;
import io.muster.evaluation.measure.TimeToStep;
import io.muster.evaluation.report.DataNotes;
import io.muster.evaluation.report.EvaluationReport;
import io.muster.evaluation.report.Header;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collector;

/**
 * Evaluates an outreach: finds the cohort, follows its members, and reports what became of them.
 *
 * <pre>{@code
 * EvaluationReport report = Evaluation.evaluate(outreach, store);
 * String page = Reports.html(report.release(Profile.nhs()));
 * }</pre>
 */
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
    OutreachPlan narrowed = journeys.plan();
    OnePass parts = new OnePass();
    Supplier<Conversion> conversion = parts.add(Conversion.of(journeys));
    List<Supplier<TimeToStep>> times =
        each(narrowed.steps(), parts, s -> TimeToStep.of(s, journeys));
    List<Supplier<TargetVerdict>> targets =
        each(narrowed.targets(), parts, t -> TargetVerdict.of(t, journeys));
    List<Supplier<Attempts>> attempts =
        each(narrowed.attempts().stream().toList(), parts, a -> Attempts.of(a, journeys));
    List<Supplier<Attendance>> attendance = each(narrowed.attendance(), parts, Attendance::of);
    List<Supplier<Themes>> themes = each(narrowed.themes(), parts, t -> Themes.of(t, journeys));
    Supplier<Partition> partition = parts.add(Partition.of(narrowed));
    Supplier<Effects> effects =
        parts.add(Effects.of(narrowed, Population.of(cohort, journeys, engine)));
    Supplier<DataQuality> quality = parts.add(DataQuality.of(journeys));
    Supplier<Situations> situations = parts.add(Situations.total());
    parts.follow(cohort.members(), journeys, engine);
    return new EvaluationReport(
        Header.of(plan, cohort, journeys),
        cohort.attrition(),
        conversion.get(),
        told(times),
        told(targets),
        told(attempts).stream().findFirst(),
        told(attendance),
        told(themes),
        effects.get(),
        partition.get(),
        quality.get(),
        new DataNotes(
            situations.get(),
            journeys.duplicates(),
            journeys.withoutProgramme(),
            Outsiders.count(journeys, cohort, engine)));
  }

  private static <P, R> List<Supplier<R>> each(
      List<P> asked, OnePass parts, Function<P, Collector<Journey, ?, R>> part) {
    return asked.stream().map(p -> parts.add(part.apply(p))).toList();
  }

  private static <R> List<R> told(List<Supplier<R>> parts) {
    return parts.stream().map(Supplier::get).toList();
  }

  /**
   * Who is a member of more than one of a program's outreaches.
   *
   * @throws EngineException if a plan asks for what the data do not hold
   */
  public static Overlap overlap(Program program, PatientStore store) {
    Map<OutreachPlan, PatientSet> members = new LinkedHashMap<>();
    try (ColumnarEngine engine = new ColumnarEngine()) {
      program
          .outreaches()
          .forEach(plan -> members.put(plan, engine.run(plan.cohort(), store).members()));
    }
    return Overlap.of(members);
  }
}
