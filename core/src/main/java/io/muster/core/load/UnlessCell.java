package io.muster.core.load;

import io.muster.core.schema.Value;
import io.muster.core.store.Row;
import java.util.Optional;

/** Reads a cell only in rows where another is empty; elsewhere it is missing. */
final class UnlessCell extends CellReader {
  private final CellReader cell;
  private final int other;
  private boolean read;

  UnlessCell(CellReader cell, int other) {
    super(cell.column(), cell.header());
    this.cell = cell;
    this.other = other;
  }

  @Override
  Optional<Reason> read(CsvRow row) {
    read = row.empty(other);
    return read ? cell.read(row) : Optional.empty();
  }

  @Override
  boolean missing() {
    return !read || cell.missing();
  }

  @Override
  void write(Row row) {
    if (read) {
      cell.write(row);
    }
  }

  @Override
  Value value() {
    return read ? cell.value() : Value.Missing.MISSING;
  }
}
