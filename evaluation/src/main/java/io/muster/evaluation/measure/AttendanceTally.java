package io.muster.evaluation.measure;

import io.muster.core.engine.RecordRef;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.schema.Value;
import io.muster.evaluation.journey.Journey;
import io.muster.evaluation.journey.Journeys;
import io.muster.evaluation.measure.Attendance.Appointments;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts appointments, in all and by group. For one thread. */
final class AttendanceTally {
  private final OutreachPlan.Attendance attendance;
  private final Journeys journeys;
  private final GroupTally all = new GroupTally();
  private final Map<String, GroupTally> groups = new HashMap<>();

  AttendanceTally(OutreachPlan.Attendance attendance, Journeys journeys) {
    this.attendance = attendance;
    this.journeys = journeys;
  }

  void add(Journey journey) {
    Set<GroupTally> theirs = new HashSet<>();
    for (RecordRef record : journeys.within(journey, attendance.appointments())) {
      note(record, AppointmentOutcome.of(status(record)), theirs);
    }
    for (RecordRef record : journeys.booked(journey, attendance.appointments())) {
      note(record, AppointmentOutcome.NOT_DUE, theirs);
    }
    theirs.forEach(GroupTally::endPerson);
  }

  private void note(RecordRef record, AppointmentOutcome outcome, Set<GroupTally> theirs) {
    all.add(outcome);
    theirs.add(all);
    attendance.by().map(by -> group(Groups.of(record, by))).ifPresent(group -> {
      group.add(outcome);
      theirs.add(group);
    });
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

  /** Counts the appointments of one group, one person's after another's. */
  private static final class GroupTally {
    private final int[] outcomes = new int[AppointmentOutcome.values().length];
    private final Counts<Integer> attended = new Counts<>();
    private final Counts<Integer> missed = new Counts<>();
    private final Counts<Integer> due = new Counts<>();
    private int theirAttended;
    private int theirMissed;
    private int theirDue;

    void add(AppointmentOutcome outcome) {
      outcomes[outcome.ordinal()]++;
      theirDue += outcome.due() ? 1 : 0;
      theirAttended += outcome == AppointmentOutcome.ATTENDED ? 1 : 0;
      theirMissed += outcome == AppointmentOutcome.DID_NOT_ATTEND ? 1 : 0;
    }

    void endPerson() {
      if (theirDue > 0) {
        due.add(theirDue);
        attended.add(theirAttended);
        missed.add(theirMissed);
        theirDue = 0;
        theirAttended = 0;
        theirMissed = 0;
      }
    }

    void merge(GroupTally other) {
      for (int i = 0; i < outcomes.length; i++) {
        outcomes[i] += other.outcomes[i];
      }
      attended.merge(other.attended);
      missed.merge(other.missed);
      due.merge(other.due);
    }

    Appointments result() {
      Map<AppointmentOutcome, Integer> all = new EnumMap<>(AppointmentOutcome.class);
      for (AppointmentOutcome outcome : AppointmentOutcome.values()) {
        all.put(outcome, outcomes[outcome.ordinal()]);
      }
      return new Appointments(
          all,
          new Distribution(attended.all()),
          new Distribution(missed.all()),
          new Distribution(due.all()));
    }
  }
}
