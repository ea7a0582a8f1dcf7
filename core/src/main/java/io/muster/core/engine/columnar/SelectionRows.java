package io.muster.core.engine.columnar;

import static io.muster.core.engine.columnar.Chunk.TRUE;
import static io.muster.core.engine.columnar.Chunk.UNKNOWN;

import io.muster.core.store.RecordTable;
import io.muster.core.store.RowList;
import io.muster.core.store.SymbolColumn;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a selection: those that carry a code, then of these those in the windows, then of these those that pass the filters.
 *
 * @param codes the codes that are wanted; empty where any will do
 * @param filter the filters in one; empty where there is none
 * @param unsure whether the filters could be unknown of some row
 */
record SelectionRows(
    RecordTable table,
    Optional<SymbolColumn.Wanted> codes,
    List<Bound> windows,
    Optional<RowTests.RowTest> filter,
    boolean unsure)
    implements Node.Rows {

  @Override
  public void find(Chunk chunk, Finding found) {
    found.start(chunk);
    RowList list = found.rows;
    codes.ifPresentOrElse(
        wanted ->
            table.select(list, table.symbols(table.kind().codeColumn().orElseThrow()), wanted),
        () -> table.select(list));
    windows.forEach(w -> w.keep(chunk, list, found.open, found.seen));
    filter.ifPresent(test -> {
      if (unsure && chunk.weighing) {
        list.keep((place, row) -> {
          byte answer = test.test(row);
          if (answer == UNKNOWN) {
            chunk.unsure(place);
          }
          return answer == TRUE;
        });
      } else {
        list.keep(row -> test.test(row) == TRUE);
      }
    });
  }
}
