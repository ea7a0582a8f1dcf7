package io.muster.core.load;

import io.muster.core.schema.Column;
import io.muster.core.schema.Value;
import io.muster.core.store.Row;
import java.util.Optional;

/** Gives every row the same text. */
final class SameText extends CellReader {
  private final String text;
  private final RowNumbers numbers = new RowNumbers();

  SameText(Column column, String text) {
    super(column, "");
    this.text = text;
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
  void write(Row row) {
    int known = numbers.of(0);
    row.setNumbered(column(), known < 0 ? numbers.keep(0, row.number(column(), text)) : known);
  }

  @Override
  Value value() {
    return new Value.Text(text);
  }
}
