package io.muster.core.store;

import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Value;
import java.util.HashSet;
import java.util.Set;

/**
 * All records of one kind: rows ordered by person, then date, then the other columns, missing first. Immutable and safe for use
 * by several threads.
 *
 * <p>A row is a number from 0; a person is their number in the {@link PatientStore}.
 */
public final class RecordTable {
  /** The day of a record without a date; it comes before every day. */
  public static final int NO_DAY = Integer.MIN_VALUE;

  private final RecordKind kind;
  private final RowColumns columns;
  private final Cells.Days days;
  private final int[] offsets;
  private final int duplicates;
  private final Set<Column> held = new HashSet<>();

  RecordTable(RecordKind kind, RowColumns columns, int[] offsets, int duplicates) {
    this.kind = kind;
    this.columns = columns;
    this.days = columns.cells(RecordKind.DATE, Cells.Days.class);
    this.offsets = offsets;
    this.duplicates = duplicates;
    for (Column column : kind.columns()) {
      if (holdsAny(columns.cells(kind.indexOf(column)), columns.rows())) {
        held.add(column);
      }
    }
  }

  private static boolean holdsAny(Cells cells, int rows) {
    for (int row = 0; row < rows; row++) {
      if (cells.known(row)) {
        return true;
      }
    }
    return false;
  }

  public RecordKind kind() {
    return kind;
  }

  public int rows() {
    return columns.rows();
  }

  /** The first row of a person; equal to {@link #endRow} where they have none. */
  public int firstRow(int person) {
    return offsets[person];
  }

  /** The row after the last of a person. */
  public int endRow(int person) {
    return offsets[person + 1];
  }

  /** The day of a row's date since 1970-01-01, or {@link #NO_DAY}. */
  public int day(int row) {
    return days.day(row);
  }

  /** What a row holds in a column; a number comes with its unit where the kind records one. */
  public Value value(Column column, int row) {
    Value value = columns.cells(kind.indexOf(column)).value(row);
    if (value instanceof Value.Decimal number) {
      return kind.unitOf(column)
          .map(unit -> columns.cells(kind.indexOf(unit)).value(row))
          .filter(Value::known)
          .<Value>map(unit -> new Value.Decimal(number.number(), unit.toString()))
          .orElse(number);
    }
    return value;
  }

  public boolean known(Column column, int row) {
    return columns.cells(kind.indexOf(column)).known(row);
  }

  /** Whether any record has a value in the column. */
  public boolean holds(Column column) {
    return held.contains(column);
  }

  /** How many records were left out because another system held the same one. */
  public int duplicates() {
    return duplicates;
  }

  @Override
  public String toString() {
    return rows() + " " + kind.plural();
  }
}
