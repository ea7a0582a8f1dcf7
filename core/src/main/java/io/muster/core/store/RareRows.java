package io.muster.core.store;

import java.util.List;

/**
 * The rows of a table that hold one category which few do: in order, with the days that are asked of them beside them, since in the
 * table those of a few rows of everybody lie too far apart. They stand in blocks of 64 people, so that those who have some of them are
 * found a word of bits at a time, and without a branch. Immutable and safe for use by several threads.
 */
final class RareRows {
  /** From a person to their block. */
  static final int SHIFT = 6;

  /** From a person to which of the people of their block they are. */
  static final int WITHIN = Long.SIZE - 1;

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
   * Counts the rows of a block on some days: whoever has one more of them reaches the next number.
   *
   * @param reached who has one, who has two, and so on, a bit each
   */
  void count(int block, long firstDay, long lastDay, long[] reached) {
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
    WantedPeople wanted = new WantedPeople();
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

  /** Adds to a list where those rows stand here that are wanted of one person to another of their block. */
  private int fill(RowList list, WantedPeople wanted, int from, int to, int size) {
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
      found[kept] = at;
      kept += wanted.count(who[at], dates.day(at));
    }
    list.touched += at - begin;
    return kept;
  }

  /** Adds the rows of the person at a place to a list of so many, and answers with how many they are then. */
  int add(RowList list, int place, int size, DayColumn.Bounds bounds) {
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
