package io.muster.evaluation.effect;

import io.muster.core.plan.OutreachPlan;
import io.muster.evaluation.journey.Journey;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** Everything that tells the effect of an outreach, each in the order of the plan. */
public record Effects(
    List<Equity> comparisons,
    List<Outcome> outcomes,
    List<Trend> trends,
    List<Measure> measures,
    List<Cost> costs) {
  public Effects {
    comparisons = List.copyOf(comparisons);
    outcomes = List.copyOf(outcomes);
    trends = List.copyOf(trends);
    measures = List.copyOf(measures);
    costs = List.copyOf(costs);
  }

  /** Of a plan that asks for none. */
  public static Effects none() {
    return new Effects(List.of(), List.of(), List.of(), List.of(), List.of());
  }

  /**
   * Collects journeys.
   *
   * @throws io.muster.core.engine.EngineException if the plan asks for what the data do not hold
   */
  public static Collector<Journey, ?, Effects> of(OutreachPlan plan, Population population) {
    return Collectors.teeing(
        each(plan.comparisons(), c -> Equity.of(c, population)),
        Collectors.teeing(
            each(plan.outcomes(), o -> Outcome.of(o, population)),
            Collectors.teeing(
                each(plan.trends(), t -> Trend.of(t, population)),
                Collectors.teeing(
                    each(plan.measures(), m -> Measure.of(m, population)),
                    each(plan.costs(), c -> Cost.of(c, population.journeys())),
                    (measures, costs) ->
                        new Effects(List.of(), List.of(), List.of(), measures, costs)),
                (trends, e) -> new Effects(List.of(), List.of(), trends, e.measures, e.costs)),
            (outcomes, e) -> new Effects(List.of(), outcomes, e.trends, e.measures, e.costs)),
        (comparisons, e) -> new Effects(comparisons, e.outcomes, e.trends, e.measures, e.costs));
  }

  private static <P, R> Collector<Journey, ?, List<R>> each(
      List<P> plans, Function<P, Collector<Journey, ?, R>> part) {
    Collector<Journey, ?, List<R>> all =
        Collectors.collectingAndThen(Collectors.counting(), members -> List.<R>of());
    for (P plan : plans) {
      all = Collectors.teeing(all, part.apply(plan), Effects::append);
    }
    return all;
  }

  private static <R> List<R> append(List<R> list, R last) {
    List<R> longer = new ArrayList<>(list);
    longer.add(last);
    return longer;
  }
}
