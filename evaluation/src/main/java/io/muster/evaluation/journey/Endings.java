package io.muster.evaluation.journey;

import io.muster.core.engine.OutreachReader;
import io.muster.core.engine.RecordRef;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.Records;
import io.muster.core.schema.Column;
import io.muster.core.schema.Value;
import io.muster.core.store.PatientStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What ends journeys: death, the plan's exits, leaving the practice.
 *
 * <p>Of two on one day, death counts before opting out, opting out before the other exits, those in the order of the plan, and any
 * of them before leaving the practice. An exit called {@code opted_out} or {@code opt_out} is opting out. An exit on the date of death is
 * death itself, not a second ending.
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

  /** The exits the member took by the last day. */
  List<Ending> exits(int person, LocalDate start, LocalDate last, Map<String, LocalDate> reached) {
    List<Ending> endings = new ArrayList<>();
    for (int i = 0; i < plan.exits().size(); i++) {
      OutreachPlan.Exit exit = plan.exits().get(i);
      if (!exit.isDeath()) {
        int rank = exit.name().matches("opt(ed)?_out") ? OPTED_OUT : i;
        LocalDate first =
            exit.reversible() ? lastActivity(person, start, last, reached) : LocalDate.MIN;
        exit.trigger().accept(new Days(person, start, last, reached)).stream()
            .filter(d -> !d.isBefore(first) && !d.isAfter(last))
            .findFirst()
            .ifPresent(d -> endings.add(new Ending(d, rank, State.of(exit))));
      }
    }
    return endings;
  }

  /** The last day on which something of a step happened; whoever is still in touch then has not left before. */
  private LocalDate lastActivity(
      int person, LocalDate start, LocalDate last, Map<String, LocalDate> reached) {
    return plan.steps().stream()
        .flatMap(step -> days(person, step.records(), reached).stream())
        .filter(d -> !d.isBefore(start) && !d.isAfter(last))
        .max(Comparator.naturalOrder())
        .orElse(LocalDate.MIN);
  }

  /** The days of the member's records, in order. */
  private List<LocalDate> days(int person, Records records, Map<String, LocalDate> reached) {
    return reader.find(person, records, reached).records().stream()
        .map(RecordRef::date)
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<LocalDate> death(int person) {
    Optional<Column> died = store.schema().attribute("death_date");
    return died.isPresent() && store.attribute(died.get(), person) instanceof Value.Day day
        ? Optional.of(day.date())
        : Optional.empty();
  }

  /** The days on which an exit may happen, in order: those of its records, the date that is answered, the one on which silence ran out. */
  private final class Days implements OutreachPlan.Trigger.Visitor<List<LocalDate>> {
    private final int person;
    private final LocalDate start;
    private final LocalDate last;
    private final Map<String, LocalDate> reached;

    Days(int person, LocalDate start, LocalDate last, Map<String, LocalDate> reached) {
      this.person = person;
      this.start = start;
      this.last = last;
      this.reached = reached;
    }

    @Override
    public List<LocalDate> visitOnRecord(OutreachPlan.Trigger.OnRecord onRecord) {
      return days(person, onRecord.records(), reached).stream()
          .filter(d -> !d.isBefore(start))
          .toList();
    }

    @Override
    public List<LocalDate> visitOnDate(OutreachPlan.Trigger.OnDate onDate) {
      return reader.answer(person, onDate.date(), reached) instanceof Value.Day day
          ? List.of(day.date())
          : List.of();
    }

    @Override
    public List<LocalDate> visitSilence(OutreachPlan.Trigger.Silence silence) {
      Optional<LocalDate> engaged = Optional.ofNullable(reached.get(silence.step()));
      List<LocalDate> attempts = attempts();
      for (int i = silence.attempts() - 1; i < attempts.size(); i++) {
        LocalDate over = silence.waited().after(attempts.get(i));
        boolean triedAgain = i + 1 < attempts.size() && !attempts.get(i + 1).isAfter(over);
        if (!triedAgain) {
          return engaged.filter(d -> !d.isAfter(over)).isPresent() ? List.of() : List.of(over);
        }
      }
      return List.of();
    }

    /** The days on which somebody tried to reach the member, each once. */
    private List<LocalDate> attempts() {
      Records contacts = plan.attempts().orElseThrow().contacts();
      return reader.find(person, contacts, reached).records().stream()
          .filter(Endings::goesOut)
          .flatMap(r -> r.date().stream())
          .filter(d -> !d.isBefore(start) && !d.isAfter(last))
          .distinct()
          .toList();
    }
  }

  private static boolean goesOut(RecordRef contact) {
    Optional<Column> direction = contact.kind().column("direction");
    return direction.map(d -> contact.value(d).toString().equals("out")).orElse(true);
  }
}
