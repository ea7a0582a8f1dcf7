package io.muster.evaluation.report.document;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;

/**
 * Rows of figures under headings. The first column says what a row is about.
 *
 * @param key the word for it in a file, its own within the section
 * @param caption what it shows, and of whom
 */
public record Table(String key, String caption, List<Column> columns, List<Row> rows)
    implements Block {
  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    checkArgument(
        columns.stream().map(Column::key).distinct().count() == columns.size(),
        "each column of %s has a key of its own",
        key);
    for (Row row : rows) {
      checkArgument(
          row.figures().size() == columns.size(), "a row of %s has a figure for each column", key);
    }
  }

  /**
   * One column.
   *
   * @param key the word for it in a file
   * @param heading what a reader sees
   * @param words whether it holds words, and no numbers to line up
   */
  public record Column(String key, String heading, boolean words) {
    public static Column words(String key, String heading) {
      return new Column(key, heading, true);
    }

    /** Of one group, called so in the data. */
    public static Column group(String name) {
      return new Column("group/" + name, name, false);
    }

    public static Column numbers(String key, String heading) {
      return new Column(key, heading, false);
    }
  }

  /**
   * One row.
   *
   * @param total whether it stands for all the others
   */
  public record Row(boolean total, List<Figure> figures) {
    public Row {
      figures = List.copyOf(figures);
    }

    public static Row of(List<Figure> figures) {
      return new Row(false, figures);
    }

    public static Row of(Figure... figures) {
      return new Row(false, List.of(figures));
    }

    public static Row total(List<Figure> figures) {
      return new Row(true, figures);
    }

    public static Row total(Figure... figures) {
      return new Row(true, List.of(figures));
    }
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visitTable(this);
  }
}
