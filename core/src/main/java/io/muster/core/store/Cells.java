package io.muster.core.store;

import static com.google.common.base.Preconditions.checkArgument;

import io.muster.core.schema.Column;
import java.util.Arrays;

/** The cells of one column while rows arrive, one a row, missing until they are set. For one thread. */
abstract sealed class Cells {
  private boolean any;

  /** Cells for a column of this type. */
  static Cells of(Column column) {
    return switch (column.type()) {
      case DATE -> new Days();
      case NUMBER -> new Numbers();
      case TEXT, CODE -> new Symbols();
      case TRUTH -> new Truths();
    };
  }

  /** Makes room for so many rows; those that were not there before are missing. */
  abstract void room(int rows);

  /** The first so many rows as a column as narrow as they allow; all cells are missing then. */
  final StoredColumn take(int rows) {
    StoredColumn taken = stored(any ? rows : 0, rows);
    if (any) {
      clear(rows);
      any = false;
    }
    return taken;
  }

  /**
   * The first rows as a column.
   *
   * @param known the cells after so many are all missing
   */
  abstract StoredColumn stored(int known, int rows);

  abstract void clear(int rows);

  /** To be told that a cell is set. */
  final void set() {
    any = true;
  }

  /** Days since 1970-01-01. */
  static final class Days extends Cells {
    private int[] days = new int[0];

    @Override
    void room(int rows) {
      int before = days.length;
      days = Arrays.copyOf(days, rows);
      Arrays.fill(days, before, rows, RecordTable.NO_DAY);
    }

    void set(int row, int day) {
      days[row] = day;
      set();
    }

    @Override
    StoredColumn stored(int known, int rows) {
      return DayColumn.of(days, known, rows);
    }

    @Override
    void clear(int rows) {
      Arrays.fill(days, 0, rows, RecordTable.NO_DAY);
    }
  }

  /** Decimal numbers as the doubles nearest to them; the shortest decimal of a double is the number as written. */
  static final class Numbers extends Cells {
    private double[] numbers = new double[0];

    @Override
    void room(int rows) {
      int before = numbers.length;
      numbers = Arrays.copyOf(numbers, rows);
      Arrays.fill(numbers, before, rows, Double.NaN);
    }

    void set(int row, double number) {
      numbers[row] = number == 0 ? 0 : number;
      set();
    }

    @Override
    StoredColumn stored(int known, int rows) {
      return NumberColumn.of(numbers, known, rows);
    }

    @Override
    void clear(int rows) {
      Arrays.fill(numbers, 0, rows, Double.NaN);
    }
  }

  /** Texts or codes, as their numbers in a dictionary. */
  static final class Symbols extends Cells {
    private final Dictionary dictionary = new Dictionary();
    private int[] symbols = new int[0];

    Dictionary dictionary() {
      return dictionary;
    }

    @Override
    void room(int rows) {
      int before = symbols.length;
      symbols = Arrays.copyOf(symbols, rows);
      Arrays.fill(symbols, before, rows, SymbolColumn.NONE);
    }

    void set(int row, int number) {
      checkArgument(
          number >= 0 && number < dictionary.size(), "no text or code has that number: %s", number);
      symbols[row] = number;
      set();
    }

    @Override
    StoredColumn stored(int known, int rows) {
      return SymbolColumn.of(symbols, known, rows);
    }

    @Override
    void clear(int rows) {
      Arrays.fill(symbols, 0, rows, SymbolColumn.NONE);
    }
  }

  /** Yes, no, or not known. */
  static final class Truths extends Cells {
    private byte[] truths = new byte[0];

    @Override
    void room(int rows) {
      truths = Arrays.copyOf(truths, rows);
    }

    void set(int row, boolean truth) {
      truths[row] = TruthColumn.of(truth);
      set();
    }

    @Override
    StoredColumn stored(int known, int rows) {
      return TruthColumn.of(truths, known, rows);
    }

    @Override
    void clear(int rows) {
      Arrays.fill(truths, 0, rows, (byte) 0);
    }
  }
}
