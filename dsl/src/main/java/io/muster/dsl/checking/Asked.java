package io.muster.dsl.checking;

import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.OutcomePlan;
import io.muster.core.plan.OutreachPlan;
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
    plan.exits().forEach(exit -> parts.addAll(exit.trigger().accept(new Left())));
    plan.attempts().ifPresent(attempts -> parts.add(attempts.contacts()));
    plan.attendance().forEach(attendance -> parts.add(attendance.appointments()));
    plan.themes().forEach(themes -> parts.add(themes.records()));
    plan.outcomes().forEach(outcome -> parts.add(outcome.records()));
    plan.trends().forEach(trend -> parts.add(trend.records()));
    plan.measures().forEach(measure -> parts.add(measure.records()));
    return new Asked(parts, new Days(plan.cohort().index().fixed()));
  }

  /** What an outreach asks as a cohort does, at the index date. */
  static Asked atIndex(OutreachPlan plan) {
    List<Object> parts = new ArrayList<>();
    plan.comparisons().forEach(c -> c.by().forEach(grouping -> parts.add(grouping.by())));
    for (OutcomePlan outcome : plan.outcomes()) {
      if (outcome.versus().orElse(null) instanceof OutcomePlan.Versus.Matched matched) {
        matched.on().forEach(match -> parts.add(match.value()));
      }
    }
    return new Asked(parts, new Days(plan.cohort().index().fixed()));
  }

  private static final class Left implements OutreachPlan.Trigger.Visitor<List<?>> {
    @Override
    public List<?> visitOnRecord(OutreachPlan.Trigger.OnRecord onRecord) {
      return List.of(onRecord.records());
    }

    @Override
    public List<?> visitOnDate(OutreachPlan.Trigger.OnDate onDate) {
      return List.of(onDate.date());
    }

    @Override
    public List<?> visitSilence(OutreachPlan.Trigger.Silence silence) {
      return List.of();
    }
  }
}
