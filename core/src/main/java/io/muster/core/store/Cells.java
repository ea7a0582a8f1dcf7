package io.muster.core.store;

import io.muster.core.codes.Code;
import io.muster.core.schema.Column;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The cells of one column while a store is built, one a row. For one thread.
 */
abstract sealed class Cells {

  /** Cells for a column of this type. */
  static Cells of(Column column) {
    return switch (column.type()) {
      case DATE -> new Days();
      case NUMBER -> new Numbers();
      case TEXT -> new Symbols<String>();
      case CODE -> new Symbols<Code>();
      case TRUTH -> new Truths();
    };
  }

  /** Makes room for a row and leaves its cell missing. */
  abstract void append(int row);

  /** The rows that are named, in the order they are named in. */
  abstract StoredColumn stored(int[] order);

  /** Readies the cells to be compared. */
  void settle() {}

  /** Whether one row's cell comes before another's: missing first, then by value. */
  abstract int compare(int row, int other);

  /** Days since 1970-01-01. */
  static final class Days extends Cells {
    private int[] days = new int[16];

    @Override
    void append(int row) {
      days = row < days.length ? days : Arrays.copyOf(days, grown(row));
      days[row] = RecordTable.NO_DAY;
    }

    void set(int row, int day) {
      days[row] = day;
    }

    int day(int row) {
      return days[row];
    }

    @Override
    StoredColumn stored(int[] order) {
      return DayColumn.of(days, order);
    }

    @Override
    int compare(int row, int other) {
      return Integer.compare(days[row], days[other]);
    }
  }

  /** Decimal numbers as the doubles nearest to them; the shortest decimal of a double is the number as written. */
  static final class Numbers extends Cells {
    private double[] numbers = new double[16];

    @Override
    void append(int row) {
      numbers = row < numbers.length ? numbers : Arrays.copyOf(numbers, grown(row));
      numbers[row] = Double.NaN;
    }

    void set(int row, double number) {
      numbers[row] = number == 0 ? 0 : number;
    }

    double number(int row) {
      return numbers[row];
    }

    @Override
    StoredColumn stored(int[] order) {
      return NumberColumn.of(numbers, order);
    }

    @Override
    int compare(int row, int other) {
      if (!known(row) || !known(other)) {
        return Boolean.compare(known(row), known(other));
      }
      return Double.compare(numbers[row], numbers[other]);
    }

    private boolean known(int row) {
      return !Double.isNaN(numbers[row]);
    }
  }

  /** Texts or codes, each kept once in a dictionary that is sorted, so that numbers compare as what they stand for. */
  static final class Symbols<T extends Comparable<? super T>> extends Cells {
    private static final int NONE = -1;

    private int[] symbols = new int[16];
    private Map<T, Integer> arriving = new HashMap<>();
    private List<T> dictionary = List.of();

    @Override
    void append(int row) {
      symbols = row < symbols.length ? symbols : Arrays.copyOf(symbols, grown(row));
      symbols[row] = NONE;
    }

    void set(int row, T symbol) {
      Integer known = arriving.get(symbol);
      if (known == null) {
        known = arriving.size();
        arriving.put(symbol, known);
      }
      symbols[row] = known;
    }

    /** The symbol's number in the dictionary; negative where the cell is missing. */
    int number(int row) {
      return symbols[row];
    }

    List<T> dictionary() {
      return dictionary;
    }

    @Override
    void settle() {
      dictionary = arriving.keySet().stream().sorted().toList();
      int[] settled = new int[dictionary.size()];
      for (int i = 0; i < settled.length; i++) {
        settled[arriving.getOrDefault(dictionary.get(i), NONE)] = i;
      }
      for (int row = 0; row < symbols.length; row++) {
        symbols[row] =
            symbols[row] >= 0 && symbols[row] < settled.length ? settled[symbols[row]] : NONE;
      }
      arriving = Map.of();
    }

    @Override
    StoredColumn stored(int[] order) {
      return SymbolColumn.of(dictionary, symbols, order);
    }

    @Override
    int compare(int row, int other) {
      return Integer.compare(symbols[row], symbols[other]);
    }
  }

  /** Yes, no, or not known. */
  static final class Truths extends Cells {
    private byte[] truths = new byte[16];

    @Override
    void append(int row) {
      truths = row < truths.length ? truths : Arrays.copyOf(truths, grown(row));
      truths[row] = 0;
    }

    void set(int row, boolean truth) {
      truths[row] = (byte) (truth ? 2 : 1);
    }

    @Override
    StoredColumn stored(int[] order) {
      return TruthColumn.of(truths, order);
    }

    @Override
    int compare(int row, int other) {
      return Byte.compare(truths[row], truths[other]);
    }
  }

  private static int grown(int row) {
    return Math.max(row + 1, row + (row >> 1));
  }
}
