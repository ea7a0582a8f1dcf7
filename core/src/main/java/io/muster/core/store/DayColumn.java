package io.muster.core.store;

import io.muster.core.schema.Value;
import java.time.LocalDate;

/** Days since 1970-01-01, {@link RecordTable#NO_DAY} where there is none. */
public abstract sealed class DayColumn extends StoredColumn {
  private DayColumn() {}

  /** The column that holds these days in this order. */
  static DayColumn of(int[] days, int[] order) {
    int first = Integer.MAX_VALUE;
    int last = Integer.MIN_VALUE;
    for (int row : order) {
      if (days[row] != RecordTable.NO_DAY) {
        first = Math.min(first, days[row]);
        last = Math.max(last, days[row]);
      }
    }
    if (first > last) {
      return new NoDays();
    }
    return (long) last - first < Near.MOST ? new Near(days, order, first) : new Far(days, order);
  }

  public abstract int day(int row);

  /** Keeps the rows of each person whose day is from one day to another, both included; rows without a day go. */
  void keep(RowList list, Bounds bounds) {
    int[] rows = list.rows;
    int kept = 0;
    int start = 0;
    for (int place = 0; place < list.people; place++) {
      int first = Math.max(RecordTable.NO_DAY + 1, bounds.first(place));
      int last = bounds.last(place);
      int end = list.ends[place];
      for (int i = start; i < end; i++) {
        int day = day(rows[i]);
        if (day >= first && day <= last) {
          rows[kept++] = rows[i];
        }
      }
      start = end;
      list.ends[place] = kept;
    }
  }

  /** The days that rows of the people of a list may have, one pair for each or one for all. */
  public static final class Bounds {
    private final int[] first;
    private final int[] last;
    private final int step;

    private Bounds(int[] first, int[] last, int step) {
      this.first = first;
      this.last = last;
      this.step = step;
    }

    /** The same two days for everybody. */
    public static Bounds ofAll(int first, int last) {
      return new Bounds(new int[] {first}, new int[] {last}, 0);
    }

    /** Two days for each person, by their place in the list; the arrays are read until the rows have been kept. */
    public static Bounds ofEach(int[] first, int[] last) {
      return new Bounds(first, last, 1);
    }

    int first(int place) {
      return first[place * step];
    }

    int last(int place) {
      return last[place * step];
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
    @Override
    public int day(int row) {
      return RecordTable.NO_DAY;
    }

    @Override
    void keep(RowList list, Bounds bounds) {
      list.keepNone();
    }

    @Override
    long bytes() {
      return 0;
    }
  }

  /** All days lie within 179 years of the first: two bytes each, 0 for none. */
  private static final class Near extends DayColumn {
    static final int MOST = Character.MAX_VALUE;

    private final char[] days;
    private final int base;

    Near(int[] from, int[] order, int first) {
      base = first - 1;
      days = new char[order.length];
      for (int row = 0; row < order.length; row++) {
        int day = from[order[row]];
        days[row] = day == RecordTable.NO_DAY ? 0 : (char) (day - base);
      }
    }

    @Override
    public int day(int row) {
      return days[row] == 0 ? RecordTable.NO_DAY : days[row] + base;
    }

    @Override
    void keep(RowList list, Bounds bounds) {
      int[] rows = list.rows;
      int kept = 0;
      int start = 0;
      for (int place = 0; place < list.people; place++) {
        long first = Math.max(1, (long) bounds.first(place) - base);
        long last = (long) bounds.last(place) - base;
        int end = list.ends[place];
        for (int i = start; i < end; i++) {
          int row = rows[i];
          int day = days[row];
          rows[kept] = row;
          kept += day >= first && day <= last ? 1 : 0;
        }
        start = end;
        list.ends[place] = kept;
      }
    }

    @Override
    long bytes() {
      return 2L * days.length;
    }
  }

  private static final class Far extends DayColumn {
    private final int[] days;

    Far(int[] from, int[] order) {
      days = new int[order.length];
      for (int row = 0; row < order.length; row++) {
        days[row] = from[order[row]];
      }
    }

    @Override
    public int day(int row) {
      return days[row];
    }

    @Override
    long bytes() {
      return 4L * days.length;
    }
  }
}
