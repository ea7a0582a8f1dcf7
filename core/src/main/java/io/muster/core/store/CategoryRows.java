package io.muster.core.store;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

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

  private final List<Optional<Marked>> categories;

  private CategoryRows(List<Optional<Marked>> categories) {
    this.categories = categories;
  }

  /** The rows of one category, a bit each. */
  private static final class Marked {
    private final long[] bits;
    /** How many there are before each word, and after the last. */
    private final int[] before;
    /** Their days, one after the other: in the table those of a few rows of everybody lie too far apart. */
    private final DayColumn days;

    private Marked(long[] bits, int[] before, DayColumn days) {
      this.bits = bits;
      this.before = before;
      this.days = days;
    }

    static Marked of(long[] bits, DayColumn all) {
      int[] before = new int[bits.length + 1];
      int rows = 0;
      for (int word = 0; word < bits.length; word++) {
        rows += Long.bitCount(bits[word]);
        before[word + 1] = rows;
      }
      int[] days = BitSet.valueOf(bits).stream().map(all::day).toArray();
      return new Marked(bits, before, DayColumn.of(days, rows, rows));
    }

    /** How many there are before a row. */
    int before(int row) {
      return before[row >> SHIFT] + Long.bitCount(bits[row >> SHIFT] & ((1L << row) - 1));
    }

    /**
     * Adds those from one person to before another who have so many of them on the days of the first bounds; days are looked through
     * first.
     */
    void addPeople(
        int[] offsets,
        DayColumn.Bounds bounds,
        int times,
        int from,
        int to,
        IntStream.Builder people) {
      int begin = before(offsets[from]);
      int[] found = new int[before(offsets[to]) - begin];
      int count = days.within(begin, begin + found.length, bounds, found);
      int word = offsets[from] >> SHIFT;
      int person = from;
      int theirs = 0;
      for (int i = 0; i < count; i++) {
        int at = found[i];
        while (before[word + 1] <= at) {
          word++;
        }
        long left = bits[word];
        for (int earlier = before[word]; earlier < at; earlier++) {
          left &= left - 1;
        }
        int row = (word << SHIFT) + Long.numberOfTrailingZeros(left);
        while (offsets[person + 1] <= row) {
          person++;
          theirs = 0;
        }
        if (++theirs == times) {
          people.add(person);
        }
      }
    }

    long bytes() {
      return 8L * bits.length + 4L * before.length + days.bytes();
    }
  }

  /** Those of a column; none where it has too many categories, or no rare one. */
  static Optional<CategoryRows> of(SymbolColumn column, DayColumn days, int size) {
    int categories = column.dictionary().size();
    if (categories < 2 || categories > MOST_CATEGORIES) {
      return Optional.empty();
    }
    int[] counts = new int[categories + 1];
    for (int row = 0; row < size; row++) {
      counts[column.symbol(row) + 1]++;
    }
    List<Optional<Marked>> kept = new ArrayList<>();
    for (int symbol = 0; symbol < categories; symbol++) {
      boolean rare = counts[symbol + 1] <= size / RARE;
      kept.add(rare ? Optional.of(Marked.of(bits(column, symbol, size), days)) : Optional.empty());
    }
    boolean any = kept.stream().anyMatch(Optional::isPresent);
    return any ? Optional.of(new CategoryRows(kept)) : Optional.empty();
  }

  private static long[] bits(SymbolColumn column, int symbol, int size) {
    long[] bits = new long[size / Long.SIZE + 1];
    for (int row = 0; row < size; row++) {
      bits[row >> SHIFT] |= column.symbol(row) == symbol ? 1L << row : 0;
    }
    return bits;
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
    private final List<Marked> marked;

    private Some(List<Marked> marked) {
      this.marked = marked;
    }

    /** Fills a list with those of its people that lie within the bounds. */
    void fill(RowList list, int[] offsets, DayColumn days, DayColumn.Bounds bounds) {
      if (marked.size() == 1) {
        fillOne(list, offsets, bounds, marked.get(0));
      } else {
        fillAll(list, offsets);
        days.keep(list, bounds);
      }
    }

    /**
     * Those from one person to before another who have so many of them on the days of the first bounds, some named more than once; where they are
     * of several categories, those who have one.
     */
    IntStream people(int[] offsets, DayColumn.Bounds bounds, int times, int from, int to) {
      IntStream.Builder people = IntStream.builder();
      int least = marked.size() == 1 ? times : 1;
      marked.forEach(one -> one.addPeople(offsets, bounds, least, from, to, people));
      return people.build();
    }

    private static void fillOne(
        RowList list, int[] offsets, DayColumn.Bounds bounds, Marked marked) {
      int[] rows = list.room(Long.SIZE);
      int[] dates = list.roomForDates();
      int kept = 0;
      for (int place = 0; place < list.people; place++) {
        int begin = offsets[list.person[place]];
        int end = offsets[list.person[place] + 1];
        long first = bounds.first(place);
        long last = bounds.last(place);
        for (int word = begin >> SHIFT; word << SHIFT < end; word++) {
          long left = within(marked.bits[word], word, begin, end);
          if (left != 0) {
            if (kept + Long.SIZE > rows.length) {
              rows = list.room(kept + Long.SIZE);
              dates = list.roomForDates();
            }
            int next = marked.before((word << SHIFT) + Long.numberOfTrailingZeros(left));
            list.touched += Long.bitCount(left);
            for (; left != 0; left &= left - 1) {
              int day = marked.days.day(next++);
              rows[kept] = (word << SHIFT) + Long.numberOfTrailingZeros(left);
              dates[kept] = day;
              kept += DayColumn.within(day, first, last);
            }
          }
        }
        list.ends[place] = kept;
      }
      list.dated = true;
    }

    private void fillAll(RowList list, int[] offsets) {
      int kept = 0;
      for (int place = 0; place < list.people; place++) {
        int begin = offsets[list.person[place]];
        int end = offsets[list.person[place] + 1];
        for (int word = begin >> SHIFT; word << SHIFT < end; word++) {
          long bits = 0;
          for (Marked one : marked) {
            bits |= one.bits[word];
          }
          long left = within(bits, word, begin, end);
          int[] rows = list.room(kept + Long.SIZE);
          for (; left != 0; left &= left - 1) {
            rows[kept++] = (word << SHIFT) + Long.numberOfTrailingZeros(left);
          }
        }
        list.ends[place] = kept;
      }
      list.touched += kept;
    }
  }

  /** The bits of one word, of the rows from one to before another alone. */
  private static long within(long word, int number, int begin, int end) {
    long bits = word;
    if (number == begin >> SHIFT) {
      bits &= -1L << begin;
    }
    if (number == end >> SHIFT) {
      bits &= (1L << end) - 1;
    }
    return bits;
  }

  long bytes() {
    return categories.stream()
        .flatMap(Optional::stream)
        .mapToLong(Marked::bytes)
        .sum();
  }

  @Override
  public String toString() {
    return "the rows of rarer categories among " + categories.size();
  }
}
