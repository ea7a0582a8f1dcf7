package io.muster.core.engine.columnar;

import static io.muster.core.engine.columnar.Chunk.TRUE;
import static io.muster.core.engine.columnar.Chunk.UNKNOWN;

import io.muster.core.store.DayColumn;
import io.muster.core.store.RecordTable;
import io.muster.core.store.RowList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * The rows of a selection: those in the windows, then of these those that hold the codes and categories that are wanted, then of
 * these those that pass the other filters.
 *
 * @param symbols the codes and categories
 * @param filter the other filters in one; empty where there is none
 * @param unsure whether those could be unknown of some row
 */
record SelectionRows(
    RecordTable table,
    List<SymbolTest> symbols,
    List<Bound> windows,
    Optional<RowTests.RowTest> filter,
    boolean unsure)
    implements Node.Rows {

  @Override
  public void find(Chunk chunk, Finding found) {
    found.start(chunk);
    RowList list = found.rows;
    DayColumn.Bounds bounds = bounds(chunk, found);
    boolean fast = !symbols.isEmpty() && !(chunk.weighing && symbols.get(0).unsure());
    if (fast) {
      table.select(list, bounds, symbols.get(0).column(), symbols.get(0).wanted());
    } else {
      table.select(list, bounds);
    }
    chunk.area.give(bounds);
    windows.forEach(w -> w.keep(chunk, found));
    for (SymbolTest test : symbols.subList(fast ? 1 : 0, symbols.size())) {
      if (chunk.weighing && test.unsure()) {
        keep(chunk, list, test::test, true);
      } else {
        test.column().keep(list, test.wanted());
      }
    }
    filter.ifPresent(test -> keep(chunk, list, test, unsure));
  }

  private static void keep(
      Chunk chunk, RowList list, RowTests.RowTest test, boolean couldBeUnknown) {
    if (couldBeUnknown && chunk.weighing) {
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
  }

  /** Finds of everybody the last of the rows alone, unless the others are wanted to tell who is unsure. */
  void findLast(Chunk chunk, Finding found) {
    if (!isSure(chunk) || !windows.stream().allMatch(Bound::isRange)) {
      find(chunk, found);
      return;
    }
    found.start(chunk);
    DayColumn.Bounds bounds = bounds(chunk, found);
    Optional<IntPredicate> rest = rest();
    if (symbols.isEmpty() && rest.isEmpty()) {
      table.selectLast(found.rows, bounds);
    } else if (symbols.isEmpty()) {
      table.selectLast(found.rows, bounds, rest.get());
    } else {
      SymbolTest first = symbols.get(0);
      table.selectLast(found.rows, bounds, first.column(), first.wanted(), rest);
    }
    chunk.area.give(bounds);
  }

  /** Whether nobody of a chunk will be noted as unsure of a filter. */
  boolean isSure(Chunk chunk) {
    return !chunk.weighing || !(unsure || symbols.stream().anyMatch(SymbolTest::unsure));
  }

  /** Whether another row of that day is as good as a row that was found. */
  boolean hasRival(int person, int row) {
    int day = table.day(row);
    for (int other = row - 1; other >= table.firstRow(person) && table.day(other) == day; other--) {
      int candidate = other;
      if (symbols.stream().allMatch(test -> test.test(candidate) == TRUE)
          && filter.map(test -> test.test(candidate) == TRUE).orElse(true)) {
        return true;
      }
    }
    return false;
  }

  /** All that is asked of a row but the first of the codes and categories. */
  private Optional<IntPredicate> rest() {
    List<IntPredicate> tests = new ArrayList<>();
    symbols.stream().skip(1).forEach(test -> tests.add(row -> test.test(row) == TRUE));
    filter.ifPresent(test -> tests.add(row -> test.test(row) == TRUE));
    return tests.stream().reduce(IntPredicate::and);
  }

  /** The days that the windows show of everybody of a chunk, to be given back. */
  DayColumn.Bounds bounds(Chunk chunk, Finding found) {
    DayColumn.Bounds bounds = chunk.area.bounds();
    bounds.start(chunk.count);
    windows.forEach(w -> w.narrow(chunk, bounds, found));
    return bounds;
  }
}
