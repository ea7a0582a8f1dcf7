package io.muster.evaluation.journey;

import io.muster.core.plan.MeasurePlan;
import io.muster.core.plan.OutcomePlan;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.Records;
import io.muster.core.plan.TrendPlan;
import io.muster.core.schema.RecordKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All the records a plan names, in the order it names them. */
final class Named implements OutreachPlan.Trigger.Visitor<List<Records>> {
  private final Optional<Records> tries;

  private Named(Optional<Records> tries) {
    this.tries = tries;
  }

  /**
   * All of them.
   *
   * @param tries those of its attempts by which members are tried, which end journeys by silence
   */
  static List<Records> records(OutreachPlan plan, Optional<Records> tries) {
    Named named = new Named(tries);
    List<Records> all = new ArrayList<>();
    plan.steps().forEach(s -> all.add(s.records()));
    plan.exits().forEach(e -> all.addAll(e.trigger().accept(named)));
    plan.attempts().ifPresent(a -> all.add(a.contacts()));
    plan.attendance().forEach(a -> all.add(a.appointments()));
    plan.themes().forEach(t -> all.add(t.records()));
    return all;
  }

  /** Those that tell its effect. */
  static List<Records> effects(OutreachPlan plan) {
    return Stream.of(
            plan.outcomes().stream().map(OutcomePlan::records),
            plan.trends().stream().map(TrendPlan::records),
            plan.measures().stream().map(MeasurePlan::records))
        .flatMap(records -> records)
        .toList();
  }

  /** The kinds they are of, each once. */
  static List<RecordKind> kinds(OutreachPlan plan) {
    return records(plan, Optional.empty()).stream()
        .flatMap(r -> r.kinds().stream())
        .distinct()
        .toList();
  }

  @Override
  public List<Records> visitOnRecord(OutreachPlan.Trigger.OnRecord onRecord) {
    return List.of(onRecord.records());
  }

  @Override
  public List<Records> visitOnDate(OutreachPlan.Trigger.OnDate onDate) {
    return List.of();
  }

  @Override
  public List<Records> visitSilence(OutreachPlan.Trigger.Silence silence) {
    return tries.stream().toList();
  }
}
