package io.muster.evaluation.effect;

import io.muster.core.plan.ComparePlan;
import io.muster.core.plan.OutreachPlan;
import io.muster.evaluation.journey.Journey;
import io.muster.evaluation.journey.Questions;
import java.util.List;
import java.util.stream.Collector;

/**
 * Whether groups of members were reached alike: each step compared between groups, one grouping after another.
 *
 * @param comparisons of each step by each grouping, in the order of the plan
 */
public record Equity(List<GroupComparison> comparisons) {
  public Equity {
    comparisons = List.copyOf(comparisons);
  }

  /** Collects journeys. */
  public static Collector<Journey, ?, Equity> of(ComparePlan plan, Population population) {
    OutreachPlan outreach = population.journeys().plan();
    Questions questions =
        population.questions(plan.by().stream().map(ComparePlan.Grouping::by).toList());
    return Collector.of(
        () -> new EquityTally(plan, outreach, questions),
        EquityTally::add,
        EquityTally::merge,
        EquityTally::result);
  }

  /** How many comparisons were made. Of twenty, one is out of the ordinary by chance alone. */
  public int made() {
    return comparisons.size();
  }

  /** All of it says how far people came, and no more. */
  public Evidence evidence() {
    return Evidence.REACH;
  }
}
