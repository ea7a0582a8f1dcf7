package io.muster.dsl.checking;

import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Expression;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.Records;
import io.muster.dsl.reasoning.Days;
import java.util.ArrayList;
import java.util.List;

/**
 * What a cohort or an outreach asks of people.
 *
 * @param parts its expressions and records, outermost
 * @param days what is known of dates in them
 */
record Asked(List<Object> parts, Days days) {
  Asked {
    parts = List.copyOf(parts);
  }

  static Asked of(CohortPlan plan) {
    return new Asked(new ArrayList<>(PlanParts.of(plan)), new Days(plan.index().fixed()));
  }

  static Asked of(OutreachPlan plan) {
    List<Object> parts = new ArrayList<>();
    plan.steps().forEach(step -> parts.add(step.records()));
    plan.exits().forEach(exit -> parts.add(exit.trigger().accept(new Left())));
    plan.attempts().ifPresent(attempts -> parts.add(attempts.contacts()));
    plan.attendance().forEach(attendance -> parts.add(attendance.appointments()));
    plan.themes().forEach(themes -> parts.add(themes.records()));
    return new Asked(parts, new Days(plan.cohort().index().fixed()));
  }

  private static final class Left implements OutreachPlan.Trigger.Visitor<Object> {
    @Override
    public Records visitOnRecord(OutreachPlan.Trigger.OnRecord onRecord) {
      return onRecord.records();
    }

    @Override
    public Expression visitOnDate(OutreachPlan.Trigger.OnDate onDate) {
      return onDate.date();
    }
  }
}
