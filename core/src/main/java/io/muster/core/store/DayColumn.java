package io.muster.core.store;

import static com.google.common.base.Preconditions.checkState;

import io.muster.core.schema.Value;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Days since 1970-01-01, {@link RecordTable#NO_DAY} where there is none. */
public abstract sealed class DayColumn extends StoredColumn {
  private final int first;
  private final int last;

  /** No day is before the first or after the last. */
  private DayColumn(int first, int last) {
    this.first = first;
    this.last = last;
  }

  /**
   * The column that holds these days.
   *
   * @param known the rows after so many have none
   */
  static DayColumn of(int[] days, int known, int rows) {
    int first = Integer.MAX_VALUE;
    int last = Integer.MIN_VALUE;
    for (int row = 0; row < known; row++) {
      if (days[row] != RecordTable.NO_DAY) {
        first = Math.min(first, days[row]);
        last = Math.max(last, days[row]);
      }
    }
    DayColumn column = between(first, last, rows);
    for (int row = 0; row < known; row++) {
      column.set(row, days[row]);
    }
    return column;
  }

  /** A column of so many rows to be filled with what these hold. */
  static DayColumn room(List<DayColumn> columns, int rows) {
    int first = columns.stream().mapToInt(c -> c.first).min().orElse(Integer.MAX_VALUE);
    int last = columns.stream().mapToInt(c -> c.last).max().orElse(Integer.MIN_VALUE);
    return between(first, last, rows);
  }

  private static DayColumn between(int first, int last, int rows) {
    if (first > last) {
      return new NoDays(first, last);
    }
    return (long) last - first < Near.MOST
        ? new Near(first, last, rows)
        : new Far(first, last, rows);
  }

  /** The column of so many rows that was saved. */
  static DayColumn restored(SnapshotInput in, int rows) throws IOException {
    DayColumn column = between(in.readInt(), in.readInt(), rows);
    column.restoreCells(in);
    return column;
  }

  @Override
  final void save(SnapshotOutput out) throws IOException {
    out.write(first);
    out.write(last);
    saveCells(out);
  }

  abstract void saveCells(SnapshotOutput out) throws IOException;

  abstract void restoreCells(SnapshotInput in) throws IOException;

  public abstract int day(int row);

  /** Sets the day of a row, once, while the column is filled. */
  abstract void set(int row, int day);

  @Override
  final DayColumn room(int rows) {
    return between(first, last, rows);
  }

  @Override
  final int compare(int row, int other) {
    return Integer.compare(day(row), day(other));
  }

  /** The days of so many rows. */
  public void days(int[] rows, int count, int[] days) {
    for (int i = 0; i < count; i++) {
      days[i] = day(rows[i]);
    }
  }

  /**
   * Narrows the rows of each person of a list, which are in the order of this column, to those whose day is not after the last that
   * the bounds allow.
   *
   * @param offsets where the rows of each person of the store begin
   */
  abstract void end(RowList list, int[] offsets, Bounds bounds);

  /**
   * Narrows the rows of each person of a list, which are in the order of this column, to those whose day lies within the bounds.
   *
   * @param offsets where the rows of each person of the store begin
   */
  abstract void span(RowList list, int[] offsets, Bounds bounds);

  /**
   * Fills a list with the last row of each of its people, whose rows are in the order of this column, that lies within the bounds.
   *
   * @param offsets where the rows of each person of the store begin
   */
  void last(RowList list, int[] offsets, Bounds bounds) {
    end(list, offsets, bounds);
    list.fillLast(this, bounds, row -> true);
  }

  /**
   * Keeps the rows of a list whose day lies within the bounds. Whether one is kept decides no branch: rows far from each other wait for
   * memory side by side then.
   */
  void keep(RowList list, Bounds bounds) {
    list.keep((place, row) -> bounds.hold(place, day(row)));
  }

  /** 1 where a day is one of those from the first to the last, and otherwise 0; found without a branch. */
  static int within(int day, long first, long last) {
    long outside = ((day - first) | (last - day)) >> (Long.SIZE - 1); // -1 where it is
    return 1 + (int) outside;
  }

  /**
   * The first and the last day that rows of each person of a list may have, by their place in it. Where the first is {@link
   * RecordTable#NO_DAY}, rows without a day may be too. A work area: for one thread.
   */
  public static final class Bounds {
    private final int[] first;
    private final int[] last;

    /** Bounds for so many people at most. */
    public Bounds(int size) {
      first = new int[size];
      last = new int[size];
    }

    /** Bounds that all rows lie in, for so many people. */
    public void start(int people) {
      Arrays.fill(first, 0, people, RecordTable.NO_DAY);
      Arrays.fill(last, 0, people, Integer.MAX_VALUE);
    }

    /** Leaves out of somebody's rows those of no day, and those before one day or after another. */
    public void narrow(int place, int from, int to) {
      first[place] = Math.max(first[place], Math.max(from, RecordTable.NO_DAY + 1));
      last[place] = Math.min(last[place], to);
    }

    /** Leaves out of the rows of so many people those of no day, and those after a day. */
    public void narrow(int people, int to) {
      for (int place = 0; place < people; place++) {
        first[place] = Math.max(first[place], RecordTable.NO_DAY + 1);
        last[place] = Math.min(last[place], to);
      }
    }

    /** Leaves out of the rows of so many people those that another leaves out of those of the first. */
    public void narrow(Bounds other, int people) {
      int from = other.first[0];
      int to = other.last[0];
      for (int place = 0; place < people; place++) {
        first[place] = Math.max(first[place], from);
      }
      for (int place = 0; place < people; place++) {
        last[place] = Math.min(last[place], to);
      }
    }

    /** Leaves out of somebody's rows those after a day. */
    public void end(int place, int day) {
      last[place] = Math.min(last[place], day);
    }

    /** Whether they leave out rows for coming too early. */
    public boolean haveFirst(int place) {
      return first[place] > RecordTable.NO_DAY + 1;
    }

    int first(int place) {
      return first[place];
    }

    /** The last day that rows of the person at a place may have. */
    public int last(int place) {
      return last[place];
    }

    /** Whether a day is not before the first. */
    boolean begun(int place, int day) {
      return day >= first[place];
    }

    boolean hold(int place, int day) {
      return day >= first[place] && day <= last[place];
    }
  }

  @Override
  public final boolean known(int row) {
    return day(row) != RecordTable.NO_DAY;
  }

  @Override
  public final Value value(int row) {
    return known(row) ? new Value.Day(LocalDate.ofEpochDay(day(row))) : Value.Missing.MISSING;
  }

  /** Not one row has a day. */
  private static final class NoDays extends DayColumn {
    NoDays(int first, int last) {
      super(first, last);
    }

    @Override
    public int day(int row) {
      return RecordTable.NO_DAY;
    }

    @Override
    void set(int row, int day) {
      checkState(day == RecordTable.NO_DAY, "there is no room for a day");
    }

    @Override
    void fill(int at, StoredColumn from, int[] rows, int begin, int count) {}

    @Override
    int known() {
      return 0;
    }

    @Override
    void span(RowList list, int[] offsets, Bounds bounds) {
      for (int place = 0; place < list.people; place++) {
        int person = list.person[place];
        list.from[place] = offsets[person];
        list.to[place] =
            bounds.first(place) == RecordTable.NO_DAY ? offsets[person + 1] : offsets[person];
      }
    }

    @Override
    void end(RowList list, int[] offsets, Bounds bounds) {
      span(list, offsets, bounds);
    }

    @Override
    long bytes() {
      return 0;
    }

    @Override
    void saveCells(SnapshotOutput out) {}

    @Override
    void restoreCells(SnapshotInput in) {}
  }

  /** All days lie within 179 years of the first: two bytes each, 0 for none. */
  private static final class Near extends DayColumn {
    static final int MOST = Character.MAX_VALUE;

    private final char[] days;
    private final int base;

    Near(int first, int last, int rows) {
      super(first, last);
      base = first - 1;
      days = new char[rows];
    }

    @Override
    void set(int row, int day) {
      days[row] = day == RecordTable.NO_DAY ? 0 : (char) (day - base);
    }

    @Override
    void fill(int at, StoredColumn from, int[] rows, int begin, int count) {
      DayColumn source = (DayColumn) from;
      for (int i = 0; i < count; i++) {
        set(at + i, source.day(rows[begin + i]));
      }
    }

    @Override
    int known() {
      int known = 0;
      for (char day : days) {
        known += day == 0 ? 0 : 1;
      }
      return known;
    }

    @Override
    public int day(int row) {
      return days[row] == 0 ? RecordTable.NO_DAY : days[row] + base;
    }

    /**
     * Where those of one person's rows end that are not after a day. Few rows are, mostly, but how many nobody guesses: up to four of them are
     * counted without a branch, and a person's first row, where there are fewer, several times.
     */
    private int upTo(long last, int begin, int end) {
      if (begin == end) {
        return end;
      }
      int late = (int) (((last - days[end - 1]) >>> 63)
          + ((last - days[Math.max(begin, end - 2)]) >>> 63)
          + ((last - days[Math.max(begin, end - 3)]) >>> 63)
          + ((last - days[Math.max(begin, end - 4)]) >>> 63));
      int kept = Math.max(begin, end - late);
      if (late == 4) {
        while (kept > begin && days[kept - 1] > last) {
          kept--;
        }
      }
      return kept;
    }

    /** Has memory bring everybody's last day, before any of them is waited for. */
    private void fetch(RowList list, int[] offsets) {
      int any = 0;
      for (int place = 0; place < list.people; place++) {
        any |= days[Math.max(0, offsets[list.person[place] + 1] - 1)];
      }
      list.fetched = any;
    }

    @Override
    void span(RowList list, int[] offsets, Bounds bounds) {
      if (list.isScattered()) {
        fetch(list, offsets);
      }
      for (int place = 0; place < list.people; place++) {
        int person = list.person[place];
        int begin = offsets[person];
        int end = offsets[person + 1];
        long first = bounds.first(place) == RecordTable.NO_DAY
            ? 0
            : Math.max(1, (long) bounds.first(place) - base);
        long last = Math.max(0, (long) bounds.last(place) - base);
        end = upTo(last, begin, end);
        int from = first <= 1 ? begin : end;
        if (first <= 1) { // Rows without a day come first, and there are few.
          while (from < end && days[from] < first) {
            from++;
          }
        } else {
          while (from > begin && days[from - 1] >= first) {
            from--;
          }
        }
        list.from[place] = from;
        list.to[place] = end;
      }
    }

    @Override
    void end(RowList list, int[] offsets, Bounds bounds) {
      if (list.isScattered()) {
        fetch(list, offsets);
      }
      for (int place = 0; place < list.people; place++) {
        int person = list.person[place];
        int begin = offsets[person];
        int end = offsets[person + 1];
        long last = Math.max(0, (long) bounds.last(place) - base);
        end = upTo(last, begin, end);
        list.from[place] = begin;
        list.to[place] = end;
      }
    }

    @Override
    void last(RowList list, int[] offsets, Bounds bounds) {
      if (list.isScattered()) {
        fetch(list, offsets);
      }
      int[] rows = list.room(list.people);
      int kept = 0;
      for (int place = 0; place < list.people; place++) {
        int person = list.person[place];
        int begin = offsets[person];
        int end = offsets[person + 1];
        long first = bounds.first(place) == RecordTable.NO_DAY
            ? 0
            : Math.max(1, (long) bounds.first(place) - base);
        long last = Math.max(0, (long) bounds.last(place) - base);
        int row = upTo(last, begin, end) - 1;
        list.touched += end - row;
        rows[kept] = row;
        // No branch, which would be guessed wrong: 1 where there is a row, and it is not before the
        // first day.
        long out = (row - (long) begin) | (days[Math.max(row, 0)] - first);
        kept += 1 + (int) (out >> (Long.SIZE - 1));
        list.ends[place] = kept;
      }
    }

    @Override
    void keep(RowList list, Bounds bounds) {
      int[] rows = list.rows;
      int kept = 0;
      int start = 0;
      for (int place = 0; place < list.people; place++) {
        long first = bounds.first(place);
        long last = bounds.last(place);
        int end = list.ends[place];
        for (int i = start; i < end; i++) {
          int row = rows[i];
          int day = days[row] == 0 ? RecordTable.NO_DAY : days[row] + base;
          rows[kept] = row;
          kept += within(day, first, last);
        }
        start = end;
        list.ends[place] = kept;
      }
    }

    @Override
    public void days(int[] rows, int count, int[] found) {
      for (int i = 0; i < count; i++) {
        int day = days[rows[i]];
        found[i] = day == 0 ? RecordTable.NO_DAY : day + base;
      }
    }

    @Override
    long bytes() {
      return 2L * days.length;
    }

    @Override
    void saveCells(SnapshotOutput out) throws IOException {
      out.write(days);
    }

    @Override
    void restoreCells(SnapshotInput in) throws IOException {
      in.read(days);
    }
  }

  private static final class Far extends DayColumn {
    private final int[] days;

    Far(int first, int last, int rows) {
      super(first, last);
      days = new int[rows];
      Arrays.fill(days, RecordTable.NO_DAY);
    }

    @Override
    void set(int row, int day) {
      days[row] = day;
    }

    @Override
    void fill(int at, StoredColumn from, int[] rows, int begin, int count) {
      DayColumn source = (DayColumn) from;
      for (int i = 0; i < count; i++) {
        days[at + i] = source.day(rows[begin + i]);
      }
    }

    @Override
    int known() {
      int known = 0;
      for (int day : days) {
        known += day == RecordTable.NO_DAY ? 0 : 1;
      }
      return known;
    }

    @Override
    public int day(int row) {
      return days[row];
    }

    @Override
    void span(RowList list, int[] offsets, Bounds bounds) {
      for (int place = 0; place < list.people; place++) {
        int person = list.person[place];
        int begin = offsets[person];
        int end = offsets[person + 1];
        int first = bounds.first(place);
        while (end > begin && days[end - 1] > bounds.last(place)) {
          end--;
        }
        int from = first <= RecordTable.NO_DAY + 1 ? begin : end;
        if (from == begin) {
          while (from < end && days[from] < first) {
            from++;
          }
        } else {
          while (from > begin && days[from - 1] >= first) {
            from--;
          }
        }
        list.from[place] = from;
        list.to[place] = end;
      }
    }

    @Override
    void end(RowList list, int[] offsets, Bounds bounds) {
      for (int place = 0; place < list.people; place++) {
        int person = list.person[place];
        int begin = offsets[person];
        int end = offsets[person + 1];
        while (end > begin && days[end - 1] > bounds.last(place)) {
          end--;
        }
        list.from[place] = begin;
        list.to[place] = end;
      }
    }

    @Override
    long bytes() {
      return 4L * days.length;
    }

    @Override
    void saveCells(SnapshotOutput out) throws IOException {
      out.write(days);
    }

    @Override
    void restoreCells(SnapshotInput in) throws IOException {
      in.read(days);
    }
  }
}
