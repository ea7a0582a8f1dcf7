package io.muster.core.load;

import io.muster.core.schema.Column;
import io.muster.core.schema.Value;
import io.muster.core.store.Row;
import java.util.Optional;

/** Gives every row the same value, which is known. */
final class SameValue extends CellReader {
  private final Value value;
  private final RowNumbers numbers = new RowNumbers();

  SameValue(Column column, Value value) {
    super(column, "");
    this.value = value;
  }

  @Override
  Optional<Reason> read(CsvRow row) {
    return Optional.empty();
  }

  @Override
  boolean mayBeOdd() {
    return false;
  }

  @Override
  boolean missing() {
    return false;
  }

  @Override
  void write(Row row) {
    if (value instanceof Value.Text || value instanceof Value.Coded) {
      int known = numbers.of(0);
      row.setNumbered(column(), known < 0 ? numbers.keep(0, number(row)) : known);
    } else {
      row.set(column(), value);
    }
  }

  private int number(Row row) {
    return value instanceof Value.Coded coded
        ? row.number(column(), coded.code())
        : row.number(column(), value.toString());
  }

  @Override
  Value value() {
    return value;
  }
}
