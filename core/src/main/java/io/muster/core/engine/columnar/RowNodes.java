package io.muster.core.engine.columnar;

import static io.muster.core.store.RecordTable.NO_DAY;

import io.muster.core.plan.Comparison;
import io.muster.core.schema.Value;
import io.muster.core.store.DayColumn;
import io.muster.core.store.RecordTable;
import io.muster.core.store.RowList;
import io.muster.core.store.SymbolColumn;
import io.muster.core.units.Units;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** What is asked of rows once they are found: how many there are, which is the first, what it holds. */
final class RowNodes {
  private static final int NO_ROW = -1;

  private RowNodes() {}

  /** Whether so many rows are found: known where it is the same however many of those that can still come do come. */
  static Node.Truths hasCount(Node.Rows rows, Comparison comparison, int number) {
    return (chunk, answers) -> {
      Finding found = chunk.area.finding();
      rows.find(chunk, found);
      for (int place = 0; place < chunk.count; place++) {
        answers[place] = holds(found.size(place), found.most(place), comparison, number);
      }
      chunk.area.give(found);
    };
  }

  private static byte holds(int size, int most, Comparison comparison, int number) {
    if (size == most) {
      return (byte) (comparison.holds(Integer.compare(size, number)) ? 1 : 0);
    }
    byte at = reaches(size, most, number);
    byte over = reaches(size, most, number + 1L);
    return switch (comparison) {
      case AT_LEAST -> at;
      case MORE -> over;
      case LESS -> Conditions.not(at);
      case AT_MOST -> Conditions.not(over);
      case EQUAL -> at == 0 || over == 1 ? 0 : at == 1 && over == 0 ? 1 : Chunk.UNKNOWN;
      case NOT_EQUAL -> at == 0 || over == 1 ? 1 : at == 1 && over == 0 ? 0 : Chunk.UNKNOWN;
    };
  }

  private static byte reaches(int size, int most, long number) {
    return size >= number ? 1 : most >= number ? Chunk.UNKNOWN : (byte) 0;
  }

  /** What is counted of rows. */
  static final class Counting {
    private final Node.Rows rows;
    private final Optional<SymbolColumn> column;
    private final int[] numbers;

    private Counting(Node.Rows rows, Optional<SymbolColumn> column, int[] numbers) {
      this.rows = rows;
      this.column = column;
      this.numbers = numbers;
    }

    /** The rows themselves. */
    static Counting ofRows(Node.Rows rows) {
      return new Counting(rows, Optional.empty(), new int[0]);
    }

    /**
     * The different symbols in one of their columns.
     *
     * @param numbers the number each symbol counts as, {@link SymbolColumn#NONE} where it does not count
     */
    static Counting ofSymbols(Node.Rows rows, SymbolColumn column, int[] numbers) {
      return new Counting(rows, Optional.of(column), numbers);
    }

    /** How many there are for sure. */
    private int least(Finding found, int place) {
      return column.isEmpty() ? found.size(place) : different(column.get(), place, found.rows);
    }

    /** How many there can be, where so many there are for sure. */
    private int most(Finding found, int place, int least) {
      if (column.isEmpty() || found.open[place] == Chunk.TRUE) {
        return found.most(place);
      }
      return found.undecided.count(place) == 0
          ? least
          : different(column.get(), place, found.rows, found.undecided);
    }

    private int different(SymbolColumn symbols, int place, RowList... lists) {
      long low = 0;
      boolean more = false;
      for (RowList list : lists) {
        for (int at = list.begin(place); at < list.end(place); at++) {
          int number = number(symbols.symbol(list.row(at)));
          low |= number < 0 ? 0 : 1L << number;
          more |= number >= Long.SIZE;
        }
      }
      return more ? manyDifferent(symbols, place, lists) : Long.bitCount(low);
    }

    private int manyDifferent(SymbolColumn symbols, int place, RowList... lists) {
      BitSet different = new BitSet();
      for (RowList list : lists) {
        for (int at = list.begin(place); at < list.end(place); at++) {
          int number = number(symbols.symbol(list.row(at)));
          if (number >= 0) {
            different.set(number);
          }
        }
      }
      return different.cardinality();
    }

    private int number(int symbol) {
      return symbol == SymbolColumn.NONE ? symbol : numbers[symbol];
    }
  }

