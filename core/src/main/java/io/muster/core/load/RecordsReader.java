package io.muster.core.load;

import io.muster.core.schema.RecordKind;
import io.muster.core.store.PatientStore;
import io.muster.core.store.RecordTable;
import io.muster.core.store.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads the file of one kind of record. */
final class RecordsReader {
  private static final int PLACEHOLDER = (int) LocalDate.of(1900, 1, 1).toEpochDay();

  private final RecordKind kind;
  private final CsvRows rows;
  private final FileTally tally;
  private final People people;
  private final int asOf;
  private final int key;
  private final String keyName;
  private final List<CellReader> cells;
  private final Optional<DayCell> date;
  private final Optional<DayCell> end;

  RecordsReader(
      RecordKind kind,
      CsvRows rows,
      FileLayout layout,
      FileTally tally,
      People people,
      LocalDate asOf) {
    this.kind = kind;
    this.rows = rows;
    this.tally = tally;
    this.people = people;
    this.asOf = Math.toIntExact(asOf.toEpochDay());
    this.key = rows.header().key(layout.key());
    this.keyName = layout.key();
    this.cells = layout.columns().in(rows.header());
    this.date = day(RecordKind.DATE.name());
    this.end = day("end");
    rows.keepUsed();
  }

  private Optional<DayCell> day(String column) {
    return cells.stream()
        .filter(c -> c.column().name().equals(column) && c instanceof DayCell)
        .map(DayCell.class::cast)
        .findFirst();
  }

  /** Reads all records into a store. */
  void read(PatientStore.Builder store) {
    while (rows.next()) {
      tally.read();
      CsvRow row = rows.row();
      int person = owner(row);
      if (person >= 0 && good(row)) {
        tally.accept();
        Row written = store.record(kind, people.id(person));
        for (CellReader cell : cells) {
          cell.write(written);
        }
        flag(row, person);
      }
    }
  }

  /** The person the row is about; negative where it cannot be used. */
  private int owner(CsvRow row) {
    Optional<Reason> fault = rows.fault();
    if (fault.isPresent()) {
      tally.quarantine(fault.get(), row.line(), "");
      return -1;
    }
    if (row.empty(key)) {
      tally.quarantine(Reason.MISSING_PERSON_ID, row.line(), keyName);
      return -1;
    }
    int person = people.find(row, key);
    if (person < 0) {
      tally.quarantine(Reason.ORPHAN, row.line(), keyName);
    }
    return person;
  }

  private boolean good(CsvRow row) {
    for (CellReader cell : cells) {
      Optional<Reason> bad = cell.read(row);
      if (bad.isPresent()) {
        tally.quarantine(bad.get(), row.line(), cell.header());
        return false;
      }
    }
    return true;
  }

  private void flag(CsvRow row, int person) {
    for (CellReader cell : cells) {
      cell.flag().ifPresent(f -> tally.flag(f, row.line(), cell.header()));
    }
    int day = date.isPresent() ? date.get().day() : RecordTable.NO_DAY;
    String column = date.isPresent() ? date.get().header() : "";
    if (day == RecordTable.NO_DAY) {
      tally.flag(Flag.UNDATED, row.line(), column);
      return;
    }
    flagIf(day > asOf, Flag.AFTER_AS_OF, row, column);
    flagIf(day == PLACEHOLDER, Flag.PLACEHOLDER_DATE, row, column);
    flagIf(people.before(day, person), Flag.BEFORE_BIRTH, row, column);
    flagIf(people.after(day, person), Flag.AFTER_DEATH, row, column);
    if (end.isPresent()) {
      int last = end.get().day();
      flagIf(
          last != RecordTable.NO_DAY && last < day,
          Flag.END_BEFORE_START,
          row,
          end.get().header());
    }
  }

  private void flagIf(boolean odd, Flag flag, CsvRow row, String column) {
    if (odd) {
      tally.flag(flag, row.line(), column);
    }
  }
}
