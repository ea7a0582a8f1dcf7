package io.muster.core.load;

import java.util.function.ToIntFunction;

/** The rows of a block that belong to several sections as their cells say; those with a fault to the first. */
final class SortedRows extends ForwardingRows {
  private final ToIntFunction<CsvRow> section;

  SortedRows(TableRows rows, ToIntFunction<CsvRow> section) {
    super(rows);
    this.section = section;
  }

  @Override
  int section() {
    return rows.fault().isPresent() ? 0 : section.applyAsInt(rows.row());
  }
}
