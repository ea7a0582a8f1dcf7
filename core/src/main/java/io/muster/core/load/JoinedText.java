package io.muster.core.load;

import io.muster.core.schema.Column;
import io.muster.core.schema.Value;
import io.muster.core.store.Row;
import java.util.Optional;
import java.util.StringJoiner;

/** Reads a text from two cells, with a comma between them where both hold something. */
final class JoinedText extends CellReader {
  private final int first;
  private final int second;
  private String text = "";

  JoinedText(Column column, Header header, int first, int second) {
    super(column, header.name(first));
    this.first = first;
    this.second = second;
  }

  @Override
  Optional<Reason> read(CsvRow row) {
    StringJoiner joined = new StringJoiner(", ");
    for (int field : new int[] {first, second}) {
      if (!row.empty(field)) {
        joined.add(row.text(field));
      }
    }
    text = joined.toString();
    return Optional.empty();
  }

  @Override
  void write(Row row) {
    if (!text.isEmpty()) {
      row.set(column(), text);
    }
  }

  @Override
  Value value() {
    return text.isEmpty() ? Value.Missing.MISSING : new Value.Text(text);
  }
}
