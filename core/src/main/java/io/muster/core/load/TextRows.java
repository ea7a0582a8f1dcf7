package io.muster.core.load;

import java.util.List;
import java.util.Optional;

/** Rows whose cells are texts at hand, which stand for lines. */
final class TextRows extends TableRows {
  private final String file;
  private final int number;
  private final List<String[]> rows;
  private final Optional<LoadException> end;
  private final CsvRow row = new CsvRow();
  private int gone;

  /**
   * The rows of a block.
   *
   * @param rows the cells of each, by the table's header; an empty one is missing
   */
  TextRows(String file, int number, List<String[]> rows) {
    this(file, number, rows, Optional.empty());
  }

  /**
   * The rows of a block.
   *
   * @param rows the cells of each, by the table's header; an empty one is missing
   * @param end what came instead of a row after them, if anything did
   */
  TextRows(String file, int number, List<String[]> rows, Optional<LoadException> end) {
    this.file = file;
    this.number = number;
    this.rows = rows;
    this.end = end;
  }

  @Override
  String file() {
    return file;
  }

  @Override
  int number() {
    return number;
  }

  @Override
  boolean next() {
    if (gone == rows.size()) {
      if (end.isPresent()) {
        throw end.get();
      }
      return false;
    }
    String[] cells = rows.get(gone++);
    row.clear(cells.length);
    for (int field = 0; field < cells.length; field++) {
      row.put(field, cells[field].toCharArray(), 0, cells[field].length());
    }
    if (row.tooLong()) {
      throw LoadException.of(
          "cell-limit",
          Place.of(file, gone),
          "a cell has more than " + CsvRow.MOST_CHARACTERS + " characters",
          "See whether it is what it should be, or leave it out");
    }
    return true;
  }

  @Override
  CsvRow row() {
    return row;
  }

  @Override
  long line() {
    return gone;
  }

  @Override
  long lines() {
    return rows.size();
  }

  @Override
  Optional<Reason> fault() {
    return Optional.empty();
  }
}
