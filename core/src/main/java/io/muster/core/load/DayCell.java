package io.muster.core.load;

import io.muster.core.schema.Column;
import io.muster.core.schema.Value;
import io.muster.core.store.RecordTable;
import io.muster.core.store.Row;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** Reads a date. */
class DayCell extends CellReader {
  private static final Optional<Reason> BAD_DATE = Optional.of(Reason.BAD_DATE);
  private static final Optional<Flag> BIRTH_MONTH = Optional.of(Flag.BIRTH_MONTH);
  private static final Optional<Flag> BIRTH_YEAR = Optional.of(Flag.BIRTH_YEAR);
  private static final Optional<Flag> PARTIAL = Optional.of(Flag.PARTIAL_DATE);
  private static final int FIRST = (int) LocalDate.of(1880, 1, 1).toEpochDay();
  private static final int LAST = (int) LocalDate.of(2200, 12, 31).toEpochDay();

  /** How a file writes its dates. */
  enum Form {
    /** {@code 2024-03-31}. */
    DAY,
    /** {@code 2024-03-31}, or {@code 2024-03} for some day of that month. */
    DAY_OR_MONTH,
    /** {@code 2024-03-31}, or an instant in universal time, of which the day is taken. */
    DAY_OR_INSTANT,
    /** {@code 2024-03-31}, or an instant with an offset, of which the day there is taken; one that is only a month or a year is none. */
    DAY_OR_ZONED_INSTANT,
    /** {@code 2024-03-31}, {@code 2024-03} for some day of that month, or {@code 2024} for some day of that year. */
    DAY_OR_PART,
    /** {@code 2024-03-31}, or {@code 2024-03-31 09:30:00}, of which the day is taken. */
    DAY_OR_TIME
  }

  private final int field;
  private final Form form;
  private final ZoneId zone;
  private int day = RecordTable.NO_DAY;
  private Optional<Flag> flag = Optional.empty();

  private DayCell(Column column, Header header, int field, Form form, ZoneId zone) {
    super(column, header.name(field));
    this.field = field;
    this.form = form;
    this.zone = zone;
  }

  /** A reader that parses cells itself. */
  DayCell(Column column, Header header, int field) {
    this(column, header, field, Form.DAY, ZoneOffset.UTC);
  }

  /** A reader that gives every row the same day. */
  DayCell(Column column, LocalDate same) {
    super(column, "");
    this.field = -1;
    this.form = Form.DAY;
    this.zone = ZoneOffset.UTC;
    this.day = (int) same.toEpochDay();
  }

  static DayCell of(Column column, Header header, int field, Form form) {
    return new DayCell(column, header, field, form, ZoneOffset.UTC);
  }

  /** A reader of days and instants, of which the day at some place of the earth is taken. */
  static DayCell in(ZoneId zone, Column column, Header header, int field) {
    return new DayCell(column, header, field, Form.DAY_OR_ZONED_INSTANT, zone);
  }

  /** Whether it is a day on which something of a record can be. */
  static boolean inRange(LocalDate date) {
    return date.toEpochDay() >= FIRST && date.toEpochDay() <= LAST;
  }

  /** The day read last since 1970-01-01, or {@link RecordTable#NO_DAY}. */
  int day() {
    return day;
  }

  @Override
  Optional<Reason> read(CsvRow row) {
    day = RecordTable.NO_DAY;
    if (flag.isPresent()) {
      flag = Optional.empty();
    }
    if (row.empty(field)) {
      return Optional.empty();
    }
    int read = parse(row);
    if (read == IsoDay.BAD) {
      return BAD_DATE;
    }
    if (flag.isPresent() && flag.equals(PARTIAL)) {
      return Optional.empty();
    }
    if (read < FIRST || read > LAST) {
      return Optional.of(Reason.DATE_RANGE);
    }
    day = read;
    return Optional.empty();
  }

  /** The day in a cell, as days since 1970-01-01; {@link IsoDay#BAD} where there is none. */
  int parse(CsvRow row) {
    if (row.length(field) == 10) {
      return IsoDay.atStart(row, field);
    }
    return switch (form) {
      case DAY -> IsoDay.BAD;
      case DAY_OR_INSTANT -> IsoDay.instant(row, field) ? IsoDay.atStart(row, field) : IsoDay.BAD;
      case DAY_OR_TIME -> IsoDay.timed(row, field) ? IsoDay.atStart(row, field) : IsoDay.BAD;
      case DAY_OR_MONTH -> month(row);
      case DAY_OR_PART -> row.length(field) == 4 ? year(row) : month(row);
      case DAY_OR_ZONED_INSTANT ->
        switch (row.length(field)) {
          case 4 -> part(IsoDay.midYear(row, field));
          case 7 -> part(IsoDay.midMonth(row, field));
          default -> IsoDay.zoned(row, field, zone);
        };
    };
  }

  private int month(CsvRow row) {
    flag = BIRTH_MONTH;
    return IsoDay.midMonth(row, field);
  }

  private int year(CsvRow row) {
    flag = BIRTH_YEAR;
    return IsoDay.midYear(row, field);
  }

  private int part(int middle) {
    flag = PARTIAL;
    return middle;
  }

  /** Flags the cell that is read. */
  void flag(Flag oddity) {
    flag = Optional.of(oddity);
  }

  @Override
  boolean mayBeOdd() {
    return form != Form.DAY && form != Form.DAY_OR_INSTANT && form != Form.DAY_OR_TIME;
  }

  @Override
  Optional<Flag> flag() {
    return flag;
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
