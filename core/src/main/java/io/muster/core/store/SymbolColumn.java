package io.muster.core.store;

import io.muster.core.codes.Code;
import io.muster.core.schema.Value;
import java.util.BitSet;
import java.util.List;

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

  /** The number of what a row holds. */
  public abstract int symbol(int row);

  /** Keeps the rows that hold one of the symbols. */
  void keep(RowList list, Wanted wanted) {
    list.keep(row -> wanted.holds(symbol(row)));
  }

  /** Fills the list with those rows of its people that hold one of the symbols. */
  void select(RowList list, RecordTable table, Wanted wanted) {
    table.select(list);
    keep(list, wanted);
  }

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

    boolean holds(int symbol) {
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
    void keep(RowList list, Wanted wanted) {
      if (!wanted.holds(symbol)) {
        list.keepNone();
      }
    }

    @Override
    void select(RowList list, RecordTable table, Wanted wanted) {
      if (wanted.holds(symbol)) {
        table.select(list);
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
    void keep(RowList list, Wanted wanted) {
      int[] rows = list.rows;
      int kept = 0;
      int start = 0;
      for (int place = 0; place < list.people; place++) {
        int end = list.ends[place];
        for (int i = start; i < end; i++) {
          int row = rows[i];
          rows[kept] = row;
          kept += wanted.symbols[symbols[row] & 0xFF] ? 1 : 0;
        }
        start = end;
        list.ends[place] = kept;
      }
    }

    @Override
    void select(RowList list, RecordTable table, Wanted wanted) {
      boolean[] want = wanted.symbols;
      int kept = 0;
      for (int place = 0; place < list.people; place++) {
        int person = list.person[place];
        int from = table.firstRow(person);
        int end = table.endRow(person);
        int[] rows = list.room(kept + end - from);
        for (int row = from; row < end; row++) {
          rows[kept] = row;
          kept += want[symbols[row] & 0xFF] ? 1 : 0;
        }
        list.ends[place] = kept;
        list.touched += end - from;
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
    void keep(RowList list, Wanted wanted) {
      int[] rows = list.rows;
      int kept = 0;
      int start = 0;
      for (int place = 0; place < list.people; place++) {
        int end = list.ends[place];
        for (int i = start; i < end; i++) {
          int row = rows[i];
          rows[kept] = row;
          kept += wanted.symbols[symbols[row]] ? 1 : 0;
        }
        start = end;
        list.ends[place] = kept;
      }
    }

    @Override
    void select(RowList list, RecordTable table, Wanted wanted) {
      boolean[] want = wanted.symbols;
      int kept = 0;
      for (int place = 0; place < list.people; place++) {
        int person = list.person[place];
        int from = table.firstRow(person);
        int end = table.endRow(person);
        int[] rows = list.room(kept + end - from);
        for (int row = from; row < end; row++) {
          rows[kept] = row;
          kept += want[symbols[row]] ? 1 : 0;
        }
        list.ends[place] = kept;
        list.touched += end - from;
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
    long bytes() {
      return 4L * symbols.length;
    }
  }
}
