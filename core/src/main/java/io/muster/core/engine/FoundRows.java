package io.muster.core.engine;

import io.muster.core.store.RecordTable;
import io.muster.core.store.SymbolColumn;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The records that were found of some people, in order, each person at their place from 0. They stand at positions from 0, one person's
 * after another's. Immutable.
 */
public final class FoundRows {
  private final RecordTable[] tables;

  /** For each position which table the row is of; empty where there is but one. */
  private final byte[] which;

  private final int[] rows;

  /** The days of the rows' dates. */
  private final int[] days;

  private final int[] ends;
  private final BitSet unfinished;

  private FoundRows(
      RecordTable[] tables, byte[] which, int[] rows, int[] days, int[] ends, BitSet unfinished) {
    this.tables = tables;
    this.which = which;
    this.rows = rows;
    this.days = days;
    this.ends = ends;
    this.unfinished = unfinished;
  }

  /**
   * Rows of one table.
   *
   * @param days the days of their dates
   * @param ends the position after the last row of the person at each place
   * @param unfinished the places of those of whom more could still come
   */
  static FoundRows of(RecordTable table, int[] rows, int[] days, int[] ends, BitSet unfinished) {
    return new FoundRows(new RecordTable[] {table}, new byte[0], rows, days, ends, unfinished);
  }

  /** What was found of one person after another. */
  static FoundRows of(List<Found> found) {
    List<RecordTable> tables = new ArrayList<>();
    int size = found.stream().mapToInt(Found::size).sum();
    byte[] which = new byte[size];
    int[] rows = new int[size];
    int[] days = new int[size];
    int[] ends = new int[found.size()];
    BitSet unfinished = new BitSet();
    int at = 0;
    for (int place = 0; place < ends.length; place++) {
      for (RecordRef record : found.get(place).records()) {
        if (!tables.contains(record.table())) {
          tables.add(record.table());
        }
        which[at] = (byte) tables.indexOf(record.table());
        days[at] = record.table().day(record.row());
        rows[at++] = record.row();
      }
      ends[place] = at;
      unfinished.set(place, found.get(place).unfinished());
    }
    return new FoundRows(tables.toArray(RecordTable[]::new), which, rows, days, ends, unfinished);
  }

  /** How many records there are of all the people. */
  public int size() {
    return rows.length;
  }

  /** Where the records of the person at a place begin. */
  public int begin(int place) {
    return place == 0 ? 0 : ends[place - 1];
  }

  /** Where they end: the position after the last of them. */
  public int end(int place) {
    return ends[place];
  }

  /** Whether there could be more of the person at a place: what is not found is unknown then. */
  public boolean unfinished(int place) {
    return unfinished.get(place);
  }

  /** The places of those of whom there could be more. */
  public BitSet unfinished() {
    return (BitSet) unfinished.clone();
  }

  public RecordTable table(int position) {
    return tables[which.length == 0 ? 0 : which[position]];
  }

  public int row(int position) {
    return rows[position];
  }

  /** The day of a record's date since 1970-01-01, or {@link RecordTable#NO_DAY}. */
  public int day(int position) {
    return days[position];
  }

  /** Whether all records are of one table. */
  public boolean isOfOneTable() {
    return tables.length == 1;
  }

  /** The numbers of what the records hold in a column of their one table, by position. */
  public void symbols(SymbolColumn column, int[] symbols) {
    column.symbols(rows, rows.length, symbols);
  }

  /** Whether the records at two positions are one and the same. */
  public boolean same(int position, FoundRows other, int otherPosition) {
    return rows[position] == other.rows[otherPosition]
        && table(position) == other.table(otherPosition);
  }

  /** The records of those at some places, who have places of their own from 0 then. */
  public FoundRows at(int[] places) {
    int size = 0;
    for (int place : places) {
      size += end(place) - begin(place);
    }
    byte[] theirTables = new byte[which.length == 0 ? 0 : size];
    int[] theirRows = new int[size];
    int[] theirDays = new int[size];
    int[] theirEnds = new int[places.length];
    BitSet theirUnfinished = new BitSet();
    int at = 0;
    for (int i = 0; i < places.length; i++) {
      int from = begin(places[i]);
      int many = end(places[i]) - from;
      System.arraycopy(rows, from, theirRows, at, many);
      System.arraycopy(days, from, theirDays, at, many);
      if (which.length > 0) {
        System.arraycopy(which, from, theirTables, at, many);
      }
      at += many;
      theirEnds[i] = at;
      theirUnfinished.set(i, unfinished(places[i]));
    }
    return new FoundRows(tables, theirTables, theirRows, theirDays, theirEnds, theirUnfinished);
  }

  public RecordRef record(int position) {
    return new RecordRef(table(position), rows[position]);
  }

  /** The records of the person at a place that have a date from one day to another, both included. */
  public PersonRows between(int place, int first, int last) {
    int from = begin(place);
    int to = ends[place];
    while (from < to && day(to - 1) > last) {
      to--;
    }
    while (from < to && day(from) < first) {
      from++;
    }
    return PersonRows.of(this, from, to);
  }

  /** The records at positions from one to before another, of one person. */
  public PersonRows slice(int from, int to) {
    return PersonRows.of(this, from, to);
  }

  /** All records of the person at a place. */
  public PersonRows of(int place) {
    return PersonRows.of(this, begin(place), ends[place]);
  }

  @Override
  public String toString() {
    return rows.length + " records of " + ends.length + " people";
  }
}
