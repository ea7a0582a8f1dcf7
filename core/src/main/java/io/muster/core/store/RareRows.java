package io.muster.core.store;

import java.util.Arrays;
import java.util.List;

/**
 * The rows of a table that hold one category which few do: in order, with the days that are asked of them beside them, since in the
 * table those of a few rows of everybody lie too far apart. They stand in blocks of 64 people, so that those who have some of them are
 * found a word of bits at a time, and without a branch. Immutable and safe for use by several threads.
 */
final class RareRows {
  /** From a person to their block. */
  private static final int SHIFT = 6;

  private static final int WITHIN = Long.SIZE - 1;

  /** Where the rows of each block begin, and where the last end. */
  private final int[] starts;

  /** Whose each row is: which of the people of the block. */
  private final byte[] who;

  private final int[] rows;

  /** Columns of the table, the dates first, and what these rows hold there. */
  private final List<DayColumn> columns;

  private final List<DayColumn> days;

  private RareRows(
      int[] starts, byte[] who, int[] rows, List<DayColumn> columns, List<DayColumn> days) {
    this.starts = starts;
    this.who = who;
    this.rows = rows;
    this.columns = columns;
    this.days = days;
  }

  /** Takes rows in their order. For one thread. */
  static final class Builder {
    private final int[] starts;
    private final byte[] who;
    private final int[] rows;
    private int size;

    /** Of so many rows, of that many people. */
    Builder(int count, int people) {
      starts = new int[(people + WITHIN) / Long.SIZE + 1];
      who = new byte[count];
      rows = new int[count];
    }

    void add(int person, int row) {
      who[size] = (byte) (person & WITHIN);
      rows[size++] = row;
      starts[(person >> SHIFT) + 1] = size;
    }

    /** All of them, with what they hold in some columns, the dates first. */
    RareRows of(List<DayColumn> columns) {
      for (int block = 1; block < starts.length; block++) {
        starts[block] = Math.max(starts[block], starts[block - 1]);
      }
      List<DayColumn> days = columns.stream()
          .map(column -> {
            int[] held = new int[size];
            column.days(rows, size, held);
            return DayColumn.of(held, size, size);
          })
          .toList();
      return new RareRows(starts, who, rows, columns, days);
    }
  }

  /**
   * Those people who have so many rows within the first bounds in some of several categories, a bit each, from one person to before another; the
   * first bit of the first word is that of the first of their block.
   */
  static long[] people(List<RareRows> any, DayColumn.Bounds bounds, int times, int from, int to) {
    if (from == to) {
      return new long[0];
    }
    int first = from >> SHIFT;
    long[] people = new long[((to - 1) >> SHIFT) - first + 1];
    long[] reached = new long[Math.max(2, times)];
    for (int i = 0; i < people.length; i++) {
      Arrays.fill(reached, 0);
      for (RareRows one : any) {
        one.count(first + i, bounds.first(0), bounds.last(0), reached);
      }
      people[i] = reached[times - 1];
    }
    people[0] &= -1L << from;
    people[people.length - 1] &= -1L >>> -to;
    return people;
  }

  /** Counts the rows of a block on some days: whoever has one more of them reaches the next number. */
  private void count(int block, long firstDay, long lastDay, long[] reached) {
    DayColumn dates = days.get(0);
    int end = starts[block + 1];
    long once = reached[0];
    long twice = reached[1];
    for (int at = starts[block]; at < end; at++) {
      long more = (long) DayColumn.within(dates.day(at), firstDay, lastDay) << who[at];
      long again = once & more;
      once |= more;
      more = twice & again;
      twice |= again;
      for (int times = 2; times < reached.length; times++) {
        again = reached[times] & more;
        reached[times] |= more;
        more = again;
      }
    }
    reached[0] = once;
    reached[1] = twice;
  }

  /** Fills a list with the rows of its people that lie within the bounds, and with what is kept beside them. */
  void fill(RowList list, DayColumn.Bounds bounds) {
    Wanted wanted = new Wanted();
    int kept = 0;
    for (int place = 0; place < list.people; ) {
      int after = wanted.take(list, bounds, place);
      kept = fill(list, wanted, list.person[place], list.person[after - 1], kept);
      wanted.close(list, place, after);
      place = after;
    }
    list.carry(columns, days);
    for (int i = 0; i < kept; i++) {
      list.rows[i] = rows[list.rows[i]];
    }
  }

  /** Some people of a block, and on which days their rows are wanted, so that of every row of the block that is known without a branch. */
  private static final class Wanted {
    private final long[] first = new long[Long.SIZE];
    private final long[] last = new long[Long.SIZE];
    private final int[] found = new int[Long.SIZE];
    private int closed;

    /** Nobody's rows are wanted. */
    Wanted() {
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

  /** Adds to a list where those rows stand here that are wanted of one person to another of their block. */
  private int fill(RowList list, Wanted wanted, int from, int to, int size) {
    DayColumn dates = days.get(0);
    int end = starts[(from >> SHIFT) + 1];
    int least = from & WITHIN;
    int most = to & WITHIN;
    int at = starts[from >> SHIFT];
    while (at < end && who[at] < least) {
      at++;
    }
    int begin = at;
    int[] found = list.room(size + end - at);
    int kept = size;
    for (; at < end && who[at] <= most; at++) {
      int one = who[at];
      int isWanted = DayColumn.within(dates.day(at), wanted.first[one], wanted.last[one]);
      found[kept] = at;
      kept += isWanted;
      wanted.found[one] += isWanted;
    }
    list.touched += at - begin;
    return kept;
  }

  /** Fills a list with the rows of its people that lie within the bounds, of several categories. */
  static void fill(List<RareRows> any, RowList list, DayColumn.Bounds bounds) {
    int kept = 0;
    for (int place = 0; place < list.people; place++) {
      int begin = kept;
      for (RareRows one : any) {
        kept = one.add(list, place, kept, bounds);
      }
      Arrays.sort(list.rows, begin, kept);
      list.ends[place] = kept;
    }
  }

  /** Adds the rows of the person at a place to a list of so many, and answers with how many they are then. */
  private int add(RowList list, int place, int size, DayColumn.Bounds bounds) {
    int block = list.person[place] >> SHIFT;
    int one = list.person[place] & WITHIN;
    int end = starts[block + 1];
    int kept = size;
    int at = starts[block];
    while (at < end && who[at] < one) {
      at++;
    }
    for (; at < end && who[at] == one; at++) {
      list.room(kept + 1)[kept] = rows[at];
      kept += bounds.hold(place, days.get(0).day(at)) ? 1 : 0;
      list.touched++;
    }
    return kept;
  }

  long bytes() {
    return 4L * starts.length
        + 5L * rows.length
        + days.stream().mapToLong(DayColumn::bytes).sum();
  }

  @Override
  public String toString() {
    return rows.length + " rows of a rare category";
  }
}
