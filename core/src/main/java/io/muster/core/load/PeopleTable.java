package io.muster.core.load;

import io.muster.core.schema.Schema;
import io.muster.core.schema.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A table of people while it is read: its columns, and what became of its rows. */
final class PeopleTable {
  private final Section section;
  private final Header header;
  private final FileTally tally;
  private final int key;
  private final List<CellReader> cells;
  private final int[] attributes;
  private final LocalDate asOf;

  PeopleTable(Table table, Header header, Schema schema, LocalDate asOf, Tolerance tolerance) {
    this.section = table.sections().get(0);
    this.header = header;
    this.tally = new FileTally(table.name(), tolerance);
    this.key = header.key(section.key());
    this.cells = section.readers(header, Optional.empty());
    this.attributes =
        cells.stream().mapToInt(c -> schema.attributes().indexOf(c.column())).toArray();
    this.asOf = asOf;
  }

  int key() {
    return key;
  }

  /** Whether somebody is known because a row is theirs. */
  boolean makesKnown() {
    return section.makesKnown();
  }

  String keyName() {
    return section.key();
  }

  FileTally tally() {
    return tally;
  }

  FileReport report() {
    return tally.report(section.holds(), header);
  }

  /** Reads the cells of a row, unless it cannot be used. */
  boolean usable(TableRows rows, Place place) {
    tally.read();
    CsvRow row = rows.row();
    Optional<Reason> fault = rows.fault();
    if (fault.isPresent()) {
      tally.quarantine(fault.get(), place.in(rows.faultColumn()));
      return false;
    }
    if (rows.filtered().isPresent()) {
      tally.filter(rows.filtered().get(), place);
      return false;
    }
    if (row.empty(key)) {
      tally.quarantine(Reason.MISSING_PERSON_ID, place);
      return false;
    }
    for (CellReader cell : cells) {
      Optional<Reason> bad = cell.read(row);
      if (bad.isEmpty() && bornAfterAll(cell)) {
        bad = Optional.of(Reason.DATE_RANGE);
      }
      if (bad.isPresent()) {
        tally.quarantine(bad.get(), place.in(cell.header()));
        return false;
      }
    }
    return true;
  }

  private boolean bornAfterAll(CellReader cell) {
    return cell.column().name().equals("birth_date")
        && cell.value() instanceof Value.Day day
        && day.date().isAfter(asOf);
  }

  /** What the row read last says, column by column. */
  List<Value> values() {
    List<Value> values = new ArrayList<>(cells.size());
    for (CellReader cell : cells) {
      values.add(cell.value());
    }
    return values;
  }

  /** What is odd about the row read last. */
  List<Oddity> oddities(Place place) {
    List<Oddity> odd = new ArrayList<>(0);
    for (CellReader cell : cells) {
      cell.flag()
          .ifPresent(f -> odd.add(new Oddity(cell.column(), f, tally, place.in(cell.header()))));
    }
    return odd;
  }

  /** Which of the schema's attributes a column is. */
  int attribute(int cell) {
    return attributes[cell];
  }
}
