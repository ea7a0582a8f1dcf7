package io.muster.core.engine.columnar;

import static io.muster.core.engine.columnar.Chunk.FALSE;
import static io.muster.core.store.RecordTable.NO_DAY;

import io.muster.core.schema.RecordKind;
import io.muster.core.store.RecordTable;

/**
 * Tells of people who have a record of what is asked for, on whatever day, that they have one in time, without looking for it: none of those that
 * are too late or have no date is one, and so one of the others is.
 *
 * @param last the last day that counts; every earlier one does
 * @param dated whether every record has a date
 */
record InTime(RecordTable table, SymbolTest test, int last, boolean dated) {
  /**
   * In time.
   *
   * @param last the last day that counts
   */
  static InTime of(RecordTable table, SymbolTest test, int last) {
    return new InTime(table, test, last, table.full(RecordKind.DATE));
  }

  /** Whether all records of somebody, who has one, are in time; told without a branch, as memory is waited for here. */
  boolean areAll(int person) {
    int undated = !dated && table.day(table.firstRow(person)) == NO_DAY ? 1 : 0;
    int late = table.day(table.endRow(person) - 1) > last ? 1 : 0;
    return undated + late == 0;
  }

  /** What the last record of somebody holds: asked of several people first, memory brings it for all of them at a time. */
  int ofLast(int person) {
    return test.column().symbol(table.endRow(person) - 1);
  }

  /** Whether somebody, who has a record of what is asked for, is sure to have one in time. */
  boolean isSure(int person) {
    int first = table.firstRow(person);
    int row = table.endRow(person) - 1;
    for (; row >= first && table.day(row) > last; row--) {
      if (test.test(row) != FALSE) {
        return false;
      }
    }
    for (int undated = first; !dated && undated <= row && table.day(undated) == NO_DAY; undated++) {
      if (test.test(undated) != FALSE) {
        return false;
      }
    }
    return row >= first;
  }
}
