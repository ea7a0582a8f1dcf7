package io.muster.evaluation.journey;

import io.muster.core.engine.OutreachReader;
import io.muster.core.engine.RecordRef;
import io.muster.core.plan.Expression;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.schema.Column;
import io.muster.core.schema.Value;
import io.muster.core.store.PatientStore;
import java.time.LocalDate;
import java.util.ArrayList;
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

  /** Whether an exit is the plan's word for death. */
  static boolean isDeath(OutreachPlan.Exit exit) {
    return exit.trigger() instanceof OutreachPlan.Trigger.OnDate on
        && on.date() instanceof Expression.Attribute attribute
        && attribute.column().name().equals("death_date");
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
      if (!isDeath(exit)) {
        int rank = exit.name().matches("opt(ed)?_out") ? OPTED_OUT : i;
        exit.trigger()
            .accept(new Day(person, start, reached))
            .filter(d -> !d.isAfter(last))
            .ifPresent(d -> endings.add(new Ending(d, rank, State.of(exit))));
      }
    }
    return endings;
  }

  private Optional<LocalDate> death(int person) {
    Optional<Column> died = store.schema().attribute("death_date");
    return died.isPresent() && store.attribute(died.get(), person) instanceof Value.Day day
        ? Optional.of(day.date())
        : Optional.empty();
  }

  /** The day of an exit: of the first such record from day 0 on, or the date that is answered. */
  private final class Day implements OutreachPlan.Trigger.Visitor<Optional<LocalDate>> {
    private final int person;
    private final LocalDate start;
    private final Map<String, LocalDate> reached;

    Day(int person, LocalDate start, Map<String, LocalDate> reached) {
      this.person = person;
      this.start = start;
      this.reached = reached;
    }

    @Override
    public Optional<LocalDate> visitOnRecord(OutreachPlan.Trigger.OnRecord onRecord) {
      return reader.find(person, onRecord.records(), reached).records().stream()
          .map(RecordRef::date)
          .flatMap(Optional::stream)
          .filter(d -> !d.isBefore(start))
          .findFirst();
    }

    @Override
    public Optional<LocalDate> visitOnDate(OutreachPlan.Trigger.OnDate onDate) {
      return reader.answer(person, onDate.date(), reached) instanceof Value.Day day
          ? Optional.of(day.date())
          : Optional.empty();
    }
  }
}
