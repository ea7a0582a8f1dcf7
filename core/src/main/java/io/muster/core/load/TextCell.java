package io.muster.core.load;

import io.muster.core.schema.Column;
import io.muster.core.schema.Value;
import io.muster.core.store.Row;
import java.util.Optional;

/** Reads a text, as it is. */
final class TextCell extends CellReader {
  private final int field;
  private final TextIndex texts = new TextIndex();
  private final RowNumbers numbers = new RowNumbers();
  private int text = -1;

  TextCell(Column column, Header header, int field) {
    super(column, header.name(field));
    this.field = field;
  }

  @Override
  Optional<Reason> read(CsvRow row) {
    text = row.empty(field) ? -1 : texts.add(row, field);
    return Optional.empty();
  }

  @Override
  boolean missing() {
    return text < 0;
  }

  @Override
  boolean mayBeOdd() {
    return false;
  }

  @Override
  void write(Row row) {
    if (text >= 0) {
      int known = numbers.of(text);
      row.setNumbered(
          column(), known < 0 ? numbers.keep(text, row.number(column(), texts.text(text))) : known);
    }
  }

  @Override
  Value value() {
    return text < 0 ? Value.Missing.MISSING : new Value.Text(texts.text(text));
  }
}
