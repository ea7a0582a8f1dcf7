package io.muster.evaluation.journey;

import io.muster.core.engine.FoundRows;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.OutreachPlan.Step;
import io.muster.core.plan.OutreachPlan.StepOrder;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Takes members through the steps in their order, all of them one step at a time.
 *
 * <p>A step is reached on the day of the record that makes it so. In lenient order a required step counts from the day the required
 * step before it was reached, the same day included; in strict order it must have been; in any order, and for optional steps,
 * every step counts from day 0.
 */
final class StepWalk {
  private static final int NONE = -1;

  private final OutreachPlan plan;
  private final OptionalInt last;

  StepWalk(OutreachPlan plan) {
    this.plan = plan;
    this.last = IntStream.range(0, plan.steps().size())
        .filter(step -> !plan.steps().get(step).optional())
        .max();
  }

  /**
   * The way from the first day to the last, both included, of everybody.
   *
   * @param finds finds their records
   * @param first by place
   * @param last by place
   */
  Walked walk(Finds finds, int[] first, int[] last) {
    Walked walked = new Walked(plan.steps().size(), first.length);
    int[] after = first.clone();
    boolean strict = plan.order() == StepOrder.STRICT;
    boolean[] barred = new boolean[first.length];
    for (int s = 0; s < plan.steps().size(); s++) {
      Step step = plan.steps().get(s);
      boolean follows = !step.optional() && plan.order() != StepOrder.ANY;
      FoundRows found = finds.find(step.records(), walked.reached());
      walked.add(step, found);
      for (int place = 0; place < first.length; place++) {
        int made = barred[place] && follows
            ? NONE
            : nth(found, place, step.times(), follows ? after[place] : first[place], last[place]);
        if (made != NONE) {
          walked.reach(s, place, made);
        } else if (follows && nth(found, place, step.times(), first[place], last[place]) != NONE) {
          walked.outOfOrder(place);
        }
        if (follows) {
          after[place] = made == NONE ? after[place] : found.day(made);
          barred[place] = strict && made == NONE;
        }
      }
    }
    return walked;
  }

  /** The position of the n-th record within the days. */
  private static int nth(FoundRows found, int place, int times, int first, int last) {
    int left = times;
    int end = found.end(place);
    for (int at = found.begin(place); at < end; at++) {
      int day = found.day(at);
      if (day > last) {
        return NONE;
      } else if (day >= first && --left == 0) {
        return at;
      }
    }
    return NONE;
  }

  /** The place in the plan of the last required step. */
  OptionalInt last() {
    return last;
  }

  /** How everybody stands with each step; nothing more can come where the journey has ended. */
  Standings standings(Walked walked, Ended ended, int people) {
    Standings standings = new Standings(plan.steps().size(), people);
    for (int step = plan.steps().size() - 1; step >= 0; step--) {
      boolean required = !plan.steps().get(step).optional();
      standings.add(step, walked, ended, required, required && plan.order() == StepOrder.LENIENT);
    }
    return standings;
  }
}
