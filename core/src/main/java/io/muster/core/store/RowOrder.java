package io.muster.core.store;

import java.util.Arrays;

/**
 * Puts rows in their one order: by person, then by their columns. Rows that are alike in every column may change places unseen.
 */
final class RowOrder {
  private RowOrder() {}

  /**
   * Where each person's rows begin, and after the last person where all end.
   *
   * @param person the person of each row
   */
  static int[] offsets(int[] person, int rows, int people) {
    int[] offsets = new int[people + 1];
    for (int row = 0; row < rows; row++) {
      offsets[person[row] + 1]++;
    }
    for (int p = 0; p < people; p++) {
      offsets[p + 1] += offsets[p];
    }
    return offsets;
  }

  /** The rows in order. */
  static int[] of(int[] person, int[] offsets, RowColumns columns) {
    int[] next = Arrays.copyOf(offsets, offsets.length);
    int[] order = new int[columns.rows()];
    for (int row = 0; row < order.length; row++) {
      order[next[person[row]]++] = row;
    }
    int[] spare = new int[longest(offsets)];
    for (int p = 0; p + 1 < offsets.length; p++) {
      sort(order, offsets[p], offsets[p + 1], columns, spare);
    }
    return order;
  }

  private static int longest(int[] offsets) {
    int longest = 0;
    for (int p = 0; p + 1 < offsets.length; p++) {
      longest = Math.max(longest, offsets[p + 1] - offsets[p]);
    }
    return longest;
  }

  /** Merge sort: a person with very many records of one day costs no more than any other. */
  private static void sort(int[] order, int from, int to, RowColumns columns, int[] spare) {
    if (to - from <= 12) {
      insert(order, from, to, columns);
      return;
    }
    int middle = (from + to) >>> 1;
    sort(order, from, middle, columns, spare);
    sort(order, middle, to, columns, spare);
    if (columns.compare(order[middle - 1], order[middle]) <= 0) {
      return;
    }
    int left = middle - from;
    System.arraycopy(order, from, spare, 0, left);
    int i = 0;
    int j = middle;
    int k = from;
    while (i < left) {
      boolean takeRight = j < to && columns.compare(order[j], spare[i]) < 0;
      order[k++] = takeRight ? order[j++] : spare[i++];
    }
  }

  private static void insert(int[] order, int from, int to, RowColumns columns) {
    for (int i = from + 1; i < to; i++) {
      int row = order[i];
      int j = i;
      for (; j > from && columns.compare(order[j - 1], row) > 0; j--) {
        order[j] = order[j - 1];
      }
      order[j] = row;
    }
  }
}
