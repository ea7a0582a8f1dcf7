package io.muster.evaluation.effect;

import io.muster.core.plan.Length;
import io.muster.core.plan.OutcomePlan;
import io.muster.evaluation.journey.Journey;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collector;

/**
 * Events before day 0 and from it on, of all members as reached out to, and of others where the plan names them.
 *
 * @param label what a reader calls it
 * @param over how long each of the two times is
 * @param others whom members are set against
 */
public record Outcome(
    String name,
    String label,
    Length over,
    EventGroup members,
    Optional<Others> others,
    Evidence evidence,
    Set<Warning> warnings) {
  public Outcome {
    warnings = Warning.sorted(warnings);
  }

  /**
   * Collects journeys. The others are found when it is made.
   *
   * @throws io.muster.core.engine.EngineException if the others are asked for what the data do not hold
   */
  public static Collector<Journey, ?, Outcome> of(OutcomePlan plan, Population population) {
    OutcomeTally.Asked asked = OutcomeTally.Asked.of(plan, population);
    return Collector.of(
        () -> new OutcomeTally(asked),
        OutcomeTally::add,
        OutcomeTally::merge,
        OutcomeTally::result);
  }
}
