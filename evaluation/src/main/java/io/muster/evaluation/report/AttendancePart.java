package io.muster.evaluation.report;

import io.muster.core.schema.Column;
import io.muster.evaluation.disclosure.Ledger;
import io.muster.evaluation.disclosure.Release;
import io.muster.evaluation.measure.AppointmentOutcome;
import io.muster.evaluation.measure.Attendance;
import io.muster.evaluation.report.document.Block;
import io.muster.evaluation.report.document.Chart.Bars;
import io.muster.evaluation.report.document.Document.Section;
import io.muster.evaluation.report.document.Figure;
import io.muster.evaluation.report.document.Paragraph;
import io.muster.evaluation.report.document.Released;
import io.muster.evaluation.report.document.Table;
import io.muster.evaluation.report.document.Table.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What became of appointments, and how many people came to how many. */
final class AttendancePart implements Part {
  private static final String ALL = "All";

  private final String by;
  private final Map<String, AppointmentCells> groups = new LinkedHashMap<>();

  AttendancePart(Attendance attendance, GroupedName name, Ledger ledger) {
    this.by = attendance.by().map(Column::name).orElse("");
    AppointmentCells all = new AppointmentCells(attendance.all(), name.all(), ledger);
    groups.put("", all);
    attendance
        .groups()
        .forEach((group, appointments) ->
            groups.put(group, new AppointmentCells(appointments, name.in(by, group), ledger)));
    if (groups.size() > 1) {
      all.sum(groups.values().stream().skip(1).toList(), ledger);
    }
  }

  @Override
  public Section in(Release release) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(chart(release));
    blocks.add(outcomes(release));
    if (!Released.zero(release.of(all().atLeast().get(0).of()))) {
      blocks.add(people(release));
    }
    blocks.add(
        Paragraph.note(
            "Due: attended, did not attend or late not seen; what was cancelled or has no outcome is in no rate. Per person: of those with any due."));
    allOrNone(release).note().ifPresent(blocks::add);
    return new Section(
        "attendance", "Attendance" + (by.isEmpty() ? "" : " by " + by), "appointments", blocks);
  }

  private AllOrNone allOrNone(Release release) {
    AllOrNone allOrNone = new AllOrNone(release);
    groups.forEach((group, cells) -> {
      if (!group.isEmpty()) {
        ShareCells once = cells.atLeast().get(0);
        allOrNone.look(
            "attended at least once of " + by + " “" + group + "”", once.count(), once.of());
      }
    });
    return allOrNone;
  }

  private AppointmentCells all() {
    return groups.values().iterator().next();
  }

  private Bars chart(Release release) {
    List<Bars.Group> bars = new ArrayList<>();
    groups.forEach((group, cells) -> bars.add(new Bars.Group(
        group.isEmpty() ? "All appointments" : group,
        List.of(new Bars.Bar(group.isEmpty() ? 0 : 1, "", cells.rate().fraction(release))))));
    return new Bars("Appointments attended", "of those that were due", bars);
  }

  private Table outcomes(Release release) {
    List<Row> rows = new ArrayList<>();
    for (AppointmentOutcome outcome : AppointmentOutcome.values()) {
      rows.add(row(
          Figure.named(outcome.words().replace(' ', '_'), outcome.words()),
          cells -> Figure.count(release.of(cells.of(outcome)))));
    }
    rows.add(row(Figure.text("due"), cells -> Figure.count(release.of(cells.due()))));
    rows.add(
        row(Figure.named("rate", "rate, of those due"), cells -> cells.rate().share(release)));
    rows.add(row(
        Figure.named("did_not_attend_per_person", "did not attend, per person"),
        cells -> cells.missedPerPerson(release)));
    return new Table(
        "outcomes", "What became of appointments", columns("outcome", "Outcome"), rows);
  }

  private Table people(Release release) {
    int last = AppointmentCells.MOST;
    while (last > 1 && Released.zero(release.of(all().atLeast().get(last - 1).count()))) {
      last--;
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i <= last; i++) {
      int number = i;
      rows.add(row(
          Figure.named(String.valueOf(i), "at least " + i),
          cells -> cells.atLeast().get(number - 1).fraction(release)));
    }
    return new Table(
        "people",
        "People by how many appointments they attended",
        columns("attended", "People who attended, of those with that many due"),
        rows);
  }

  private List<Table.Column> columns(String key, String heading) {
    List<Table.Column> columns = new ArrayList<>();
    columns.add(Table.Column.words(key, heading));
    groups
        .keySet()
        .forEach(group -> columns.add(
            group.isEmpty() ? Table.Column.numbers("all", ALL) : Table.Column.group(group)));
    return columns;
  }

  private Row row(Figure label, Function<AppointmentCells, Figure> cell) {
    List<Figure> row = new ArrayList<>();
    row.add(label);
    groups.values().forEach(cells -> row.add(cell.apply(cells)));
    return Row.of(row);
  }
}
