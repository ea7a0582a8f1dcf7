package io.muster.core.load;

import io.muster.core.schema.Value;
import io.muster.core.store.Row;
import java.util.Optional;
import java.util.StringJoiner;

/** Reads a text from two cells, with a comma between them where both hold something. */
final class JoinedText extends CellReader {
  private final CellReader first;
  private final CellReader second;
  private String text = "";

  JoinedText(CellReader first, CellReader second) {
    super(first.column(), first.header());
    this.first = first;
    this.second = second;
  }

  @Override
  Optional<Reason> read(CsvRow row) {
    Optional<Reason> bad = first.read(row).or(() -> second.read(row));
    StringJoiner joined = new StringJoiner(", ");
    for (CellReader cell : new CellReader[] {first, second}) {
      if (bad.isEmpty() && !cell.missing()) {
        joined.add(cell.value().toString());
      }
    }
    text = joined.toString();
    return bad;
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
