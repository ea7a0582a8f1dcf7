package io.muster.evaluation.measure;

import io.muster.core.engine.PersonRows;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.schema.Column;
import io.muster.evaluation.journey.Journey;
import io.muster.evaluation.journey.Said;
import io.muster.evaluation.measure.Attendance.Appointments;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Counts appointments, in all and by group. For one thread. */
final class AttendanceTally {
  private final OutreachPlan.Attendance attendance;
  private final Said status = Said.in("status");
  private final Optional<Said> by;
  private final GroupTally all = new GroupTally();

  /** By the number of what they say, and one more. */
  private final List<GroupTally> groups = new ArrayList<>();

  private final List<AppointmentOutcome> outcomes = new ArrayList<>();

  AttendanceTally(OutreachPlan.Attendance attendance) {
    this.attendance = attendance;
    this.by = attendance.by().map(Column::name).map(Said::in);
  }

  void add(Journey journey) {
    PersonRows seen = journey.within(attendance.appointments());
    PersonRows booked = journey.booked(attendance.appointments());
    if (by.isPresent()) {
      note(seen, booked, by.get());
    } else {
      for (int i = 0; i < seen.size(); i++) {
        all.add(outcome(seen, i));
      }
      for (int i = 0; i < booked.size(); i++) {
        all.add(AppointmentOutcome.NOT_DUE);
      }
    }
    all.endPerson();
  }

  private void note(PersonRows seen, PersonRows booked, Said said) {
    List<GroupTally> theirs = new ArrayList<>();
    for (int i = 0; i < seen.size(); i++) {
      GroupTally group = group(said.of(seen, i));
      AppointmentOutcome outcome = outcome(seen, i);
      all.add(outcome);
      group.add(outcome);
      theirs.add(group);
    }
    for (int i = 0; i < booked.size(); i++) {
      all.add(AppointmentOutcome.NOT_DUE);
      group(said.of(booked.table(i), booked.row(i))).add(AppointmentOutcome.NOT_DUE);
    }
    theirs.forEach(GroupTally::endPerson);
  }

  private AppointmentOutcome outcome(PersonRows records, int number) {
    int said = status.of(records, number);
    if (said == Said.NOTHING) {
      return AppointmentOutcome.NOT_RECORDED;
    }
    for (int known = outcomes.size(); known <= said; known++) {
      outcomes.add(AppointmentOutcome.of(status.words(known)));
    }
    return outcomes.get(said);
  }

  private GroupTally group(int said) {
    for (int known = groups.size(); known <= said + 1; known++) {
      groups.add(new GroupTally());
    }
    return groups.get(said + 1);
  }

  AttendanceTally merge(AttendanceTally other) {
    all.merge(other.all);
    for (int place = 0; place < other.groups.size(); place++) {
      int number = Groups.number(by.orElseThrow(), other.by.orElseThrow(), place - 1);
      group(number).merge(other.groups.get(place));
    }
    return this;
  }

  Attendance result() {
    SortedMap<String, Appointments> results = new TreeMap<>();
    for (int place = 0; place < groups.size(); place++) {
      if (groups.get(place).any()) {
        results.put(Groups.name(by.orElseThrow(), place - 1), groups.get(place).result());
      }
    }
    return new Attendance(attendance.by(), all.result(), results);
  }

  /** Counts the appointments of one group, one person's after another's. */
  private static final class GroupTally {
    private final int[] outcomes = new int[AppointmentOutcome.values().length];
    private final NumberCounts attended = new NumberCounts();
    private final NumberCounts missed = new NumberCounts();
    private final NumberCounts due = new NumberCounts();
    private int theirAttended;
    private int theirMissed;
    private int theirDue;

    void add(AppointmentOutcome outcome) {
      outcomes[outcome.ordinal()]++;
      theirDue += outcome.due() ? 1 : 0;
      theirAttended += outcome == AppointmentOutcome.ATTENDED ? 1 : 0;
      theirMissed += outcome == AppointmentOutcome.DID_NOT_ATTEND ? 1 : 0;
    }

    boolean any() {
      return IntStream.of(outcomes).anyMatch(number -> number > 0);
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
