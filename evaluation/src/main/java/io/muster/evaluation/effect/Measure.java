package io.muster.evaluation.effect;

import io.muster.core.plan.Length;
import io.muster.core.plan.MeasurePlan;
import io.muster.evaluation.journey.Journey;
import io.muster.evaluation.statistics.Estimate;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collector;

/**
 * A number of members at the start and at later times, and how it changed in those who have both.
 *
 * @param label what a reader calls it
 * @param unit of all the numbers; empty where they have none
 * @param withBaseline members with a number in the 12 months to day 0
 * @param chosen whether members were chosen by the same kind of record
 */
public record Measure(
    String name,
    String label,
    String unit,
    int members,
    int withBaseline,
    List<Later> times,
    boolean chosen) {
  public Measure {
    times = List.copyOf(times);
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
      Finding<Estimate> change) {
    Counted counted() {
      return new Counted(
          OptionalInt.of(both), OptionalInt.of(withoutSecond), OptionalInt.of(notOver));
    }
  }

  /** How many members there are at one of the later times, as far as somebody may know it; empty where it is withheld. */
  public record Counted(OptionalInt both, OptionalInt withoutSecond, OptionalInt notOver) {}

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

  public Set<Warning> warnings() {
    return warnings(times.stream().map(Later::counted).toList());
  }

  /** What to be wary of for somebody who may know so much. What is withheld gives no warning. */
  public Set<Warning> warnings(List<Counted> known) {
    Set<Warning> warnings = EnumSet.of(Warning.NOBODY_TO_COMPARE);
    if (chosen) {
      warnings.add(Warning.REGRESSION_TO_THE_MEAN);
    }
    if (known.stream().anyMatch(t -> Footing.few(t.both()))) {
      warnings.add(Warning.FEW_PEOPLE);
    }
    if (known.stream().anyMatch(t -> Footing.any(t.withoutSecond()))) {
      warnings.add(Warning.WITHOUT_SECOND_VALUE);
    }
    if (known.stream().anyMatch(t -> Footing.any(t.notOver()))) {
      warnings.add(Warning.NOT_OVER);
    }
    return Warning.sorted(warnings);
  }
}
