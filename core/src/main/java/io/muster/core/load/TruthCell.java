package io.muster.core.load;

import io.muster.core.schema.Column;
import io.muster.core.schema.Truth;
import io.muster.core.schema.Value;
import io.muster.core.store.Row;
import java.util.Optional;

/** Reads yes or no, written {@code true} or {@code yes}, {@code false} or {@code no}; 1 and 0 could be counts. */
final class TruthCell extends CellReader {
  private final int field;
  private Truth truth = Truth.UNKNOWN;

  TruthCell(Column column, Header header, int field) {
    super(column, header.name(field));
    this.field = field;
  }

  @Override
  Optional<Reason> read(CsvRow row) {
    truth = Truth.UNKNOWN;
    if (row.empty(field)) {
      return Optional.empty();
    }
    truth = switch (row.text(field)) {
      case "true", "yes" -> Truth.TRUE;
      case "false", "no" -> Truth.FALSE;
      default -> Truth.UNKNOWN;
    };
    return truth.known() ? Optional.empty() : Optional.of(Reason.BAD_TRUTH);
  }

  @Override
  boolean mayBeOdd() {
    return false;
  }

  @Override
  void write(Row row) {
    if (truth.known()) {
      row.set(column(), truth == Truth.TRUE);
    }
  }

  @Override
  Value value() {
    return truth;
  }
}