  /** How many there are; missing where more can still come. */
  static Node.Amounts count(Counting counting) {
    return (chunk, numbers) -> {
      Finding found = chunk.area.finding();
      counting.rows.find(chunk, found);
      for (int place = 0; place < chunk.count; place++) {
        int least = counting.least(found, place);
        numbers.unit[place] = UnitNames.NONE;
        numbers.number[place] = counting.most(found, place, least) > least ? Double.NaN : least;
      }
      chunk.area.give(found);
    };
  }

  /** Whether so many are counted: known where it is the same however many of those that can still come do come. */
  static Node.Truths counted(Counting counting, Comparison comparison, int number) {
    return (chunk, answers) -> {
      Finding found = chunk.area.finding();
      counting.rows.find(chunk, found);
      for (int place = 0; place < chunk.count; place++) {
        int least = counting.least(found, place);
        answers[place] = holds(least, counting.most(found, place, least), comparison, number);
      }
      chunk.area.give(found);
    };
  }

  /** Which of the rows of one person, from one position to before another, is picked; {@link #NO_ROW} where none is. */
  interface Choice {
    int of(RowList list, int begin, int end);
  }

  /** The row at a position among those that have a date. */
  static Choice first(RecordTable table, int position) {
    return (list, begin, end) -> {
      int at = dated(table, list, begin, end) + position - 1;
      return at < end ? list.row(at) : NO_ROW;
    };
  }

  static Choice latest(RecordTable table) {
    return (list, begin, end) ->
        end > begin && table.day(list.row(end - 1)) != NO_DAY ? list.row(end - 1) : NO_ROW;
  }

  /** The last of the rows whose value goes furthest that way; none where the values do not convert into each other. */
  static Choice furthest(
      RecordTable table, ColumnReading.AmountColumn values, int way, UnitNames units) {
    return (list, begin, end) -> {
      int best = NO_ROW;
      for (int at = dated(table, list, begin, end); at < end; at++) {
        int row = list.row(at);
        double number = values.number(row);
        if (!Double.isNaN(number)) {
          if (best == NO_ROW) {
            best = row;
            continue;
          }
          String known = units.name(values.unit(best));
          Optional<BigDecimal> same =
              Units.convert(BigDecimal.valueOf(number), units.name(values.unit(row)), known);
          if (same.isEmpty()) {
            return NO_ROW;
          }
          if (same.get().compareTo(BigDecimal.valueOf(values.number(best))) * way >= 0) {
            best = row;
          }
        }
      }
      return best;
    };
  }

  private static int dated(RecordTable table, RowList list, int begin, int end) {
    int first = begin;
    while (first < end && table.day(list.row(first)) == NO_DAY) {
      first++;
    }
    return first;
  }

  /** The last row that has a date. */
  static Node.Picks latest(SelectionRows rows) {
    Choice last = latest(rows.table());
    return (chunk, picked) -> {
      Finding found = chunk.area.finding();
      rows.findLast(chunk, found);
      for (int place = 0; place < chunk.count; place++) {
        picked[place] = last.of(found.rows, found.rows.begin(place), found.rows.end(place));
        if (chunk.weighing
            && picked[place] != NO_ROW
            && rows.hasRival(chunk.people[place], picked[place])) {
          chunk.unsure(place);
        }
      }
      chunk.area.give(found);
    };
  }

  /** Whether any row is found: unknown where none is and one can still come. */
  static Node.Truths any(SelectionRows rows) {
    return (chunk, answers) -> {
      Finding found = chunk.area.finding();
      rows.findLast(chunk, found);
      for (int place = 0; place < chunk.count; place++) {
        answers[place] = found.size(place) > 0
            ? Chunk.TRUE
            : found.open[place] == Chunk.TRUE ? Chunk.UNKNOWN : Chunk.FALSE;
      }
      chunk.area.give(found);
    };
  }

  /** Whether any row is found; where it is enough to know of whom, it is looked for no further than the first. */
  static Node.Truths any(SequenceRows rows) {
    Node.Truths all = hasCount(rows, Comparison.AT_LEAST, 1);
    return new Node.Truths() {
      @Override
      public void answer(Chunk chunk, byte[] answers) {
        all.answer(chunk, answers);
      }

      @Override
      public void hold(Chunk chunk, byte[] answers) {
        rows.findAny(chunk, answers);
      }
    };
  }

  /** Whether another row of the list is of the same day. */
  private static boolean hasRivals(RecordTable table, RowList list, int place, int row) {
    if (row == NO_ROW) {
      return false;
    }
    int day = table.day(row);
    int same = 0;
    for (int at = list.begin(place); at < list.end(place); at++) {
      same += table.day(list.row(at)) == day ? 1 : 0;
    }
    return same > 1;
  }

