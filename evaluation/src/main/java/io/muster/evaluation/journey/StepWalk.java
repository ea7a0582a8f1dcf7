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
   * @param made the record of each step that was reached, that made it so
   * @param reached its day
   * @param unfinished for each step, whether more could still come
   * @param outOfOrder whether some step would have been reached, had its records not come before a step that it follows
   */
  record Walked(
      Map<String, RecordRef> made,
      Map<String, LocalDate> reached,
      List<Boolean> unfinished,
      boolean outOfOrder) {}

  /** The way from the first day to the last, both included. */
  Walked walk(int person, LocalDate first, LocalDate last) {
    Map<String, RecordRef> made = new LinkedHashMap<>();
    Map<String, LocalDate> reached = new LinkedHashMap<>();
    List<Boolean> unfinished = new ArrayList<>();
    boolean outOfOrder = false;
    boolean barred = false;
    int start = day(first);
    int after = start;
    int end = day(last);
    for (Step step : plan.steps()) {
      boolean follows = !step.optional() && plan.order() != StepOrder.ANY;
      Found found = reader.find(person, step.records(), reached);
      Optional<RecordRef> record = barred && follows
          ? Optional.empty()
          : nth(found, step.times(), follows ? after : start, end);
      if (follows) {
        after = record.map(RecordRef::day).orElse(after);
        barred = plan.order() == StepOrder.STRICT && record.isEmpty();
      }
      outOfOrder |= record.isEmpty() && nth(found, step.times(), start, end).isPresent();
      record.ifPresent(r -> {
        made.put(step.name(), r);
        reached.put(step.name(), LocalDate.ofEpochDay(r.day()));
      });
      unfinished.add(found.unfinished());
    }
    return new Walked(made, reached, unfinished, outOfOrder);
  }

  private static int day(LocalDate date) {
    return Math.toIntExact(date.toEpochDay());
  }

  /** The n-th record within the days. */
  private static Optional<RecordRef> nth(Found found, int times, int first, int last) {
    int left = times;
    for (RecordRef record : found.records()) {
      int day = record.day();
      if (day >= first && day <= last && --left == 0) {
        return Optional.of(record);
      }
    }
    return Optional.empty();
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
