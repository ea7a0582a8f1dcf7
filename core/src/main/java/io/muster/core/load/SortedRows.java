package io.muster.core.load;

import java.util.Optional;
import java.util.function.ToIntFunction;

/** The rows of a block that belong to several sections as their cells say; those with a fault to the first. */
final class SortedRows extends TableRows {
  private final TableRows rows;
  private final ToIntFunction<CsvRow> section;

  SortedRows(TableRows rows, ToIntFunction<CsvRow> section) {
    this.rows = rows;
    this.section = section;
  }

  @Override
  int section() {
    return rows.fault().isPresent() ? 0 : section.applyAsInt(rows.row());
  }

  @Override
  String file() {
    return rows.file();
  }

  @Override
  int number() {
    return rows.number();
  }

  @Override
  boolean next() {
    return rows.next();
  }

  @Override
  CsvRow row() {
    return rows.row();
  }

  @Override
  long line() {
    return rows.line();
  }

  @Override
  long lines() {
    return rows.lines();
  }

  @Override
  Optional<Reason> fault() {
    return rows.fault();
  }

  @Override
  String faultColumn() {
    return rows.faultColumn();
  }

  @Override
  Optional<Reason> filtered() {
    return rows.filtered();
  }

  @Override
  long blankLines() {
    return rows.blankLines();
  }

  @Override
  long trimmed() {
    return rows.trimmed();
  }
}
