package io.muster.core.store;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Some rows of a table for some people, person by person, in the order of the table: the work area of one step of a question. For one
 * thread; it is filled and narrowed, and then read.
 *
 * <p>A person is meant by their place in the list, from 0.
 */
public final class RowList {
  private static final int SCATTERED = 2;

  int[] person = new int[0];
  int people;
  int[] ends = new int[0];
  int[] rows = new int[256];

  /** Columns of days that are known of the rows from when the list was filled, and what the rows hold there. */
  private List<DayColumn> carried = List.of();

  private int[][] days = new int[0][];

  /** What the rows hold in a column, while it is looked at. */
  private int[] symbols = new int[0];

  /** While it is filled: where the rows that come into question begin and end. */
  int[] from = new int[0];

  int[] to = new int[0];
  long touched;

  /** What was fetched ahead; that it is kept here is what has it fetched. */
  int fetched;

  private int filled;

  /** A list that has no people yet. */
  public RowList() {}

  /** Starts anew with these people of a store and no rows; the array is read until the list is started anew. */
  public RowList start(int[] persons, int count) {
    person = persons;
    people = count;
    if (ends.length < count) {
      ends = new int[count];
      from = new int[count];
      to = new int[count];
    }
    Arrays.fill(ends, 0, count, 0);
    filled = 0;
    carried = List.of();
    return this;
  }

  public int people() {
    return people;
  }

  /**
   * Whether its people stand so far apart in the store that no processor guesses whose rows come next. Then it is worth while to read
   * something near the rows of all of them first, with nothing that hangs on it, so that memory brings many at a time: measured, whatever
   * looks at all rows of one person in twenty takes half as long.
   */
  boolean isScattered() {
    return people > 1 && person[people - 1] - person[0] > SCATTERED * people;
  }

  /** How many rows of the person at a place are in the list. */
  public int count(int place) {
    return ends[place] - begin(place);
  }

  /** How many rows are in the list. */
  public int size() {
    return people == 0 ? 0 : ends[people - 1];
  }

  /** How many rows were looked at to fill it, ever since it was made. */
  public long touched() {
    return touched;
  }

  /** Where the rows of the person at a place begin; they end where those of the next begin. */
  public int begin(int place) {
    return place == 0 ? 0 : ends[place - 1];
  }

  /** Where the rows of the person at a place end. */
  public int end(int place) {
    return ends[place];
  }

  /** The row at a position from {@link #begin} to {@link #end}. */
  public int row(int position) {
    return rows[position];
  }

  /** Every row, by its position. */
  public int[] all() {
    return Arrays.copyOf(rows, size());
  }

  /** Where everybody's rows end, by place. */
  public int[] ends() {
    return Arrays.copyOf(ends, people);
  }

  /** What every row holds in a column of days, by its position. */
  public void days(DayColumn column, int[] found) {
    int known = carried.indexOf(column);
    if (known < 0) {
      column.days(rows, size(), found);
    } else {
      System.arraycopy(days[known], 0, found, 0, size());
    }
  }

  /**
   * Carries what rows hold in some columns, while the list still says where these days stand.
   *
   * @param columns those of the table
   * @param near where the same days stand together
   */
  void carry(List<DayColumn> columns, List<DayColumn> near) {
    carried = columns;
    if (days.length < columns.size()) {
      days = Arrays.copyOf(days, columns.size());
    }
    for (int i = 0; i < columns.size(); i++) {
      if (days[i] == null || days[i].length < rows.length) {
        days[i] = new int[rows.length];
      }
      near.get(i).days(rows, size(), days[i]);
    }
  }

  /** Keeps the rows that pass. */
  public void keep(IntPredicate test) {
    keep((place, row) -> test.test(row));
  }

  /** A question about a row of the person at a place. */
  @FunctionalInterface
  public interface RowOfPerson {
    boolean test(int place, int row);
  }

