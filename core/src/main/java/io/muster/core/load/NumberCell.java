package io.muster.core.load;

import io.muster.core.schema.Column;
import io.muster.core.schema.Value;
import io.muster.core.store.Row;
import java.util.Optional;

/** Reads a number. */
final class NumberCell extends CellReader {
  private final int field;
  private final char mark;
  private double number = Double.NaN;

  NumberCell(Column column, Header header, int field) {
    this(column, header, field, '.');
  }

  /**
   * A reader of numbers.
   *
   * @param mark what stands between the whole part of a number and the rest
   */
  NumberCell(Column column, Header header, int field, char mark) {
    super(column, header.name(field));
    this.field = field;
    this.mark = mark;
  }

  @Override
  Optional<Reason> read(CsvRow row) {
    number = Double.NaN;
    if (row.empty(field)) {
      return Optional.empty();
    }
    number = PlainNumber.in(row, field, mark);
    return Double.isFinite(number) ? Optional.empty() : Optional.of(Reason.BAD_NUMBER);
  }

  @Override
  boolean mayBeOdd() {
    return false;
  }

  @Override
  void write(Row row) {
    if (Double.isFinite(number)) {
      row.set(column(), number);
    }
  }

  @Override
  Value value() {
    return Double.isFinite(number) ? Value.Decimal.of(number) : Value.Missing.MISSING;
  }
}
