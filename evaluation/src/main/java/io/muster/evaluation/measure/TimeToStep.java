package io.muster.evaluation.measure;

import static io.muster.core.store.RecordTable.NO_DAY;

import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.OutreachPlan.Step;
import io.muster.evaluation.journey.Journey;
import io.muster.evaluation.journey.Journeys;
import java.util.Set;
import java.util.stream.Collector;

/**
 * How many days it took from day 0 until members reached a step, and what came before it of those who did not.
 *
 * <p>Of somebody whose records do not say when they reached it, but who reached a later required step, it is known that they had by
 * the day of that; so that day counts, and how many those are is told. It can be collected of any group of members, and two groups
 * set against each other.
 *
 * @param days until the step, or until what ended the journey before it: an exit, death, leaving the practice; those still open were
 *     followed to the cut-off
 * @param inferred how many of those who reached it did so by the day of a later step
 */
public record TimeToStep(String name, String label, Followed days, int inferred) {

  /** Collects journeys. */
  public static Collector<Journey, ?, TimeToStep> of(Step step, Journeys journeys) {
    return Collector.of(() -> new Tally(step, journeys), Tally::add, Tally::merge, Tally::result);
  }

  private static final class Tally {
    private final Step step;
    private final int place;
    private final Set<String> silences;
    private final Followed.Tally days = new Followed.Tally();
    private int inferred;

    Tally(Step step, Journeys journeys) {
      OutreachPlan plan = journeys.plan();
      this.step = step;
      this.place = plan.steps().indexOf(step);
      this.silences = FollowedUntil.silences(plan);
    }

    void add(Journey journey) {
      int passed = journey.passedBy(place);
      boolean reached = passed != NO_DAY;
      int last = reached ? passed : journey.endDay();
      days.add(
          Math.max(0, last - journey.startDay()),
          reached ? FollowedUntil.REACHED : FollowedUntil.endOf(journey, silences));
      inferred += reached && !journey.reached(place) ? 1 : 0;
    }

    Tally merge(Tally other) {
      days.merge(other.days);
      inferred += other.inferred;
      return this;
    }

    TimeToStep result() {
      return new TimeToStep(step.name(), step.heading(), days.result(), inferred);
    }
  }
}