  /** Keeps the rows that pass. */
  public void keep(RowOfPerson test) {
    carried = List.of();
    int kept = 0;
    int start = 0;
    for (int place = 0; place < people; place++) {
      int end = ends[place];
      for (int i = start; i < end; i++) {
        int row = rows[i];
        if (test.test(place, row)) {
          rows[kept++] = row;
        }
      }
      start = end;
      ends[place] = kept;
    }
  }

  /**
   * Keeps rows by what they hold, without a branch.
   *
   * @param symbols what each row holds, by its position
   * @param wanted by the symbol and one more, 1 where it is wanted
   */
  void keep(int[] symbols, byte[] wanted) {
    int kept = 0;
    int start = 0;
    for (int place = 0; place < people; place++) {
      int end = ends[place];
      for (int i = start; i < end; i++) {
        rows[kept] = rows[i];
        for (int column = 0; column < carried.size(); column++) {
          days[column][kept] = days[column][i];
        }
        kept += wanted[symbols[i] + 1];
      }
      start = end;
      ends[place] = kept;
    }
  }

  /** Keeps the rows of people who have more than one. */
  public void keepOfSeveral() {
    int kept = 0;
    int start = 0;
    for (int place = 0; place < people; place++) {
      int count = ends[place] - start;
      if (count > 1) {
        System.arraycopy(rows, start, rows, kept, count);
        for (int column = 0; column < carried.size(); column++) {
          System.arraycopy(days[column], start, days[column], kept, count);
        }
        kept += count;
      }
      start = ends[place];
      ends[place] = kept;
    }
  }

  /** Adds a row for the first person whose rows are not closed yet. */
  public void add(int row) {
    room(filled + 1)[filled] = row;
    filled++;
  }

  /** Ends the rows of the person at a place. */
  public void close(int place) {
    ends[place] = filled;
  }

  /** Fills the list, of one person, with the rows of a person of two others, in order. */
  public void addBoth(RowList one, RowList other, int place) {
    int size = one.count(place) + other.count(place);
    int[] all = room(size);
    System.arraycopy(one.rows, one.begin(place), all, 0, one.count(place));
    System.arraycopy(other.rows, other.begin(place), all, one.count(place), other.count(place));
    Arrays.sort(all, 0, size);
    ends[0] = size;
  }

  /** Fills the list with one row for each person, or none where it is negative. */
  public void one(int[] row) {
    int[] all = room(people);
    int kept = 0;
    for (int place = 0; place < people; place++) {
      if (row[place] >= 0) {
        all[kept++] = row[place];
      }
      ends[place] = kept;
    }
  }

  /** Fills the list with all rows that come into question. */
  void fill() {
    touch();
    int kept = 0;
    for (int place = 0; place < people; place++) {
      int end = to[place];
      int[] all = room(kept + end - from[place]);
      for (int row = from[place]; row < end; row++) {
        all[kept++] = row;
      }
      ends[place] = kept;
    }
  }

  /** Fills the list with the last row of each person that comes into question, lies within the bounds and passes. */
  void fillLast(DayColumn days, DayColumn.Bounds bounds, IntPredicate test) {
    int[] all = room(people);
    int kept = 0;
    for (int place = 0; place < people; place++) {
      int row = to[place] - 1;
      for (; row >= from[place] && bounds.begun(place, days.day(row)); row--) {
        if (test.test(row)) {
          all[kept++] = row;
          break;
        }
      }
      touched += to[place] - row;
      ends[place] = kept;
    }
  }

  /** Counts the rows that come into question. */
  void touch() {
    for (int place = 0; place < people; place++) {
      touched += to[place] - from[place];
    }
  }

  /** Keeps no rows. */
  public void keepNone() {
    Arrays.fill(ends, 0, people, 0);
  }

  /** The array of rows, with room for at least so many. */
  int[] room(int count) {
    if (rows.length < count) {
      rows = Arrays.copyOf(rows, Math.max(count, rows.length + (rows.length >> 1)));
    }
    return rows;
  }

  /** An array with room for what each row holds. */
  int[] roomForSymbols() {
    if (symbols.length < rows.length) {
      symbols = new int[rows.length];
    }
    return symbols;
  }

  @Override
  public String toString() {
    return size() + " rows of " + people + " people";
  }
}
