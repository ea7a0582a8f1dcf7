package io.muster.evaluation.journey;

import io.muster.core.plan.Comparison;
import io.muster.core.plan.Expression;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.Records;
import io.muster.core.schema.Column;
import io.muster.core.schema.Value;
import java.util.Optional;

/**
 * Narrows what was done in an outreach to its programme, for kinds that say which programme a record is of. The one place where that
 * is done. What tells its effect stays as it is: before day 0 nobody was in the programme, and others never were.
 */
final class Programme extends OtherSelections
    implements OutreachPlan.Trigger.Visitor<OutreachPlan.Trigger> {
  private final String name;

  private Programme(String name) {
    this.name = name;
  }

  /** The plan, about the records of its programme alone; the plan itself where it names none. */
  static OutreachPlan narrow(OutreachPlan plan) {
    return plan.programme().map(name -> new Programme(name).apply(plan)).orElse(plan);
  }

  /** Some records of the plan's programme alone; all of them where it names none. */
  static Records narrow(OutreachPlan plan, Records records) {
    return plan.programme().map(name -> records.accept(new Programme(name))).orElse(records);
  }

  private OutreachPlan apply(OutreachPlan plan) {
    return new OutreachPlan(
        plan.name(),
        plan.title(),
        plan.cohort(),
        plan.programme(),
        plan.start(),
        plan.until(),
        plan.order(),
        plan.steps().stream().map(this::apply).toList(),
        plan.exits().stream().map(this::apply).toList(),
        plan.attempts().map(a -> new OutreachPlan.Attempts(a.contacts().accept(this), a.until())),
        plan.attendance().stream().map(this::apply).toList(),
        plan.themes().stream().map(this::apply).toList(),
        plan.targets(),
        plan.comparisons(),
        plan.outcomes(),
        plan.trends(),
        plan.measures(),
        plan.costs(),
        plan.notes());
  }

  private OutreachPlan.Step apply(OutreachPlan.Step step) {
    return new OutreachPlan.Step(
        step.name(), step.label(), step.records().accept(this), step.times(), step.optional());
  }

  private OutreachPlan.Exit apply(OutreachPlan.Exit exit) {
    return new OutreachPlan.Exit(
        exit.name(), exit.label(), exit.trigger().accept(this), exit.reversible());
  }

  private OutreachPlan.Attendance apply(OutreachPlan.Attendance attendance) {
    return new OutreachPlan.Attendance(attendance.appointments().accept(this), attendance.by());
  }

  private OutreachPlan.Themes apply(OutreachPlan.Themes themes) {
    return new OutreachPlan.Themes(
        themes.records().accept(this), themes.theme(), themes.among(), themes.by());
  }

  @Override
  public Records visitSelection(Records.Selection selection) {
    Optional<Column> programme = selection.kind().column("programme");
    return programme.isEmpty()
        ? selection
        : selection.where(new Expression.Compare(
            new Expression.Field(programme.get()),
            Comparison.EQUAL,
            new Expression.Literal(new Value.Text(name))));
  }

  @Override
  public OutreachPlan.Trigger visitOnRecord(OutreachPlan.Trigger.OnRecord onRecord) {
    return new OutreachPlan.Trigger.OnRecord(onRecord.records().accept(this));
  }

  @Override
  public OutreachPlan.Trigger visitOnDate(OutreachPlan.Trigger.OnDate onDate) {
    return onDate;
  }

  @Override
  public OutreachPlan.Trigger visitSilence(OutreachPlan.Trigger.Silence silence) {
    return silence;
  }
}
