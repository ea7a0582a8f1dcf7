package io.muster.evaluation.report;

import static io.muster.evaluation.report.document.Table.Column.numbers;
import static io.muster.evaluation.report.document.Table.Column.words;

import io.muster.evaluation.disclosure.Cell;
import io.muster.evaluation.disclosure.Ledger;
import io.muster.evaluation.disclosure.Release;
import io.muster.evaluation.measure.Attendance;
import io.muster.evaluation.measure.Conversion;
import io.muster.evaluation.report.document.Figure;
import io.muster.evaluation.report.document.Table;
import io.muster.evaluation.report.document.Table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Those who reached each step by the channel it first succeeded through. Steps of records that name no channel are not in it. */
final class ChannelTable {
  /** One step, and its people by channel. */
  private record StepRow(MemberCells.Step step, List<Cell> people) {}

  private final List<String> channels;
  private final List<StepRow> rows = new ArrayList<>();

  ChannelTable(Ledger ledger, MemberCells cells) {
    List<MemberCells.Step> named =
        cells.steps().stream().filter(s -> namesChannels(s.row())).toList();
    TreeSet<String> all = new TreeSet<>();
    named.forEach(s -> all.addAll(s.row().channels().keySet()));
    this.channels = List.copyOf(all);
    for (MemberCells.Step step : named) {
      List<Cell> people = channels.stream()
          .map(channel -> ledger.count(
              CellName.of("steps", step.row().name(), "channel", channel),
              step.row().channels().getOrDefault(channel, 0)))
          .toList();
      ledger.sum(step.reached(), people);
      rows.add(new StepRow(step, people));
    }
  }

  private static boolean namesChannels(Conversion.Row row) {
    return row.channels().keySet().stream().anyMatch(c -> !c.equals(Attendance.NOT_RECORDED));
  }

  /** None where no record names a channel. */
  Optional<Table> in(Release release) {
    List<Table.Column> columns = new ArrayList<>();
    columns.add(words("step", "Step, by the channel that first succeeded"));
    columns.add(numbers("reached", "Reached"));
    channels.forEach(channel -> columns.add(Table.Column.group(channel)));
    List<Row> table = new ArrayList<>();
    for (StepRow row : rows) {
      List<Figure> figures = new ArrayList<>();
      figures.add(ConversionPart.label(row.step().row()));
      figures.add(Figure.count(release.of(row.step().reached())));
      row.people().forEach(cell -> figures.add(Figure.count(release.of(cell))));
      table.add(Row.of(figures));
    }
    return table.isEmpty()
        ? Optional.empty()
        : Optional.of(new Table(
            "channels",
            "Members who reached each step, by the channel that first succeeded",
            columns,
            table));
  }
}
