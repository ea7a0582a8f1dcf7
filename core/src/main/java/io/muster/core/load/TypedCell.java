package io.muster.core.load;

import io.muster.core.schema.Value;
import io.muster.core.store.Row;
import java.util.Optional;

/** Reads a cell only in rows whose type says it holds such a value; elsewhere it is missing. */
final class TypedCell extends CellReader {
  private final CellReader cell;
  private final int typeField;
  private final String own;
  private final String other;
  private boolean typed;

  /**
   * A reader of one of two types of value that share a column.
   *
   * @param cell reads the value
   * @param typeField where the type stands
   * @param own the type that is read
   * @param other the type that somebody else reads
   */
  TypedCell(CellReader cell, int typeField, String own, String other) {
    super(cell.column(), cell.header());
    this.cell = cell;
    this.typeField = typeField;
    this.own = own;
    this.other = other;
  }

  @Override
  Optional<Reason> read(CsvRow row) {
    typed = is(row, own);
    if (typed) {
      return cell.read(row);
    }
    return is(row, other) ? Optional.empty() : Optional.of(Reason.UNKNOWN_CATEGORY);
  }

  private boolean is(CsvRow row, String type) {
    if (row.length(typeField) != type.length()) {
      return false;
    }
    for (int i = 0; i < type.length(); i++) {
      if (row.byteAt(typeField, i) != type.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  @Override
  boolean mayBeOdd() {
    return false;
  }

  @Override
  void write(Row row) {
    if (typed) {
      cell.write(row);
    }
  }

  @Override
  Value value() {
    return typed ? cell.value() : Value.Missing.MISSING;
  }
}
