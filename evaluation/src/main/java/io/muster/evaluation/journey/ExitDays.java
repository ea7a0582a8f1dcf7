package io.muster.evaluation.journey;

import io.muster.core.engine.OutreachReader;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.OutreachPlan.Step;
import io.muster.core.plan.OutreachPlan.StepOrder;
import io.muster.core.plan.OutreachPlan.Trigger;
import io.muster.core.schema.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The days from day 0 to the last on which a member may take an exit, in order: those of its records, the date that is answered, or
 * the one on which silence ran out.
 *
 * @param reached the day each step would have been reached, had nobody left
 */
record ExitDays(
    OutreachPlan plan,
    OutreachReader reader,
    int person,
    LocalDate start,
    LocalDate last,
    Map<String, LocalDate> reached)
    implements Trigger.Visitor<List<LocalDate>> {

  @Override
  public List<LocalDate> visitOnRecord(Trigger.OnRecord onRecord) {
    return reader.find(person, onRecord.records(), reached).records().stream()
        .flatMap(record -> record.date().stream())
        .filter(d -> !d.isBefore(start) && !d.isAfter(last))
        .toList();
  }

  /** A date before day 0 ends the journey before it begins. */
  @Override
  public List<LocalDate> visitOnDate(Trigger.OnDate onDate) {
    return reader.answer(person, onDate.date(), reached) instanceof Value.Day day
            && !day.date().isAfter(last)
        ? List.of(day.date())
        : List.of();
  }

  /**
   * Days with an attempt count, as a letter and a knock on one day are tried once. The time runs from the last of them: one more
   * attempt by the day it would run out begins it anew. Who reached the step by then, or a later one from which that follows,
   * is not silent.
   */
  @Override
  public List<LocalDate> visitSilence(Trigger.Silence silence) {
    Optional<LocalDate> heard = heard(silence.step());
    List<LocalDate> attempts = attempts();
    for (int i = silence.attempts() - 1; i < attempts.size(); i++) {
      LocalDate over = silence.waited().after(attempts.get(i));
      boolean again = i + 1 < attempts.size() && !attempts.get(i + 1).isAfter(over);
      if (!again) {
        boolean silent = heard.isEmpty() || heard.get().isAfter(over);
        return silent && !over.isAfter(last) ? List.of(over) : List.of();
      }
    }
    return List.of();
  }

  /** The day by which the member had reached the step. */
  private Optional<LocalDate> heard(String name) {
    List<Step> steps = plan.steps();
    int place = steps.indexOf(plan.step(name));
    boolean inferred = plan.order() == StepOrder.LENIENT && !steps.get(place).optional();
    return steps.subList(place, inferred ? steps.size() : place + 1).stream()
        .filter(s -> s.name().equals(name) || !s.optional())
        .flatMap(s -> Optional.ofNullable(reached.get(s.name())).stream())
        .findFirst();
  }

  private List<LocalDate> attempts() {
    return reader.find(person, plan.attempts().orElseThrow().contacts(), reached).records().stream()
        .filter(contact -> Journeys.goesOut(contact).orElse(false))
        .flatMap(record -> record.date().stream())
        .filter(d -> !d.isBefore(start) && !d.isAfter(last))
        .distinct()
        .toList();
  }
}
