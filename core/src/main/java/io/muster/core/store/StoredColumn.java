package io.muster.core.store;

import io.muster.core.schema.Value;

/**
 * One column of finished rows, as narrow as what it holds allows. Immutable and safe for use by several threads; its array never
 * leaves it.
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

  /** How many bytes its rows take. */
  abstract long bytes();
}
