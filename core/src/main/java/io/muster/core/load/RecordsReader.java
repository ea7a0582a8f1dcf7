package io.muster.core.load;

import io.muster.core.schema.RecordKind;
import io.muster.core.store.RecordBlock;
import io.muster.core.store.RecordTable;
import io.muster.core.store.RecordWriter;
import io.muster.core.store.Row;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the records of one kind from the rows of a section. For one thread, beside which others may read other blocks. */
final class RecordsReader {
  private static final int PLACEHOLDER = (int) LocalDate.of(1900, 1, 1).toEpochDay();

  private final RecordWriter writer;
  private final People people;
  private final int asOf;
  private final int key;
  private final String keyName;
  private final CellReader[] cells;
  private final CellReader[] doubtful;
  private final Optional<DayCell> date;
  private final Optional<DayCell> end;
  private int last = People.NOBODY;

  RecordsReader(
      Section section,
      Header header,
      Optional<String> system,
      RecordWriter writer,
      People people,
      LocalDate asOf) {
    this.writer = writer;
    this.people = people;
    this.asOf = Math.toIntExact(asOf.toEpochDay());
    this.key = header.key(section.key());
    this.keyName = section.key();
    this.cells = section.readers(header, system).toArray(CellReader[]::new);
    this.doubtful = Stream.of(cells).filter(CellReader::mayBeOdd).toArray(CellReader[]::new);
    this.date = day(RecordKind.DATE.name());
    this.end = day("end");
  }

  private Optional<DayCell> day(String column) {
    return Stream.of(cells)
        .filter(c -> c.column().name().equals(column) && c instanceof DayCell)
        .map(DayCell.class::cast)
        .findFirst();
  }

  /** What was accepted since this was last asked for. */
  RecordBlock take() {
    return writer.take();
  }

  /** Reads a row with which as a whole nothing is wrong. */
  void read(TableRows rows, FileTally tally) {
    int person = owner(rows, tally);
    if (person != People.NOBODY && good(rows, tally)) {
      tally.accept();
      Row written = writer.next(people.number(person));
      for (CellReader cell : cells) {
        cell.write(written);
      }
      flag(rows.line(), person, tally);
      last = person;
    }
  }

  /** The person the row is about, if that is somebody. */
  private int owner(TableRows rows, FileTally tally) {
    CsvRow row = rows.row();
    if (row.empty(key)) {
      tally.quarantine(Reason.MISSING_PERSON_ID, rows.line(), keyName);
      return People.NOBODY;
    }
    int person = people.find(row, key, last);
    if (person == People.NOBODY) {
      tally.quarantine(Reason.ORPHAN, rows.line(), keyName);
    }
    return person;
  }

  private boolean good(TableRows rows, FileTally tally) {
    for (CellReader cell : cells) {
      Optional<Reason> bad = cell.read(rows.row());
      if (bad.isPresent()) {
        tally.quarantine(bad.get(), rows.line(), cell.header());
        return false;
      }
    }
    return true;
  }

  private void flag(long line, int person, FileTally tally) {
    for (CellReader cell : doubtful) {
      Optional<Flag> flag = cell.flag();
      if (flag.isPresent()) {
        tally.flag(flag.get(), line, cell.header());
      }
    }
    int day = date.isPresent() ? date.get().day() : RecordTable.NO_DAY;
    String column = date.isPresent() ? date.get().header() : "";
    if (day == RecordTable.NO_DAY) {
      tally.flag(Flag.UNDATED, line, column);
      return;
    }
    if (day > asOf) {
      tally.flag(Flag.AFTER_AS_OF, line, column);
    }
    if (day == PLACEHOLDER) {
      tally.flag(Flag.PLACEHOLDER_DATE, line, column);
    }
    if (people.before(day, person)) {
      tally.flag(Flag.BEFORE_BIRTH, line, column);
    }
    if (people.after(day, person)) {
      tally.flag(Flag.AFTER_DEATH, line, column);
    }
    if (end.isPresent() && end.get().day() != RecordTable.NO_DAY && end.get().day() < day) {
      tally.flag(Flag.END_BEFORE_START, line, end.get().header());
    }
  }
}
