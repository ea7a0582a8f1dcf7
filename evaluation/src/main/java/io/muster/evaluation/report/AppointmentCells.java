package io.muster.evaluation.report;

import io.muster.evaluation.disclosure.Cell;
import io.muster.evaluation.disclosure.Ledger;
import io.muster.evaluation.disclosure.Release;
import io.muster.evaluation.disclosure.ReleasedCount;
import io.muster.evaluation.measure.AppointmentOutcome;
import io.muster.evaluation.measure.Attendance.Appointments;
import io.muster.evaluation.report.document.Figure;
import io.muster.evaluation.report.document.Released;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** The counts of the appointments of one group, and of the people they were for. */
final class AppointmentCells {
  /** So many appointments are told apart. */
  static final int MOST = 12;

  private final Map<AppointmentOutcome, Cell> outcomes = new EnumMap<>(AppointmentOutcome.class);
  private final Cell due;
  private final List<ShareCells> atLeast = new ArrayList<>();

  AppointmentCells(Appointments appointments, String name, Ledger ledger) {
    List<Cell> parts = new ArrayList<>();
    for (AppointmentOutcome outcome : AppointmentOutcome.values()) {
      Cell cell = ledger.count(name + "/" + outcome.words(), appointments.count(outcome));
      outcomes.put(outcome, cell);
      if (outcome.due()) {
        parts.add(cell);
      }
    }
    this.due = ledger.count(name + "/due", appointments.rate().of());
    ledger.sum(due, parts);
    for (int i = 1; i <= MOST; i++) {
      String people = name + "/people with " + i + " or more";
      Cell with = ledger.count(people + " due", appointments.due().atLeast(i));
      Cell attended = ledger.count(people + " attended", appointments.attended().atLeast(i));
      ledger.drop(with, attended);
      if (i > 1) {
        ledger.drop(atLeast.get(i - 2).of(), with);
        ledger.drop(atLeast.get(i - 2).count(), attended);
      }
      atLeast.add(new ShareCells(attended, with, appointments.atLeast(i).ofWhat()));
    }
  }

  Cell of(AppointmentOutcome outcome) {
    return outcomes.getOrDefault(outcome, due);
  }

  Cell due() {
    return due;
  }

  ShareCells rate() {
    return new ShareCells(of(AppointmentOutcome.ATTENDED), due, "appointments that were due");
  }

  /** People who attended at least one, at least two and so on, of those with that many due. */
  List<ShareCells> atLeast() {
    return atLeast;
  }

  /** Appointments not attended for each person who had any due, worked out from what is told of both. */
  Figure missedPerPerson(Release release) {
    ReleasedCount people = release.of(atLeast.get(0).of());
    OptionalInt missed = Released.told(release.of(of(AppointmentOutcome.DID_NOT_ATTEND)));
    OptionalInt due = Released.told(people);
    return new Figure.Quantity(
        missed.isPresent() && due.orElse(0) > 0
            ? OptionalDouble.of((double) missed.getAsInt() / due.getAsInt())
            : OptionalDouble.empty(),
        Optional.empty(),
        "",
        2,
        people);
  }

  /** Says that groups, of which each appointment has one, add up to this. */
  void sum(List<AppointmentCells> groups, Ledger ledger) {
    for (AppointmentOutcome outcome : AppointmentOutcome.values()) {
      ledger.sum(of(outcome), groups.stream().map(g -> g.of(outcome)).toList());
    }
    ledger.sum(due, groups.stream().map(AppointmentCells::due).toList());
  }
}