  /** The chosen row; none where one that is undecided could be chosen in its place. */
  static Node.Picks pick(Node.Rows rows, Choice choice) {
    return (chunk, picked) -> {
      RecordTable table = rows.table();
      Finding found = chunk.area.finding();
      rows.find(chunk, found);
      RowList list = found.rows;
      for (int place = 0; place < chunk.count; place++) {
        picked[place] = choice.of(list, list.begin(place), list.end(place));
        if (chunk.weighing && hasRivals(table, list, place, picked[place])) {
          chunk.unsure(place);
        }
        if (found.undecided.count(place) > 0) {
          RowList both = chunk.area.list();
          both.start(chunk.people, 1).addBoth(list, found.undecided, place);
          int otherwise = choice.of(both, 0, both.end(0));
          picked[place] = otherwise == picked[place] ? picked[place] : NO_ROW;
          chunk.area.give(both);
        }
      }
      chunk.area.give(found);
    };
  }

  /** The picked row where the windows see it, and no row elsewhere. */
  static Node.Picks tested(Node.Picks picks, RecordTable table, List<Bound> windows) {
    return (chunk, picked) -> {
      picks.pick(chunk, picked);
      Finding found = chunk.area.finding();
      found.start(chunk);
      found.rows.one(picked);
      DayColumn.Bounds bounds = chunk.area.bounds();
      bounds.start(chunk.count);
      windows.forEach(w -> w.narrow(chunk, bounds, found));
      table.keep(found.rows, bounds);
      chunk.area.give(bounds);
      windows.forEach(w -> w.keep(chunk, found));
      for (int place = 0; place < chunk.count; place++) {
        picked[place] =
            found.rows.count(place) == 0 ? NO_ROW : found.rows.row(found.rows.begin(place));
      }
      chunk.area.give(found);
    };
  }

  static Node.Days day(Node.Picks picks, DayColumn column) {
    return (chunk, days) -> {
      picks.pick(chunk, days);
      for (int place = 0; place < chunk.count; place++) {
        days[place] = days[place] == NO_ROW ? NO_DAY : column.day(days[place]);
      }
    };
  }

  static Node.Amounts amount(Node.Picks picks, ColumnReading.AmountColumn column) {
    return (chunk, numbers) -> {
      int[] picked = chunk.area.whole();
      picks.pick(chunk, picked);
      for (int place = 0; place < chunk.count; place++) {
        int row = picked[place];
        numbers.number[place] = row == NO_ROW ? Double.NaN : column.number(row);
        numbers.unit[place] = row == NO_ROW ? UnitNames.NONE : column.unit(row);
      }
      chunk.area.give(picked);
    };
  }

  static Node.Symbols symbol(Node.Picks picks, SymbolColumn column) {
    return new Node.Symbols() {
      @Override
      public List<Value> dictionary() {
        return column.dictionary();
      }

      @Override
      public void answer(Chunk chunk, int[] symbols) {
        picks.pick(chunk, symbols);
        for (int place = 0; place < chunk.count; place++) {
          symbols[place] =
              symbols[place] == NO_ROW ? SymbolColumn.NONE : column.symbol(symbols[place]);
        }
      }
    };
  }

  /** The latest row of each person that covers their index date. */
  static Node.Picks coveringIndex(RecordTable table, DayColumn ends) {
    return (chunk, picked) -> {
      Arrays.fill(picked, 0, chunk.count, NO_ROW);
      for (int place = 0; place < chunk.count; place++) {
        int index = chunk.index[place];
        int first = table.firstRow(chunk.people[place]);
        for (int row = table.endRow(chunk.people[place]) - 1; row >= first; row--) {
          int day = table.day(row);
          int end = ends.day(row);
          if (day != NO_DAY && day <= index && (end == NO_DAY || end >= index)) {
            picked[place] = row;
            break;
          }
        }
      }
    };
  }

  static Node.Truths found(Node.Picks picks) {
    return (chunk, answers) -> {
      int[] picked = chunk.area.whole();
      picks.pick(chunk, picked);
      for (int place = 0; place < chunk.count; place++) {
        answers[place] = (byte) (picked[place] == NO_ROW ? 0 : 1);
      }
      chunk.area.give(picked);
    };
  }
}
