package io.muster.evaluation.effect;

import io.muster.core.plan.Length;
import io.muster.core.plan.MeasurePlan;
import io.muster.evaluation.journey.Journey;
import io.muster.evaluation.statistics.Estimate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collector;

/**
 * A number of members at the start and at later times, and how it changed in those who have both.
 *
 * @param label what a reader calls it
 * @param unit of all the numbers; empty where they have none
 * @param withBaseline members with a number in the 12 months to day 0
 */
public record Measure(
    String name,
    String label,
    String unit,
    int members,
    int withBaseline,
    List<Later> times,
    Set<Warning> warnings) {
  public Measure {
    times = List.copyOf(times);
    warnings = Warning.sorted(warnings);
  }

  /**
   * One of the later times. Those with a number at the start are those with both, those without a second, and those whose time for
   * it is not over.
   *
   * @param both how many have both numbers
   * @param before their mean at the start
   * @param after their mean at this time
   * @param change the mean of their changes, with an interval of t
   */
  public record Later(
      Length at,
      int both,
      int withoutSecond,
      int notOver,
      Finding<Double> before,
      Finding<Double> after,
      Finding<Estimate> change) {}

  /** Collects journeys. */
  public static Collector<Journey, ?, Measure> of(MeasurePlan plan, Population population) {
    return Collector.of(
        () -> new MeasureTally(plan, population),
        MeasureTally::add,
        MeasureTally::merge,
        MeasureTally::result);
  }

  /** How many have no number at the start. */
  public int withoutBaseline() {
    return members - withBaseline;
  }

  public Evidence evidence() {
    return Evidence.BEFORE_AND_AFTER;
  }
}
