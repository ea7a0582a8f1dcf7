package io.muster.core.store;

import io.muster.core.codes.Code;
import io.muster.core.schema.Value;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Texts or codes, as their numbers in a dictionary of those that occur, in their order; {@link #NONE} where there is none.
 */
public abstract sealed class SymbolColumn extends StoredColumn {
  /** The number of a cell that holds nothing. */
  public static final int NONE = -1;

  private final List<Value> dictionary;

  private SymbolColumn(List<Value> dictionary) {
    this.dictionary = dictionary;
  }

  /** The column that holds these numbers in this order. */
  static SymbolColumn of(List<? extends Comparable<?>> symbols, int[] numbers, int[] order) {
    List<Value> dictionary = symbols.stream().map(SymbolColumn::value).toList();
    boolean same = true;
    for (int row : order) {
      same &= numbers[row] == numbers[order[0]];
    }
    if (same) {
      return new Same(dictionary, order.length == 0 ? NONE : numbers[order[0]]);
    } else if (dictionary.size() <= 0xFF) {
      return new Bytes(dictionary, numbers, order);
    }
    return dictionary.size() <= Character.MAX_VALUE
        ? new Chars(dictionary, numbers, order)
        : new Ints(dictionary, numbers, order);
  }

  private static Value value(Comparable<?> symbol) {
    return symbol instanceof Code code ? new Value.Coded(code) : new Value.Text(symbol.toString());
  }

  /** Every text or code that occurs, once, by its number. */
  public final List<Value> dictionary() {
    return dictionary;
  }

  /** The number of a code; {@link #NONE} where it does not occur. */
  public final int number(Code code) {
    int low = 0;
    int high = dictionary.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      int order = ((Value.Coded) dictionary.get(middle)).code().compareTo(code);
      if (order == 0) {
        return middle;
      } else if (order < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return NONE;
  }

  /** The number of what a row holds. */
  public abstract int symbol(int row);

  /** The numbers of what so many rows hold. */
  public void symbols(int[] rows, int count, int[] symbols) {
    for (int i = 0; i < count; i++) {
      symbols[i] = symbol(rows[i]);
    }
  }

  /** Fills a list with those rows that come into question and hold one of the symbols. */
  abstract void fill(RowList list, Wanted wanted);

  /** Fills a list with the last row of each person that comes into question, lies within the bounds, holds one of the symbols and passes. */
  abstract void fillLast(
      RowList list,
      DayColumn days,
      DayColumn.Bounds bounds,
      Wanted wanted,
      Optional<IntPredicate> test);

  @Override
  public final boolean known(int row) {
    return symbol(row) != NONE;
  }

  @Override
  public final Value value(int row) {
    int symbol = symbol(row);
    return symbol == NONE ? Value.Missing.MISSING : dictionary.get(symbol);
  }

  /** Some of the symbols of a column, and whether nothing is wanted too. */
  public static final class Wanted {
    /** By the number of the symbol and one more: whether it is wanted. */
    private final boolean[] symbols;

    private Wanted(boolean[] symbols) {
      this.symbols = symbols;
    }

    /** Those whose bits are set; cells that hold nothing are not wanted. */
    public static Wanted of(SymbolColumn column, BitSet symbols) {
      boolean[] wanted = new boolean[column.dictionary.size() + 1];
      symbols.stream().forEach(s -> wanted[s + 1] = true);
      return new Wanted(wanted);
    }

    /** Whether a symbol is wanted. */
    public boolean holds(int symbol) {
      return symbols[symbol + 1];
    }
  }

  /** Every row holds the same, or nothing. */
  private static final class Same extends SymbolColumn {
    private final int symbol;

    Same(List<Value> dictionary, int symbol) {
      super(dictionary);
      this.symbol = symbol;
    }

    @Override
    public int symbol(int row) {
      return symbol;
    }

    @Override
    void fill(RowList list, Wanted wanted) {
      if (wanted.holds(symbol)) {
        list.fill();
      } else {
        list.keepNone();
      }
    }

    @Override
    void fillLast(
        RowList list,
        DayColumn days,
        DayColumn.Bounds bounds,
        Wanted wanted,
        Optional<IntPredicate> test) {
      if (wanted.holds(symbol)) {
        list.fillLast(days, bounds, test.orElse(row -> true));
      } else {
        list.keepNone();
      }
    }

    @Override
    long bytes() {
      return 0;
    }
  }

  private static final class Bytes extends SymbolColumn {
    private final byte[] symbols;

    Bytes(List<Value> dictionary, int[] from, int[] order) {
      super(dictionary);
      symbols = new byte[order.length];
      for (int row = 0; row < order.length; row++) {
        symbols[row] = (byte) (from[order[row]] + 1);
      }
    }

    @Override
    public int symbol(int row) {
      return (symbols[row] & 0xFF) - 1;
    }

    @Override
    void fill(RowList list, Wanted wanted) {
      boolean[] want = wanted.symbols;
      int kept = 0;
      for (int place = 0; place < list.people; place++) {
        int end = list.to[place];
        int[] rows = list.room(kept + end - list.from[place]);
        for (int row = list.from[place]; row < end; row++) {
          rows[kept] = row;
          kept += want[symbols[row] & 0xFF] ? 1 : 0;
        }
        list.ends[place] = kept;
      }
    }

    @Override
    void fillLast(
        RowList list,
        DayColumn days,
        DayColumn.Bounds bounds,
        Wanted wanted,
        Optional<IntPredicate> test) {
      boolean[] want = wanted.symbols;
      int[] rows = list.room(list.people);
      int kept = 0;
      for (int place = 0; place < list.people; place++) {
        int from = list.from[place];
        int row = list.to[place] - 1;
        for (; row >= from; row--) {
          if (want[symbols[row] & 0xFF]) {
            if (!bounds.begun(place, days.day(row))) {
              break;
            } else if (test.isEmpty() || test.get().test(row)) {
              rows[kept++] = row;
              break;
            }
          }
        }
        list.touched += list.to[place] - row;
        list.ends[place] = kept;
      }
    }

    @Override
    public void symbols(int[] rows, int count, int[] found) {
      for (int i = 0; i < count; i++) {
        found[i] = (symbols[rows[i]] & 0xFF) - 1;
      }
    }

    @Override
    long bytes() {
      return symbols.length;
    }
  }

  private static final class Chars extends SymbolColumn {
    private final char[] symbols;

    Chars(List<Value> dictionary, int[] from, int[] order) {
      super(dictionary);
      symbols = new char[order.length];
      for (int row = 0; row < order.length; row++) {
        symbols[row] = (char) (from[order[row]] + 1);
      }
    }

    @Override
    public int symbol(int row) {
      return symbols[row] - 1;
    }

    @Override
    void fill(RowList list, Wanted wanted) {
      boolean[] want = wanted.symbols;
      int kept = 0;
      for (int place = 0; place < list.people; place++) {
        int end = list.to[place];
        int[] rows = list.room(kept + end - list.from[place]);
        for (int row = list.from[place]; row < end; row++) {
          rows[kept] = row;
          kept += want[symbols[row]] ? 1 : 0;
        }
        list.ends[place] = kept;
      }
    }

    @Override
    void fillLast(
        RowList list,
        DayColumn days,
        DayColumn.Bounds bounds,
        Wanted wanted,
        Optional<IntPredicate> test) {
      boolean[] want = wanted.symbols;
      int[] rows = list.room(list.people);
      int kept = 0;
      for (int place = 0; place < list.people; place++) {
        int from = list.from[place];
        int row = list.to[place] - 1;
        for (; row >= from; row--) {
          if (want[symbols[row]]) {
            if (!bounds.begun(place, days.day(row))) {
              break;
            } else if (test.isEmpty() || test.get().test(row)) {
              rows[kept++] = row;
              break;
            }
          }
        }
        list.touched += list.to[place] - row;
        list.ends[place] = kept;
      }
    }

    @Override
    public void symbols(int[] rows, int count, int[] found) {
      for (int i = 0; i < count; i++) {
        found[i] = symbols[rows[i]] - 1;
      }
    }

    @Override
    long bytes() {
      return 2L * symbols.length;
    }
  }

  private static final class Ints extends SymbolColumn {
    private final int[] symbols;

    Ints(List<Value> dictionary, int[] from, int[] order) {
      super(dictionary);
      symbols = new int[order.length];
      for (int row = 0; row < order.length; row++) {
        symbols[row] = from[order[row]];
      }
    }

    @Override
    public int symbol(int row) {
      return symbols[row];
    }

    @Override
    void fill(RowList list, Wanted wanted) {
      boolean[] want = wanted.symbols;
      int kept = 0;
      for (int place = 0; place < list.people; place++) {
        int end = list.to[place];
        int[] rows = list.room(kept + end - list.from[place]);
        for (int row = list.from[place]; row < end; row++) {
          rows[kept] = row;
          kept += want[symbols[row] + 1] ? 1 : 0;
        }
        list.ends[place] = kept;
      }
    }

    @Override
    void fillLast(
        RowList list,
        DayColumn days,
        DayColumn.Bounds bounds,
        Wanted wanted,
        Optional<IntPredicate> test) {
      boolean[] want = wanted.symbols;
      int[] rows = list.room(list.people);
      int kept = 0;
      for (int place = 0; place < list.people; place++) {
        int from = list.from[place];
        int row = list.to[place] - 1;
        for (; row >= from; row--) {
          if (want[symbols[row] + 1]) {
            if (!bounds.begun(place, days.day(row))) {
              break;
            } else if (test.isEmpty() || test.get().test(row)) {
              rows[kept++] = row;
              break;
            }
          }
        }
        list.touched += list.to[place] - row;
        list.ends[place] = kept;
      }
    }

    @Override
    long bytes() {
      return 4L * symbols.length;
    }
  }
}
