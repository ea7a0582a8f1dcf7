package io.muster.core.store;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/**
 * Which rows of a table hold each of the rarer categories of a column, a bit for each row: whoever looks for them passes over the other
 * rows by 64. Immutable and safe for use by several threads.
 */
final class CategoryRows {
  /** For more categories the bits would take more room than the column. */
  private static final int MOST_CATEGORIES = 16;

  /** Of a category that more rows hold than one in so many, each row may as well be looked at. */
  private static final int RARE = 8;

  /** From a row to its word. */
  private static final int SHIFT = 6;

  private static final long[] NOT_KEPT = {};

  private final long[][] rows;

  private CategoryRows(long[][] rows) {
    this.rows = rows;
  }

  /** Those of a column; none where it has too many categories, or no rare one. */
  static Optional<CategoryRows> of(SymbolColumn column, int size) {
    int categories = column.dictionary().size();
    if (categories < 2 || categories > MOST_CATEGORIES) {
      return Optional.empty();
    }
    int[] counts = new int[categories + 1];
    for (int row = 0; row < size; row++) {
      counts[column.symbol(row) + 1]++;
    }
    long[][] rows = new long[categories][];
    for (int symbol = 0; symbol < categories; symbol++) {
      boolean rare = counts[symbol + 1] <= size / RARE;
      rows[symbol] = rare ? new long[(size + Long.SIZE - 1) / Long.SIZE] : NOT_KEPT;
    }
    for (int row = 0; row < size; row++) {
      int symbol = column.symbol(row);
      if (symbol != SymbolColumn.NONE && rows[symbol].length > 0) {
        rows[symbol][row >> SHIFT] |= 1L << row;
      }
    }
    boolean any = Arrays.stream(rows).anyMatch(bits -> bits.length > 0);
    return any ? Optional.of(new CategoryRows(rows)) : Optional.empty();
  }

  /** The bits of each of some categories; nothing where they are not kept for all of them. */
  long[][] of(BitSet symbols) {
    boolean kept = symbols.stream().allMatch(symbol -> rows[symbol].length > 0);
    return kept
        ? symbols.stream().mapToObj(symbol -> rows[symbol]).toArray(long[][]::new)
        : new long[0][];
  }

  /** Fills a list with the rows of its people that are marked in one of these bits. */
  static void fill(RowList list, long[][] marked, int[] offsets) {
    int kept = 0;
    for (int place = 0; place < list.people; place++) {
      int begin = offsets[list.person[place]];
      int end = offsets[list.person[place] + 1];
      for (int word = begin >> SHIFT; word << SHIFT < end; word++) {
        long left = bits(marked, word, begin, end);
        if (left != 0) {
          int[] rows = list.room(kept + Long.SIZE);
          for (; left != 0; left &= left - 1) {
            rows[kept++] = (word << SHIFT) + Long.numberOfTrailingZeros(left);
          }
        }
      }
      list.ends[place] = kept;
    }
    list.touched += kept;
  }

  /** The bits of one word, of the rows from one to before another alone. */
  private static long bits(long[][] marked, int word, int begin, int end) {
    long bits = 0;
    for (long[] rows : marked) {
      bits |= rows[word];
    }
    if (word == begin >> SHIFT) {
      bits &= -1L << begin;
    }
    if (word == end >> SHIFT) {
      bits &= (1L << end) - 1;
    }
    return bits;
  }

  long bytes() {
    return Arrays.stream(rows).mapToLong(bits -> 8L * bits.length).sum();
  }

  @Override
  public String toString() {
    return "the rows of rarer categories among " + rows.length;
  }
}
