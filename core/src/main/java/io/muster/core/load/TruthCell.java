package io.muster.core.load;

import io.muster.core.schema.Column;
import io.muster.core.schema.Truth;
import io.muster.core.schema.Value;
import io.muster.core.store.Row;
import java.util.Map;
import java.util.Optional;

/** Reads yes or no. */
final class TruthCell extends CellReader {
  /** The words there are unless others are given; 1 and 0 could be counts. */
  static final Map<String, Truth> WORDS =
      Map.of("true", Truth.TRUE, "yes", Truth.TRUE, "false", Truth.FALSE, "no", Truth.FALSE);

  private final int field;
  private final Map<String, Truth> words;
  private Truth truth = Truth.UNKNOWN;

  TruthCell(Column column, Header header, int field) {
    this(column, header, field, WORDS);
  }

  /** A reader that takes each of these words for yes or for no. */
  TruthCell(Column column, Header header, int field, Map<String, Truth> words) {
    super(column, header.name(field));
    this.field = field;
    this.words = Map.copyOf(words);
  }

  @Override
  Optional<Reason> read(CsvRow row) {
    truth = Truth.UNKNOWN;
    if (row.empty(field)) {
      return Optional.empty();
    }
    truth = words.getOrDefault(row.text(field), Truth.UNKNOWN);
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
