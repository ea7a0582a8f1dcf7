package io.muster.evaluation.measure;

import io.muster.core.engine.RecordRef;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.schema.Value;
import io.muster.evaluation.journey.Journey;
import io.muster.evaluation.journey.Journeys;
import io.muster.evaluation.measure.Attendance.Appointments;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts appointments, in all and by group. For one thread. */
final class AttendanceTally {
  private final OutreachPlan.Attendance attendance;
  private final Journeys journeys;
  private final GroupTally all = new GroupTally();
  private final SortedMap<String, GroupTally> groups = new TreeMap<>();

  AttendanceTally(OutreachPlan.Attendance attendance, Journeys journeys) {
    this.attendance = attendance;
    this.journeys = journeys;
  }

  void add(Journey journey) {
    Counts<AppointmentOutcome> mine = new Counts<>();
    Map<String, Counts<AppointmentOutcome>> mineByGroup = new HashMap<>();
    for (RecordRef record : journeys.within(journey, attendance.appointments())) {
      note(record, AppointmentOutcome.of(status(record)), mine, mineByGroup);
    }
    for (RecordRef record : journeys.booked(journey, attendance.appointments())) {
      note(record, AppointmentOutcome.NOT_DUE, mine, mineByGroup);
    }
    all.add(mine);
    mineByGroup.forEach((group, counts) -> group(group).add(counts));
  }

  private void note(
      RecordRef record,
      AppointmentOutcome outcome,
      Counts<AppointmentOutcome> mine,
      Map<String, Counts<AppointmentOutcome>> mineByGroup) {
    mine.add(outcome);
    attendance
        .by()
        .map(by -> Groups.of(record, by))
        .ifPresent(g -> mineByGroup.computeIfAbsent(g, k -> new Counts<>()).add(outcome));
  }

  private static Value status(RecordRef record) {
    return record.kind().column("status").map(record::value).orElse(Value.Missing.MISSING);
  }

  private GroupTally group(String name) {
    return groups.computeIfAbsent(name, k -> new GroupTally());
  }

  AttendanceTally merge(AttendanceTally other) {
    all.merge(other.all);
    other.groups.forEach((name, tally) -> group(name).merge(tally));
    return this;
  }

  Attendance result() {
    SortedMap<String, Appointments> results = new TreeMap<>();
    groups.forEach((name, tally) -> results.put(name, tally.result()));
    return new Attendance(attendance.by(), all.result(), results);
  }

  /** Counts the appointments of one group, a member at a time. */
  private static final class GroupTally {
    private final Map<AppointmentOutcome, Integer> outcomes =
        new EnumMap<>(AppointmentOutcome.class);
    private final Counts<Integer> attended = new Counts<>();
    private final Counts<Integer> due = new Counts<>();

    GroupTally() {
      for (AppointmentOutcome outcome : AppointmentOutcome.values()) {
        outcomes.put(outcome, 0);
      }
    }

    void add(Counts<AppointmentOutcome> mine) {
      mine.all().forEach((outcome, number) -> outcomes.merge(outcome, number, Integer::sum));
      int mineDue = mine.all().entrySet().stream()
          .filter(e -> e.getKey().due())
          .mapToInt(Map.Entry::getValue)
          .sum();
      if (mineDue > 0) {
        due.add(mineDue);
        attended.add(mine.of(AppointmentOutcome.ATTENDED));
      }
    }

    void merge(GroupTally other) {
      other.outcomes.forEach((outcome, n) -> outcomes.merge(outcome, n, Integer::sum));
      attended.merge(other.attended);
      due.merge(other.due);
    }

    Appointments result() {
      return new Appointments(
          outcomes, new Distribution(attended.all()), new Distribution(due.all()));
    }
  }
}
