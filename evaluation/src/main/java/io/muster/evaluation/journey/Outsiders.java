package io.muster.evaluation.journey;

import io.muster.core.engine.CohortEngine;
import io.muster.core.engine.CohortResult;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Expression;
import io.muster.core.plan.IndexDate;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.Records;
import io.muster.core.plan.Rule;
import java.util.List;
import java.util.Optional;

/**
 * People who are no members of the outreach, and yet have records of a step of its programme, whenever: they came of their own accord,
 * or were reached out to by mistake. Where the plan names no programme, nobody can say whose records those are, and there are none.
 */
public final class Outsiders {
  private Outsiders() {}

  /**
   * How many there are.
   *
   * @param cohort the members of the outreach whose journeys these are
   */
  public static int count(Journeys journeys, CohortResult cohort, CohortEngine engine) {
    OutreachPlan plan = journeys.plan();
    List<Expression> steps = plan.steps().stream()
        .map(OutreachPlan.Step::records)
        .filter(Outsiders::namesProgrammes)
        .map(records -> AnyTime.of(records).any())
        .distinct()
        .toList();
    if (plan.programme().isEmpty() || steps.isEmpty()) {
      return 0;
    }
    Expression any = steps.size() == 1 ? steps.get(0) : new Expression.Or(steps);
    CohortPlan reached = new CohortPlan(
        plan.name(),
        "",
        IndexDate.on(journeys.cutOff()),
        List.of(),
        List.of(Rule.include("reached", any)),
        Optional.empty(),
        List.of(),
        List.of());
    return (int) engine.run(reached, cohort.store()).members().stream()
        .filter(person -> !cohort.members().contains(person))
        .count();
  }

  private static boolean namesProgrammes(Records records) {
    return records.kinds().stream().allMatch(kind -> kind.column("programme").isPresent());
  }
}
