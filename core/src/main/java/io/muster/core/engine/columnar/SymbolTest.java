package io.muster.core.engine.columnar;

import static io.muster.core.engine.columnar.Chunk.FALSE;
import static io.muster.core.engine.columnar.Chunk.TRUE;
import static io.muster.core.engine.columnar.Chunk.UNKNOWN;

import io.muster.core.schema.Column;
import io.muster.core.store.CodeIndex;
import io.muster.core.store.RecordTable;
import io.muster.core.store.SymbolColumn;
import java.util.BitSet;
import java.util.Optional;

/**
 * Which codes or categories a column of records is to hold.
 *
 * @param symbols their numbers
 * @param unsure whether it is unknown of some record, since the column is empty there
 * @param index who has a record of each, where the store keeps it
 */
record SymbolTest(
    SymbolColumn column,
    SymbolColumn.Wanted wanted,
    BitSet symbols,
    boolean unsure,
    Optional<CodeIndex> index) {

  /** A record without a code carries none of those wanted. */
  static SymbolTest ofCodes(RecordTable table, Column column, BitSet symbols) {
    return of(table, column, symbols, false);
  }

  /** Whether a record without a category is of those wanted is unknown. */
  static SymbolTest ofCategories(RecordTable table, Column column, BitSet symbols) {
    return of(table, column, symbols, !table.full(column));
  }

  private static SymbolTest of(RecordTable table, Column column, BitSet symbols, boolean unsure) {
    return new SymbolTest(
        table.symbols(column), table.wanted(column, symbols), symbols, unsure, table.index(column));
  }

  byte test(int row) {
    int symbol = column.symbol(row);
    if (symbol == SymbolColumn.NONE) {
      return unsure ? UNKNOWN : FALSE;
    }
    return wanted.holds(symbol) ? TRUE : FALSE;
  }
}
