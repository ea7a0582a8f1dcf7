package io.muster.examples;

import io.muster.evaluation.report.document.Figure;
import io.muster.evaluation.report.document.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A table as lines of text: labels, broken where they are long, and numbers lined up under their headings. */
final class NumberTable {
  /** How wide a page is that nobody said the width of. */
  static final int PAGE = 100;

  static final String GAP = "  ";
  private static final int LONGEST_LABEL = 42;
  private static final int SHORTEST_LABEL = 12;

  private final List<List<String>> rows = new ArrayList<>();

  /** Adds a row: a label and what stands in each column, as many as in every other row. */
  void row(List<String> row) {
    rows.add(List.copyOf(row));
  }

  /** The table on a page of so many columns, as far as its numbers let it. */
  List<String> lines(int page) {
    List<String> lines = new ArrayList<>();
    int label = Math.min(LONGEST_LABEL, Math.max(SHORTEST_LABEL, page - numbersWidth()));
    rows.forEach(row -> line(row, Math.min(width(0), label), lines));
    return lines;
  }

  /** The table to put into a page: the first two rows are the lines of its headings. */
  Table over(String key, String caption) {
    List<Table.Column> columns = new ArrayList<>(List.of(Table.Column.words("what", "")));
    for (int column = 1; column < rows.get(0).size(); column++) {
      String heading = (rows.get(0).get(column) + " " + rows.get(1).get(column)).strip();
      columns.add(Table.Column.numbers(String.valueOf(column), heading));
    }
    return new Table(
        key,
        caption,
        columns,
        rows.stream()
            .skip(2)
            .map(row -> Table.Row.of(row.stream().<Figure>map(Figure::text).toList()))
            .toList());
  }

  private void line(List<String> row, int label, List<String> lines) {
    List<String> labels = Prose.wrap(row.get(0), label, GAP);
    StringBuilder line = new StringBuilder(padded(labels.get(0), label));
    for (int column = 1; column < row.size(); column++) {
      line.append(GAP).append(" ".repeat(width(column) - Prose.length(row.get(column))));
      line.append(row.get(column));
    }
    lines.add(line.toString().stripTrailing());
    lines.addAll(labels.subList(1, labels.size()));
  }

  private int numbersWidth() {
    return IntStream.range(1, rows.get(0).size())
        .map(column -> GAP.length() + width(column))
        .sum();
  }

  private int width(int column) {
    return rows.stream().mapToInt(r -> Prose.length(r.get(column))).max().orElse(0);
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - Prose.length(text)));
  }
}
