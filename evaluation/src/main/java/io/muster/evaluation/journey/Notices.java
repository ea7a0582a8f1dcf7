package io.muster.evaluation.journey;

import io.muster.core.engine.OutreachReader;
import io.muster.core.engine.RecordRef;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.Records;
import io.muster.core.store.PatientStore;
import io.muster.core.store.RecordTable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Counts what a journey leaves out, and why. A record that several parts of the plan name counts once. */
final class Notices {
  private final OutreachReader reader;
  private final Held held;
  private final Booked booked;
  private final List<Records> appointments;
  private final List<Records> named;
  private final List<Records> whenever;

  Notices(OutreachPlan plan, PatientStore store, OutreachReader reader, Booked booked) {
    this.reader = reader;
    this.held = new Held(store);
    this.booked = booked;
    this.appointments =
        plan.attendance().stream().map(OutreachPlan.Attendance::appointments).toList();
    this.named = Named.records(plan);
    this.whenever = named.stream().map(AnyTime::of).distinct().toList();
  }

  /** The journey, with what was out of the ordinary in it. */
  Journey on(Journey journey, boolean conflict, boolean reopened, boolean outOfOrder) {
    Set<RecordRef> before = new HashSet<>();
    Set<RecordRef> after = new HashSet<>();
    Set<RecordRef> undated = new HashSet<>();
    Set<RecordRef> notDue = new HashSet<>();
    named.forEach(records -> outside(journey, records, before, after));
    for (Records records : whenever) {
      if (held.undated(journey.person(), records)) {
        find(journey, records).stream()
            .filter(r -> r.day() == RecordTable.NO_DAY)
            .forEach(undated::add);
      }
    }
    appointments.forEach(a -> notDue.addAll(booked.of(journey, a)));
    return journey.with(new Situations(
        one(journey.standings().contains(Standing.INFERRED)),
        one(outOfOrder),
        one(journey.standings().contains(Standing.PENDING)),
        one(conflict),
        one(reopened),
        before.size(),
        after.size(),
        undated.size(),
        notDue.size()));
  }

  /** Adds the records from before day 0 and from after the last day. */
  private void outside(
      Journey journey, Records records, Set<RecordRef> before, Set<RecordRef> after) {
    int start = Math.toIntExact(journey.start().toEpochDay());
    int end = Math.toIntExact(journey.end().toEpochDay());
    boolean mayBe = held.before(journey.person(), records, start)
        || (journey.ended() && held.after(journey.person(), records, end));
    if (!mayBe) {
      return;
    }
    for (RecordRef record : find(journey, records)) {
      if (record.day() > end) {
        after.add(record);
      } else if (record.day() < start && record.day() != RecordTable.NO_DAY) {
        before.add(record);
      }
    }
  }

  private List<RecordRef> find(Journey journey, Records records) {
    return reader.find(journey.person(), records, journey.reached()).records();
  }

  private static int one(boolean counted) {
    return counted ? 1 : 0;
  }
}
