package io.muster.core.load;

import java.util.Optional;

/** The rows of a block as something else takes them: what is not said otherwise is as the block has it. */
abstract class ForwardingRows extends TableRows {
  final TableRows rows;

  ForwardingRows(TableRows rows) {
    this.rows = rows;
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
