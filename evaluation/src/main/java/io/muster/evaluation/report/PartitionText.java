package io.muster.evaluation.report;

import io.muster.evaluation.journey.State;
import io.muster.evaluation.measure.Partition;
import java.util.ArrayList;
import java.util.List;

/** Where everyone is: furthest required step by state, with its sums. States that nobody is in are named below. */
final class PartitionText {
  private PartitionText() {}

  static void write(Page page, Partition partition) {
    page.heading(
        "WHERE EVERYONE IS",
        "each member once, of " + Figures.count(partition.members(), "member", "members"));
    List<State> shown =
        partition.states().stream().filter(s -> partition.in(s) > 0).toList();
    List<String> headings = new ArrayList<>();
    headings.add("Furthest required step");
    shown.forEach(s -> headings.add(Words.heading(s.label(), 14)));
    headings.add("All");
    TextTable table = new TextTable(headings);
    for (Partition.Row row : partition.rows()) {
      List<String> cells = new ArrayList<>();
      cells.add(row.label());
      shown.forEach(
          s -> cells.add(Figures.count(row.counts().get(partition.states().indexOf(s)))));
      cells.add(Figures.count(row.total()));
      table.row(cells);
    }
    List<String> sums = new ArrayList<>();
    sums.add("All");
    shown.forEach(s -> sums.add(Figures.count(partition.in(s))));
    sums.add(Figures.count(partition.members()));
    page.table(table.row(sums));
    List<String> empty = partition.states().stream()
        .filter(s -> partition.in(s) == 0)
        .map(s -> Words.cut(s.label(), 30))
        .toList();
    if (!empty.isEmpty()) {
      page.say("Nobody: " + String.join(" · ", empty) + ".");
    }
  }
}
