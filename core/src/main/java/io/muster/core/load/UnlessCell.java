package io.muster.core.load;

import io.muster.core.schema.Value;
import io.muster.core.store.Row;
import java.util.Optional;

/** Reads a cell only in rows where another is empty; elsewhere it is missing. */
final class UnlessCell extends AroundCell {
  private final int other;
  private boolean read;

  UnlessCell(CellReader cell, int other) {
    super(cell);
    this.other = other;
  }

  @Override
  Optional<Reason> read(CsvRow row) {
    read = row.empty(other);
    return read ? super.read(row) : Optional.empty();
  }

  @Override
  Optional<Flag> flag() {
    return read ? super.flag() : Optional.empty();
  }

  @Override
  boolean missing() {
    return !read || super.missing();
  }

  @Override
  void write(Row row) {
    if (read) {
      super.write(row);
    }
  }

  @Override
  Value value() {
    return read ? super.value() : Value.Missing.MISSING;
  }
}
