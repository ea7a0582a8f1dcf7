package io.muster.core.load;

import io.muster.core.schema.Column;
import io.muster.core.schema.Value;
import io.muster.core.store.Row;
import java.util.Optional;

/**
 * Reads one column of a schema from the rows of one table. It keeps what it read last, so that a row is written only once all its
 * cells have been found good. An empty cell is a missing value.
 */
abstract class CellReader {
  private final Column column;
  private final String header;

  /** A reader for a column of the schema from a column of a table. */
  CellReader(Column column, String header) {
    this.column = column;
    this.header = header;
  }

  Column column() {
    return column;
  }

  /** The name of the table's column, for places. */
  String header() {
    return header;
  }

  /** Reads the cell of a row; the answer is why it cannot be used, if it cannot. */
  abstract Optional<Reason> read(CsvRow row);

  /** Whether {@link #flag} may ever answer; it is not asked of a reader that says no. */
  boolean mayBeOdd() {
    return true;
  }

  /** What is odd about the cell read last, if anything. */
  Optional<Flag> flag() {
    return Optional.empty();
  }

  /** Whether nothing was read. */
  boolean missing() {
    return !value().known();
  }

  /** Writes what was read last, if it is not missing. */
  abstract void write(Row row);

  /** What was read last. */
  abstract Value value();
}
