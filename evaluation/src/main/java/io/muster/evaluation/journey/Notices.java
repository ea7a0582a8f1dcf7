package io.muster.evaluation.journey;

import io.muster.core.engine.OutreachReader;
import io.muster.core.engine.RecordRef;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.Records;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Counts what a journey leaves out, and why. A record that several parts of the plan name counts once. */
final class Notices {
  private final OutreachReader reader;
  private final Booked booked;
  private final List<Records> appointments;
  private final List<Records> named;
  private final List<Records> whenever;

  Notices(OutreachPlan plan, OutreachReader reader, Booked booked) {
    this.reader = reader;
    this.booked = booked;
    this.appointments =
        plan.attendance().stream().map(OutreachPlan.Attendance::appointments).toList();
    this.named = Named.records(plan);
    this.whenever = named.stream().map(AnyTime::of).toList();
  }

  /** The journey, with what was out of the ordinary in it. */
  Journey on(Journey journey, boolean conflict, boolean outOfOrder) {
    Set<RecordRef> seen = new HashSet<>();
    Set<RecordRef> undated = new HashSet<>();
    Set<RecordRef> notDue = new HashSet<>();
    named.forEach(records -> seen.addAll(find(journey, records)));
    whenever.forEach(records -> undated.addAll(find(journey, records)));
    undated.removeIf(r -> r.date().isPresent());
    appointments.forEach(a -> notDue.addAll(booked.of(journey, a)));
    return journey.with(new Situations(
        one(journey.standings().contains(Standing.INFERRED)),
        one(outOfOrder),
        one(journey.standings().contains(Standing.PENDING)),
        one(conflict),
        dated(seen, d -> d.isBefore(journey.start())),
        dated(seen, d -> !d.isBefore(journey.start()) && d.isAfter(journey.end())),
        undated.size(),
        notDue.size()));
  }

  private List<RecordRef> find(Journey journey, Records records) {
    return reader.find(journey.person(), records, journey.reached()).records();
  }

  private static int one(boolean counted) {
    return counted ? 1 : 0;
  }

  private static int dated(Set<RecordRef> records, Predicate<LocalDate> day) {
    return (int)
        records.stream().filter(r -> r.date().map(day::test).orElse(false)).count();
  }
}
