package io.muster.evaluation.effect;

import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.OutreachPlan.Step;
import io.muster.evaluation.journey.Journey;
import io.muster.evaluation.journey.Journeys;
import io.muster.evaluation.measure.Proportion;
import io.muster.evaluation.statistics.CostPerPerson;
import io.muster.evaluation.statistics.Estimate;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * What was spent in all, shared among those who reached a step.
 *
 * @param step its name
 * @param label what a reader calls the step
 * @param amount in whatever money the team counts in
 * @param reached those whose records say that they reached it, of all members
 */
public record Cost(String step, String label, BigDecimal amount, Proportion reached) {

  /** Collects journeys. */
  public static Collector<Journey, ?, Cost> of(OutreachPlan.Cost plan, Journeys journeys) {
    Step step = journeys.plan().step(plan.step());
    int place = journeys.plan().steps().indexOf(step);
    return Collectors.teeing(
        Collectors.summingInt(journey -> journey.reached(place) ? 1 : 0),
        Collectors.summingInt(journey -> 1),
        (reached, members) -> new Cost(
            plan.step(),
            step.heading(),
            plan.amount(),
            Proportion.of(reached, members, "the cohort")));
  }

  /** The cost of each of them, from what it is to what it might have been with other members alike. */
  public Finding<Estimate> perPerson() {
    return Finding.of(
        reached.of() == 0
            ? Optional.empty()
            : CostPerPerson.of(amount.doubleValue(), reached.count(), reached.of()),
        "nobody reached it, so there is no outcome to share the cost");
  }

  /** It says how far people came for the money, and no more. */
  public Evidence evidence() {
    return Evidence.REACH;
  }
}
