package io.muster.examples;

import io.muster.evaluation.report.document.Figure;
import io.muster.evaluation.report.document.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table as lines of text: labels, broken where they are long, and numbers lined up under their headings. Too wide for the page, it
 * goes on below with the same labels.
 */
final class NumberTable {
  /** How wide a page is that nobody said the width of. */
  static final int PAGE = 100;

  static final String GAP = "  ";
  private static final int LONGEST_LABEL = 42;
  private static final int SHORTEST_LABEL = 22;

  private final List<List<String>> rows = new ArrayList<>();

  /** Adds a row: a label and what stands in each column, as many as in every other row. */
  void row(List<String> row) {
    rows.add(List.copyOf(row));
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

  /** The table on a page of so many columns. */
  List<String> lines(int page) {
    List<String> lines = new ArrayList<>();
    int columns = rows.get(0).size();
    int from = 1;
    while (from < columns) {
      int shortest = Math.min(width(0), SHORTEST_LABEL);
      int to = from + 1;
      while (to < columns && shortest + numbersWidth(from, to + 1) <= page) {
        to++;
      }
      if (from > 1) {
        lines.add("");
      }
      int room = Math.max(shortest, page - numbersWidth(from, to));
      int label = Math.min(width(0), Math.min(LONGEST_LABEL, room));
      for (List<String> row : rows) {
        line(row, from, to, label, lines);
      }
      from = to;
    }
    return lines;
  }

  private void line(List<String> row, int from, int to, int label, List<String> lines) {
    List<String> labels = Prose.wrap(row.get(0), label, GAP);
    StringBuilder line = new StringBuilder(padded(labels.get(0), label));
    for (int column = from; column < to; column++) {
      line.append(GAP).append(" ".repeat(width(column) - Prose.length(row.get(column))));
      line.append(row.get(column));
    }
    if (!line.toString().isBlank()) {
      lines.add(line.toString().stripTrailing());
    }
    lines.addAll(labels.subList(1, labels.size()));
  }

  private int numbersWidth(int from, int to) {
    return IntStream.range(from, to).map(column -> GAP.length() + width(column)).sum();
  }

  private int width(int column) {
    return rows.stream().mapToInt(r -> Prose.length(r.get(column))).max().orElse(0);
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - Prose.length(text)));
  }
}
