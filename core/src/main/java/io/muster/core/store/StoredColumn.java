package io.muster.core.store;

import io.muster.core.schema.Value;
import java.io.IOException;

/**
 * One column of finished rows, as narrow as what it holds allows. Immutable once it is in a store, and safe for use by several threads; its
 * array never leaves it.
 *
 * <p>A row is a number from 0. What keeps rows of a {@link RowList} works in one loop over the column's own array.
 */
public abstract sealed class StoredColumn
    permits DayColumn, NumberColumn, SymbolColumn, TruthColumn {
  StoredColumn() {}

  /** Whether the row has a value. */
  public abstract boolean known(int row);

  /** What the row holds; a number without its unit. */
  public abstract Value value(int row);

  /** How many rows have a value. */
  abstract int known();

  /** Whether one row comes before another: missing first, then by value. */
  abstract int compare(int row, int other);

  /** A column just like this one, of so many rows that are still to be filled. */
  abstract StoredColumn room(int rows);

  /**
   * Fills rows of this column while a store is built, each row once; several threads may each fill some.
   *
   * @param at the first row to fill
   * @param from a column of the same type whose values this one has room for
   * @param rows the rows of that column
   * @param first where in those to begin
   * @param count how many of them to take
   */
  abstract void fill(int at, StoredColumn from, int[] rows, int first, int count);

  /** How many bytes its rows take. */
  abstract long bytes();

  /** Writes the column to a snapshot. */
  abstract void save(SnapshotOutput out) throws IOException;
}
