package io.muster.core.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** The rows of a table that hold each of the rarer categories of a column. Immutable and safe for use by several threads. */
final class CategoryRows {
  /** Where there are more categories, hardly one of them is asked for often enough to be worth its room. */
  private static final int MOST_CATEGORIES = 16;

  /** Of a category that more rows hold than one in so many, each row may as well be looked at. */
  private static final int RARE = 16;

  private final List<Optional<RareRows>> categories;

  private CategoryRows(List<Optional<RareRows>> categories) {
    this.categories = categories;
  }

  /**
   * Those of a column; none where it has too many categories, or no rare one.
   *
   * @param beside columns whose days are kept beside the rows, the dates first
   * @param offsets where the rows of each person begin, and where the last end
   */
  static Optional<CategoryRows> of(SymbolColumn column, List<DayColumn> beside, int[] offsets) {
    int categories = column.dictionary().size();
    int people = offsets.length - 1;
    int size = offsets[people];
    if (categories < 2 || categories > MOST_CATEGORIES) {
      return Optional.empty();
    }
    int[] counts = new int[categories + 1];
    for (int row = 0; row < size; row++) {
      counts[column.symbol(row) + 1]++;
    }
    List<Optional<RareRows.Builder>> rare = new ArrayList<>();
    for (int symbol = 0; symbol < categories; symbol++) {
      int count = counts[symbol + 1];
      rare.add(
          count <= size / RARE
              ? Optional.of(new RareRows.Builder(count, people))
              : Optional.empty());
    }
    for (int person = 0; person < people; person++) {
      for (int row = offsets[person]; row < offsets[person + 1]; row++) {
        int symbol = column.symbol(row);
        if (symbol != SymbolColumn.NONE && rare.get(symbol).isPresent()) {
          rare.get(symbol).get().add(person, row);
        }
      }
    }
    return rare.stream().anyMatch(Optional::isPresent)
        ? Optional.of(new CategoryRows(
            rare.stream().map(one -> one.map(rows -> rows.of(beside))).toList()))
        : Optional.empty();
  }

  /** The rows of some categories; none where they are not kept of all of them. */
  Optional<Some> of(BitSet symbols) {
    boolean kept =
        !symbols.isEmpty() && symbols.stream().allMatch(s -> categories.get(s).isPresent());
    return kept
        ? Optional.of(new Some(
            symbols.stream().mapToObj(s -> categories.get(s).orElseThrow()).toList()))
        : Optional.empty();
  }

  /** The rows of some categories. Immutable. */
  static final class Some {
    private final List<RareRows> rows;

    private Some(List<RareRows> rows) {
      this.rows = rows;
    }

    /** Fills a list with those of its people that lie within the bounds. */
    void fill(RowList list, DayColumn.Bounds bounds) {
      if (rows.size() == 1) {
        rows.get(0).fill(list, bounds);
      } else {
        fillOfSeveral(list, bounds);
      }
    }

    private void fillOfSeveral(RowList list, DayColumn.Bounds bounds) {
      int kept = 0;
      for (int place = 0; place < list.people; place++) {
        int begin = kept;
        for (RareRows one : rows) {
          kept = one.add(list, place, kept, bounds);
        }
        Arrays.sort(list.rows, begin, kept);
        list.ends[place] = kept;
      }
    }

    /**
     * Those people from one to before another who have so many of them on the days of the first bounds, a bit each; the first bit of the first
     * word is that of the first of their 64.
     */
    long[] people(DayColumn.Bounds bounds, int times, int from, int to) {
      if (from == to) {
        return new long[0];
      }
      int first = from >> RareRows.SHIFT;
      long[] people = new long[((to - 1) >> RareRows.SHIFT) - first + 1];
      long[] reached = new long[Math.max(2, times)];
      for (int i = 0; i < people.length; i++) {
        Arrays.fill(reached, 0);
        for (RareRows one : rows) {
          one.count(first + i, bounds.first(0), bounds.last(0), reached);
        }
        people[i] = reached[times - 1];
      }
      people[0] &= -1L << from;
      people[people.length - 1] &= -1L >>> -to;
      return people;
    }
  }

  long bytes() {
    return categories.stream()
        .flatMap(Optional::stream)
        .mapToLong(RareRows::bytes)
        .sum();
  }

  @Override
  public String toString() {
    return "the rows of rarer categories among " + categories.size();
  }
}
