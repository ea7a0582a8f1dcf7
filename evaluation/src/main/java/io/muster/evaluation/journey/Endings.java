package io.muster.evaluation.journey;

import io.muster.core.engine.OutreachReader;
import io.muster.core.engine.RecordRef;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.OutreachPlan.Exit;
import io.muster.core.schema.Column;
import io.muster.core.schema.Value;
import io.muster.core.store.PatientStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What ends journeys: death, the plan's exits, leaving the practice.
 *
 * <p>Of two on one day, death counts before opting out, opting out before the other exits, those in the order of the plan, and any
 * of them before leaving the practice. An exit called {@code opted_out} or {@code opt_out} is opting out. An exit on the date of death is
 * death itself, not a second ending.
 *
 * <p>A final exit happens on the first of its days from day 0 on. One that can be undone does on the first of its days after which
 * there is no record of a step any more, by the day of anything final: earlier ones were undone, and what lies between is part of the
 * journey. A record that is itself of such an exit undoes none.
 */
final class Endings {
  private static final int DIED = -2;
  private static final int OPTED_OUT = -1;
  private static final int LEFT = Integer.MAX_VALUE;

  private final OutreachPlan plan;
  private final PatientStore store;
  private final OutreachReader reader;
  private final Registrations registrations;

  Endings(OutreachPlan plan, PatientStore store, OutreachReader reader) {
    this.plan = plan;
    this.store = store;
    this.reader = reader;
    this.registrations = new Registrations(store);
  }

  /** Death and leaving the practice, where they happen by the cut-off. */
  List<Ending> unchosen(int person, LocalDate start, LocalDate cutOff) {
    List<Ending> endings = new ArrayList<>();
    death(person)
        .filter(d -> !d.isAfter(cutOff))
        .ifPresent(d -> endings.add(new Ending(d, DIED, State.DIED)));
    registrations
        .left(person, start, cutOff)
        .ifPresent(d -> endings.add(new Ending(d, LEFT, State.LEFT)));
    return endings;
  }

  /** The final exits the member took by the last day. */
  List<Ending> exits(int person, LocalDate start, LocalDate last, Map<String, LocalDate> reached) {
    List<Ending> endings = new ArrayList<>();
    for (Exit exit : plan.exits()) {
      if (!exit.reversible() && !exit.isDeath()) {
        days(exit, person, start, last, reached).stream()
            .findFirst()
            .ifPresent(d -> endings.add(ending(exit, d)));
      }
    }
    return endings;
  }

  /**
   * Exits that can be undone, as far as the member took them.
   *
   * @param stood those that were not undone
   * @param reopened whether any was undone
   */
  record Undoable(List<Ending> stood, boolean reopened) {}

  /** The exits that can be undone, of those the member took by the last day. */
  Undoable undoable(int person, LocalDate start, LocalDate last, Map<String, LocalDate> reached) {
    List<Ending> stood = new ArrayList<>();
    boolean reopened = false;
    for (Exit exit : plan.exits()) {
      List<LocalDate> days =
          exit.reversible() ? days(exit, person, start, last, reached) : List.<LocalDate>of();
      if (!days.isEmpty()) {
        Predicate<LocalDate> undone = undone(person, start, last, reached);
        reopened |= undone.test(days.get(0));
        days.stream()
            .filter(undone.negate())
            .findFirst()
            .ifPresent(d -> stood.add(ending(exit, d)));
      }
    }
    return new Undoable(stood, reopened);
  }

  /** Whether there is a record of a step after a day that is not of an exit that can be undone. */
  private Predicate<LocalDate> undone(
      int person, LocalDate start, LocalDate last, Map<String, LocalDate> reached) {
    Set<RecordRef> exits = new HashSet<>();
    for (Exit exit : plan.exits()) {
      if (exit.reversible() && exit.trigger() instanceof OutreachPlan.Trigger.OnRecord on) {
        exits.addAll(reader.find(person, on.records(), reached).records());
      }
    }
    Optional<LocalDate> active = plan.steps().stream()
        .flatMap(s -> reader.find(person, s.records(), reached).records().stream())
        .filter(record -> !exits.contains(record))
        .flatMap(record -> record.date().stream())
        .filter(d -> !d.isBefore(start) && !d.isAfter(last))
        .max(LocalDate::compareTo);
    return day -> active.filter(day::isBefore).isPresent();
  }

  private List<LocalDate> days(
      Exit exit, int person, LocalDate start, LocalDate last, Map<String, LocalDate> reached) {
    return exit.trigger().accept(new ExitDays(plan, reader, person, start, last, reached));
  }

  private Ending ending(Exit exit, LocalDate day) {
    int rank = exit.name().matches("opt(ed)?_out") ? OPTED_OUT : plan.exits().indexOf(exit);
    return new Ending(day, rank, State.of(exit));
  }

  /** The days on which a person is seen by the cut-off, in order: from their birth, to their death, where registered. */
  List<Seen> seen(int person, LocalDate cutOff) {
    int born = day("birth_date", person).map(Endings::number).orElse(Integer.MIN_VALUE);
    int died = death(person).map(Endings::number).orElse(Integer.MAX_VALUE);
    return registrations.covered(person, cutOff).stream()
        .map(s -> new Seen(Math.max(s.first(), born), Math.min(s.last(), died)))
        .filter(s -> s.first() <= s.last())
        .toList();
  }

  private static int number(LocalDate day) {
    return Math.toIntExact(day.toEpochDay());
  }

  private Optional<LocalDate> death(int person) {
    return day("death_date", person);
  }

  private Optional<LocalDate> day(String attribute, int person) {
    Optional<Column> column = store.schema().attribute(attribute);
    return column.isPresent() && store.attribute(column.get(), person) instanceof Value.Day day
        ? Optional.of(day.date())
        : Optional.empty();
  }
}
