package io.muster.core.engine;

import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Value;
import io.muster.core.store.RecordTable;
import java.time.LocalDate;
import java.util.Optional;

/** One record of a store. It prints its kind alone. */
public record RecordRef(RecordTable table, int row) {
  public RecordKind kind() {
    return table.kind();
  }

  /** The day of its date since 1970-01-01, or {@link RecordTable#NO_DAY}. */
  public int day() {
    return table.day(row);
  }

  public Optional<LocalDate> date() {
    return day() == RecordTable.NO_DAY
        ? Optional.empty()
        : Optional.of(LocalDate.ofEpochDay(day()));
  }

  public Value value(Column column) {
    return table.value(column, row);
  }

  @Override
  public String toString() {
    return "a " + kind().name();
  }
}
