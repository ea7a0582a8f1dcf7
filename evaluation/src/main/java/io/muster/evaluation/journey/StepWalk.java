package io.muster.evaluation.journey;

import io.muster.core.engine.Found;
import io.muster.core.engine.OutreachReader;
import io.muster.core.engine.RecordRef;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.OutreachPlan.Step;
import io.muster.core.plan.OutreachPlan.StepOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Takes one member through the steps in their order.
 *
 * <p>A step is reached on the day of the record that makes it so. In lenient order a required step counts from the day the required
 * step before it was reached, the same day included; in strict order it must have been; in any order, and for optional steps,
 * every step counts from day 0.
 */
final class StepWalk {
  private final OutreachPlan plan;
  private final OutreachReader reader;

  StepWalk(OutreachPlan plan, OutreachReader reader) {
    this.plan = plan;
    this.reader = reader;
  }

  /**
   * How far a member came.
   *
   * @param reached the day of each step that was reached
   * @param unfinished for each step, whether more could still come
   * @param outOfOrder whether some step would have been reached, had its records not come before a step that it follows
   */
  record Walked(Map<String, LocalDate> reached, List<Boolean> unfinished, boolean outOfOrder) {}

  /** The way from the first day to the last, both included. */
  Walked walk(int person, LocalDate first, LocalDate last) {
    Map<String, LocalDate> reached = new LinkedHashMap<>();
    List<Boolean> unfinished = new ArrayList<>();
    boolean outOfOrder = false;
    boolean barred = false;
    LocalDate after = first;
    for (Step step : plan.steps()) {
      boolean follows = !step.optional() && plan.order() != StepOrder.ANY;
      Found found = reader.find(person, step.records(), reached);
      Optional<LocalDate> free = day(found, step.times(), first, last);
      Optional<LocalDate> day = free;
      if (follows) {
        day = barred ? Optional.empty() : day(found, step.times(), after, last);
        after = day.orElse(after);
        barred = plan.order() == StepOrder.STRICT && day.isEmpty();
      }
      outOfOrder |= day.isEmpty() && free.isPresent();
      day.ifPresent(d -> reached.put(step.name(), d));
      unfinished.add(found.unfinished());
    }
    return new Walked(reached, unfinished, outOfOrder);
  }

  /** The day of the n-th record within the days. */
  private static Optional<LocalDate> day(Found found, int times, LocalDate first, LocalDate last) {
    return found.records().stream()
        .map(RecordRef::date)
        .flatMap(Optional::stream)
        .filter(d -> !d.isBefore(first) && !d.isAfter(last))
        .skip(times - 1)
        .findFirst();
  }

  /**
   * How the member stands with each step.
   *
   * @param over whether nothing more can come, since the journey has ended
   */
  List<Standing> standings(Walked walked, boolean over) {
    int furthest = furthest(walked).orElse(-1);
    List<Standing> standings = new ArrayList<>();
    for (int i = 0; i < plan.steps().size(); i++) {
      Step step = plan.steps().get(i);
      boolean inferred = plan.order() == StepOrder.LENIENT && !step.optional() && i < furthest;
      if (walked.reached().containsKey(step.name())) {
        standings.add(Standing.REACHED);
      } else if (inferred) {
        standings.add(Standing.INFERRED);
      } else {
        boolean pending = walked.unfinished().get(i) && !over;
        standings.add(pending ? Standing.PENDING : Standing.NOT_REACHED);
      }
    }
    return standings;
  }

  /** The place of the last required step that was reached. */
  OptionalInt furthest(Walked walked) {
    OptionalInt furthest = OptionalInt.empty();
    for (int i = 0; i < plan.steps().size(); i++) {
      Step step = plan.steps().get(i);
      if (!step.optional() && walked.reached().containsKey(step.name())) {
        furthest = OptionalInt.of(i);
      }
    }
    return furthest;
  }
}
