package io.muster.core.store;

import static io.muster.core.store.RareRows.SHIFT;
import static io.muster.core.store.RareRows.WITHIN;

import java.util.Arrays;

/**
 * Some people of a block of 64, and on which days their rows are wanted, so that whether a row of the block is wanted is known without a
 * branch. A work area: for one thread.
 */
final class WantedPeople {
  private final long[] first = new long[Long.SIZE];
  private final long[] last = new long[Long.SIZE];
  private final int[] found = new int[Long.SIZE];
  private int closed;

  /** Nobody's rows are wanted. */
  WantedPeople() {
    Arrays.fill(first, Integer.MAX_VALUE);
    Arrays.fill(last, Integer.MIN_VALUE);
  }

  /** Takes people of one block from a place on, in rising order, and answers with the place after them. */
  int take(RowList list, DayColumn.Bounds bounds, int from) {
    int block = list.person[from] >> SHIFT;
    int before = -1;
    int place = from;
    for (; place < list.people && list.person[place] >> SHIFT == block; place++) {
      int one = list.person[place] & WITHIN;
      if (one <= before) {
        break;
      }
      first[one] = bounds.first(place);
      last[one] = bounds.last(place);
      before = one;
    }
    return place;
  }

  /** Counts a row of one person of the block, if it is wanted: 1 if so, and otherwise 0. */
  int count(int one, int day) {
    int isWanted = DayColumn.within(day, first[one], last[one]);
    found[one] += isWanted;
    return isWanted;
  }

  /** Says of these people where their rows in the list end, and wants no more of them. */
  void close(RowList list, int from, int to) {
    for (int place = from; place < to; place++) {
      int one = list.person[place] & WITHIN;
      closed += found[one];
      list.ends[place] = closed;
      first[one] = Integer.MAX_VALUE;
      last[one] = Integer.MIN_VALUE;
      found[one] = 0;
    }
  }
}
