package io.muster.evaluation.measure;

import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.OutreachPlan.Step;
import io.muster.evaluation.journey.Journey;
import io.muster.evaluation.journey.Journeys;
import io.muster.evaluation.journey.Standing;
import io.muster.evaluation.statistics.Bar;
import java.math.BigDecimal;
import java.util.OptionalInt;
import java.util.stream.Collector;

/**
 * A target and how it came out, from what records say that members reached, never from what is inferred.
 *
 * <p>On the point the share is compared with the bar exactly. It is clear where Wilson's 95 % interval lies wholly on one side of
 * the bar, the bar itself included.
 *
 * @param name the step's
 * @param label what a reader calls the step
 * @param bar the share aimed at, 0.1 for 10 %
 * @param observed those who reached it, of those it is to be a share of
 * @param recorded whether anybody in the data has a record of the step at all
 * @param pending members who may still reach it
 */
public record TargetVerdict(
    String name,
    String label,
    boolean atLeast,
    BigDecimal bar,
    Proportion observed,
    boolean recorded,
    int pending) {

  /**
   * How it came out. Where nobody in the data has a record of the step, or there is nobody to be a share of, that is not
   * measurable.
   */
  public Verdict verdict() {
    if (!measurable()) {
      return Verdict.NOT_MEASURABLE;
    }
    Bar line = new Bar(atLeast, bar, observed.of());
    if (line.met(observed.count())) {
      return line.clearlyMet(observed.count()) ? Verdict.MET : Verdict.MET_ON_THE_POINT;
    }
    return line.clearlyMissed(observed.count()) ? Verdict.NOT_MET : Verdict.NOT_MET_ON_THE_POINT;
  }

  public boolean measurable() {
    return recorded && observed.of() > 0;
  }

  /** How many it takes to meet the bar on the point: at least so many, or at most. */
  public int neededOnThePoint() {
    return new Bar(atLeast, bar, observed.of()).onThePoint();
  }

  /** How many it takes to meet it clearly; empty where this many people are too few for that. */
  public OptionalInt neededClearly() {
    return new Bar(atLeast, bar, observed.of()).clearly();
  }

  /** Collects journeys. */
  public static Collector<Journey, ?, TargetVerdict> of(
      OutreachPlan.Target target, Journeys journeys) {
    return Collector.of(() -> new Tally(target, journeys), Tally::add, Tally::merge, Tally::result);
  }

  private static final class Tally {
    private final OutreachPlan.Target target;
    private final Journeys journeys;
    private final int place;
    private final OptionalInt base;
    private int count;
    private int of;
    private int pending;

    Tally(OutreachPlan.Target target, Journeys journeys) {
      this.target = target;
      this.journeys = journeys;
      OutreachPlan plan = journeys.plan();
      this.place = plan.steps().indexOf(plan.step(target.step()));
      this.base = target
          .of()
          .map(step -> OptionalInt.of(plan.steps().indexOf(plan.step(step))))
          .orElse(OptionalInt.empty());
    }

    void add(Journey journey) {
      if (base.stream().allMatch(journey::reached)) {
        of++;
        count += journey.reached(place) ? 1 : 0;
        pending += journey.standing(place) == Standing.PENDING ? 1 : 0;
      }
    }

    Tally merge(Tally other) {
      count += other.count;
      of += other.of;
      pending += other.pending;
      return this;
    }

    TargetVerdict result() {
      OutreachPlan plan = journeys.plan();
      Step step = plan.steps().get(place);
      String ofWhat = target.of().map(s -> plan.step(s).heading()).orElse("the cohort");
      return new TargetVerdict(
          step.name(),
          step.heading(),
          target.atLeast(),
          target.share(),
          Proportion.of(count, of, ofWhat),
          count > 0 || journeys.recorded(step),
          pending);
    }
  }
}
