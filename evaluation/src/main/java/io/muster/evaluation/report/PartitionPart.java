package io.muster.evaluation.report;

import io.muster.evaluation.disclosure.Cell;
import io.muster.evaluation.disclosure.Release;
import io.muster.evaluation.journey.State;
import io.muster.evaluation.measure.Partition;
import io.muster.evaluation.report.document.Block;
import io.muster.evaluation.report.document.Document.Section;
import io.muster.evaluation.report.document.Figure;
import io.muster.evaluation.report.document.Figures;
import io.muster.evaluation.report.document.Paragraph;
import io.muster.evaluation.report.document.Released;
import io.muster.evaluation.report.document.Table;
import io.muster.evaluation.report.document.Table.Column;
import io.muster.evaluation.report.document.Table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Where everyone is: furthest required step by state, with its sums. States that nobody is in are named below. */
final class PartitionPart implements Part {
  private final List<State> states;
  private final List<Figure.Text> labels;
  private final MemberCells cells;

  PartitionPart(Partition partition, MemberCells cells) {
    this.states = partition.states();
    this.labels =
        partition.rows().stream().map(r -> Figure.named(r.name(), r.label())).toList();
    this.cells = cells;
  }

  @Override
  public Section in(Release release) {
    List<Integer> shown = IntStream.range(0, states.size())
        .filter(i -> !Released.zero(release.of(cells.states().get(i))))
        .boxed()
        .toList();
    List<Column> columns = new ArrayList<>();
    columns.add(Column.words("furthest_step", "Furthest required step"));
    shown.forEach(i -> columns.add(Column.numbers(
        MemberCells.word(states.get(i)).replace(' ', '_'), states.get(i).label())));
    columns.add(Column.numbers("all", "All"));
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      rows.add(Row.of(
          row(labels.get(i), cells.standing().get(i), cells.furthest().get(i), shown, release)));
    }
    rows.add(Row.total(
        row(Figure.named("all", "All"), cells.states(), cells.members(), shown, release)));
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Table("furthest_step", "Members by furthest required step and state", columns, rows));
    String empty = IntStream.range(0, states.size())
        .filter(i -> !shown.contains(i))
        .mapToObj(i -> states.get(i).label())
        .collect(Collectors.joining(" · "));
    if (!empty.isEmpty()) {
      blocks.add(Paragraph.note("Nobody: " + empty + "."));
    }
    if (release.profile().totalsMayNotAddUp()) {
      blocks.add(Paragraph.note(
          "That these add up to the members was checked before rounding; as shown they need not."));
    }
    String members = Figures.count(release.of(cells.members()), "member", "members");
    return new Section("partition", "Where everyone is", "each member once, of " + members, blocks);
  }

  private static List<Figure> row(
      Figure label, List<Cell> counts, Cell total, List<Integer> shown, Release release) {
    List<Figure> row = new ArrayList<>();
    row.add(label);
    shown.forEach(i -> row.add(Figure.count(release.of(counts.get(i)))));
    row.add(Figure.count(release.of(total)));
    return row;
  }
}
