package io.muster.core.engine;

import io.muster.core.store.RecordTable;
import java.util.List;

/** Some of one person's records, in order, those without a date first; they count from 0. Immutable; it prints none of them. */
public final class PersonRows {
  private static final PersonRows NONE = new PersonRows(FoundRows.of(List.of()), 0, 0);

  private final FoundRows found;
  private final int from;
  private final int to;

  private PersonRows(FoundRows found, int from, int to) {
    this.found = found;
    this.from = from;
    this.to = to;
  }

  /** The records at positions from one to before another. */
  static PersonRows of(FoundRows found, int from, int to) {
    return from < to ? new PersonRows(found, from, to) : NONE;
  }

  /** No records. */
  public static PersonRows none() {
    return NONE;
  }

  public int size() {
    return to - from;
  }

  /** All those that were found together with them, of whomever they are. */
  public FoundRows together() {
    return found;
  }

  /** At which position among those one stands. */
  public int position(int number) {
    return from + number;
  }

  public RecordTable table(int number) {
    return found.table(from + number);
  }

  public int row(int number) {
    return found.row(from + number);
  }

  /** The day of a record's date since 1970-01-01, or {@link RecordTable#NO_DAY}. */
  public int day(int number) {
    return found.day(from + number);
  }

  public RecordRef record(int number) {
    return found.record(from + number);
  }

  @Override
  public String toString() {
    return size() + " records of one person";
  }
}
