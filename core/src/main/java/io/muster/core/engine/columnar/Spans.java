package io.muster.core.engine.columnar;

import static io.muster.core.store.RecordTable.NO_DAY;

import io.muster.core.store.DayColumn;
import io.muster.core.store.RowList;
import java.util.Arrays;
import java.util.Optional;

/**
 * From when to when the rows of a list last, by their position in it. They are read at once, for rows far from each other wait for memory
 * side by side then. For one thread.
 */
final class Spans {
  private int[] days = {};
  private int[] ends = {};

  /** Reads those of a list, of which some rows may have no end. */
  void read(RowList list, DayColumn from, Optional<DayColumn> to) {
    int size = list.size();
    if (days.length < size) {
      days = new int[size + size / 2];
      ends = new int[days.length];
    }
    list.days(from, days);
    to.ifPresentOrElse(column -> list.days(column, ends), () -> Arrays.fill(ends, 0, size, NO_DAY));
  }

  int day(int position) {
    return days[position];
  }

  int end(int position) {
    return ends[position];
  }

  /** The day a row ends, or its date where it has no end. */
  int over(int position) {
    return ends[position] == NO_DAY ? days[position] : ends[position];
  }
}
