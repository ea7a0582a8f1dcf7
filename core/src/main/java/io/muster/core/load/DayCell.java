package io.muster.core.load;

import io.muster.core.schema.Column;
import io.muster.core.schema.Value;
import io.muster.core.store.RecordTable;
import io.muster.core.store.Row;
import java.time.LocalDate;
import java.util.Optional;

/** Reads a date. */
final class DayCell extends CellReader {
  private static final Optional<Reason> BAD_DATE = Optional.of(Reason.BAD_DATE);
  private static final int FIRST = (int) LocalDate.of(1880, 1, 1).toEpochDay();
  private static final int LAST = (int) LocalDate.of(2200, 12, 31).toEpochDay();

  /** How a file writes its dates. */
  enum Form {
    /** {@code 2024-03-31}. */
    DAY,
    /** {@code 2024-03-31}, or {@code 2024-03} for some day of that month. */
    DAY_OR_MONTH,
    /** {@code 2024-03-31}, or an instant in universal time, of which the day is taken. */
    DAY_OR_INSTANT
  }

  private final int field;
  private final Form form;
  private int day = RecordTable.NO_DAY;
  private boolean month;

  private DayCell(Column column, Header header, int field, Form form) {
    super(column, header.name(field));
    this.field = field;
    this.form = form;
  }

  static DayCell of(Column column, Header header, int field, Form form) {
    return new DayCell(column, header, field, form);
  }

  /** The day read last since 1970-01-01, or {@link RecordTable#NO_DAY}. */
  int day() {
    return day;
  }

  @Override
  Optional<Reason> read(CsvRow row) {
    day = RecordTable.NO_DAY;
    month = false;
    if (row.empty(field)) {
      return Optional.empty();
    }
    int read = parse(row);
    if (read == IsoDay.BAD) {
      return BAD_DATE;
    }
    if (read < FIRST || read > LAST) {
      return Optional.of(Reason.DATE_RANGE);
    }
    day = read;
    return Optional.empty();
  }

  private int parse(CsvRow row) {
    if (row.length(field) == 10) {
      return IsoDay.atStart(row, field);
    }
    if (form == Form.DAY_OR_INSTANT && IsoDay.instant(row, field)) {
      return IsoDay.atStart(row, field);
    }
    month = form == Form.DAY_OR_MONTH;
    return month ? IsoDay.midMonth(row, field) : IsoDay.BAD;
  }

  @Override
  boolean mayBeOdd() {
    return form == Form.DAY_OR_MONTH;
  }

  @Override
  Optional<Flag> flag() {
    return month ? Optional.of(Flag.BIRTH_MONTH) : Optional.empty();
  }

  @Override
  void write(Row row) {
    if (day != RecordTable.NO_DAY) {
      row.setDay(column(), day);
    }
  }

  @Override
  Value value() {
    return day == RecordTable.NO_DAY
        ? Value.Missing.MISSING
        : new Value.Day(LocalDate.ofEpochDay(day));
  }
}
