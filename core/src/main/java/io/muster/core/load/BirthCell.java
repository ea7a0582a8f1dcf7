package io.muster.core.load;

import io.muster.core.schema.Column;
import io.muster.core.schema.Value;
import io.muster.core.store.Row;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads a day of birth from cells for its year, its month and its day. Where the month or the day is not told, the whole date may stand in another cell; where that is
 * empty too the day is the middle of what is known.
 */
final class BirthCell extends CellReader {
  private static final int FIRST_YEAR = 1880;
  private static final int LAST_YEAR = 2200;

  private final int year;
  private final OptionalInt month;
  private final OptionalInt day;
  private final Optional<DayCell> whole;
  private Optional<LocalDate> birth = Optional.empty();
  private Optional<Flag> flag = Optional.empty();

  BirthCell(
      Column column,
      Header header,
      int year,
      OptionalInt month,
      OptionalInt day,
      OptionalInt whole) {
    super(column, header.name(year));
    this.year = year;
    this.month = month;
    this.day = day;
    this.whole = whole.isPresent()
        ? Optional.of(DayCell.of(column, header, whole.getAsInt(), DayCell.Form.DAY_OR_TIME))
        : Optional.empty();
  }

  @Override
  Optional<Reason> read(CsvRow row) {
    birth = Optional.empty();
    flag = Optional.empty();
    boolean inMonth = filled(row, month);
    if (!row.empty(year) && inMonth && filled(row, day)) {
      return read(row, month, day);
    }
    if (whole.isPresent()) {
      Optional<Reason> bad = whole.get().read(row);
      if (bad.isPresent() || !whole.get().missing()) {
        birth = whole.get().value() instanceof Value.Day known
            ? Optional.of(known.date())
            : Optional.empty();
        return bad;
      }
    }
    if (row.empty(year)) {
      return Optional.empty();
    }
    flag = Optional.of(inMonth ? Flag.BIRTH_MONTH : Flag.BIRTH_YEAR);
    return read(row, inMonth ? month : OptionalInt.empty(), OptionalInt.empty());
  }

  private static boolean filled(CsvRow row, OptionalInt field) {
    return field.isPresent() && !row.empty(field.getAsInt());
  }

  private Optional<Reason> read(CsvRow row, OptionalInt monthField, OptionalInt dayField) {
    int y = number(row, year);
    int m = monthField.isPresent() ? number(row, monthField.getAsInt()) : 7;
    int d = monthField.isEmpty() ? 1 : 15;
    d = dayField.isPresent() ? number(row, dayField.getAsInt()) : d;
    if (y < 0 || m < 0 || d < 0) {
      return Optional.of(Reason.BAD_DATE);
    }
    if (y < FIRST_YEAR || y > LAST_YEAR) {
      return Optional.of(Reason.DATE_RANGE);
    }
    try {
      birth = Optional.of(LocalDate.of(y, m, d));
      return Optional.empty();
    } catch (DateTimeException e) {
      return Optional.of(Reason.BAD_DATE);
    }
  }

  /** A whole number of at most four digits; negative where a cell holds none. */
  private static int number(CsvRow row, int field) {
    return row.length(field) <= 4 ? Concepts.id(row, field) : -1;
  }

  @Override
  Optional<Flag> flag() {
    return flag;
  }

  @Override
  void write(Row row) {
    row.set(column(), value());
  }

  @Override
  Value value() {
    return birth.<Value>map(Value.Day::new).orElse(Value.Missing.MISSING);
  }
}
