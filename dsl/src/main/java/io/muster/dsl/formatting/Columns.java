package io.muster.dsl.formatting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the titles and bodies of rows begin, so that those of one kind stand under one another. */
final class Columns {
  static final int LINE = 120;
  /** A body that begins further right is aligned with no other, and has its next lines further left. */
  static final int LAST_BODY = 60;

  private final Map<Integer, Column> columns = new HashMap<>();

  private Columns() {}

  /**
   * The columns of a row.
   *
   * @param headWidth how wide the head is made where a title follows it
   * @param body where the body begins
   */
  record Column(int headWidth, int body) {
    static Column alone(Row row) {
      int width = Word.width(row.head());
      return new Column(width, row.bodyColumn(width));
    }
  }

  /** The columns of groups of rows, each by the places of its rows. They are aligned unless a line would break for that only. */
  static Columns of(List<Row> rows, List<List<Integer>> groups) {
    Columns columns = new Columns();
    for (List<Integer> group : groups) {
      List<Row> aligned = group.stream().map(rows::get).filter(Row::hasColumns).toList();
      int head = aligned.stream()
          .filter(row -> !row.title().isEmpty())
          .mapToInt(row -> Word.width(row.head()))
          .max()
          .orElse(0);
      int body = aligned.stream().mapToInt(row -> row.bodyColumn(head)).max().orElse(0);
      boolean fits = body <= LAST_BODY
          && aligned.stream()
              .allMatch(row -> end(row, body) <= LINE || end(row, Column.alone(row).body) > LINE);
      if (fits) {
        group.forEach(at -> columns.columns.put(at, new Column(head, body)));
      }
    }
    return columns;
  }

  Column of(int place, Row row) {
    return row.hasColumns() ? columns.getOrDefault(place, Column.alone(row)) : Column.alone(row);
  }

  private static int end(Row row, int body) {
    return body + Word.width(row.body());
  }
}
