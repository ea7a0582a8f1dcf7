package io.muster.evaluation.report;

import io.muster.core.schema.Column;
import io.muster.evaluation.measure.AppointmentOutcome;
import io.muster.evaluation.measure.Attendance;
import io.muster.evaluation.measure.Attendance.Appointments;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What became of appointments, and how many people came to how many. */
final class AttendanceText {
  private static final int MOST_ROWS = 12;

  private AttendanceText() {}

  static void write(Page page, Attendance attendance) {
    String by = attendance.by().map(Column::name).map(b -> ", by " + b).orElse("");
    page.heading("ATTENDANCE", "appointments" + by);
    page.table(outcomes(attendance));
    people(page, attendance.all());
    page.say(
        "Due: attended, did not attend or late not seen; what was cancelled or has no outcome is in no rate.");
  }

  private static TextTable outcomes(Attendance attendance) {
    List<String> headings = new ArrayList<>(List.of("Outcome", "All"));
    attendance.groups().keySet().forEach(g -> headings.add(Words.heading(g, 18)));
    TextTable table = new TextTable(headings);
    for (AppointmentOutcome outcome : AppointmentOutcome.values()) {
      table.row(cells(attendance, outcome.words(), a -> Figures.count(a.count(outcome))));
    }
    table.row(cells(attendance, "due", a -> Figures.count(a.rate().of())));
    table.row(cells(attendance, "rate, of those due", a -> Figures.share(a.rate())));
    return table;
  }

  private static List<String> cells(
      Attendance attendance, String label, Function<Appointments, String> cell) {
    List<String> cells = new ArrayList<>();
    cells.add(label);
    cells.add(cell.apply(attendance.all()));
    attendance.groups().values().forEach(a -> cells.add(cell.apply(a)));
    return cells;
  }

  private static void people(Page page, Appointments appointments) {
    if (appointments.due().size() == 0) {
      return;
    }
    TextTable table = new TextTable("People who attended", "Of those with that many due");
    int rows = Math.min(Math.max(appointments.attended().highest(), 1), MOST_ROWS);
    for (int i = 1; i <= rows; i++) {
      table.row("at least " + i, Figures.fraction(appointments.atLeast(i)));
    }
    page.table(table);
    int most = appointments.attended().highest();
    if (most > MOST_ROWS) {
      page.say("The most anyone attended is " + Figures.count(most) + ".");
    }
  }
}
