package io.muster.core.store;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.base.Suppliers;
import com.google.common.collect.MapMaker;
import com.google.common.collect.Maps;
import io.muster.core.codes.Code;
import io.muster.core.codes.CodeSet;
import io.muster.core.schema.Value;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

/**
 * Texts or codes, as their numbers in a dictionary of those that occur, in their order; {@link #NONE} where there is none.
 */
public abstract sealed class SymbolColumn extends StoredColumn {
  /** The number of a cell that holds nothing. */
  public static final int NONE = -1;

  /** No number of a cell. */
  private static final int MANY = -2;

  private final List<Value> dictionary;

  /** By what is in the dictionary: measured, to look for a code there by halves takes ten times as long. */
  private final Supplier<Map<Value, Integer>> numbers = Suppliers.memoize(this::findNumbers);

  private final Supplier<Map<CodeSet, BitSet>> known =
      Suppliers.memoize(() -> new MapMaker().weakKeys().makeMap());

  private SymbolColumn(List<Value> dictionary) {
    this.dictionary = dictionary;
  }

  /**
   * The column that holds these numbers, without what they stand for.
   *
   * @param known the rows after so many hold nothing
   */
  static SymbolColumn of(int[] numbers, int known, int rows) {
    int least = known < rows || rows == 0 ? NONE : numbers[0];
    int most = least;
    for (int row = 0; row < known; row++) {
      least = Math.min(least, numbers[row]);
      most = Math.max(most, numbers[row]);
    }
    SymbolColumn column =
        least == most ? new Same(List.of(), most, rows) : room(List.of(), most + 1, rows);
    for (int row = 0; row < known; row++) {
      column.set(row, numbers[row]);
    }
    return column;
  }

  /**
   * A column of so many rows to be filled with the numbers of these, translated.
   *
   * @param dictionary what the translated numbers stand for
   * @param translations for each column the translation of each number and one more
   */
  static SymbolColumn room(
      List<Value> dictionary, List<SymbolColumn> columns, List<int[]> translations, int rows) {
    Set<Integer> same = new HashSet<>();
    for (int i = 0; i < columns.size(); i++) {
      same.add(columns.get(i) instanceof Same all ? translations.get(i)[all.symbol + 1] : MANY);
    }
    if (same.size() > 1 || same.contains(MANY)) {
      return room(dictionary, dictionary.size(), rows);
    }
    return new Same(dictionary, same.stream().findFirst().orElse(NONE), rows);
  }

  private static SymbolColumn room(List<Value> dictionary, int symbols, int rows) {
    if (symbols <= 0xFF) {
      return new Bytes(dictionary, rows);
    }
    return symbols <= Character.MAX_VALUE
        ? new Chars(dictionary, rows)
        : new Ints(dictionary, rows);
  }

  /** The column of so many rows that was saved, of the texts or codes of a dictionary. */
  static SymbolColumn restored(List<Value> dictionary, SnapshotInput in, int rows)
      throws IOException {
    int same = in.readInt();
    SymbolColumn column =
        same == MANY ? room(dictionary, dictionary.size(), rows) : new Same(dictionary, same, rows);
    column.restoreCells(in);
    return column;
  }

  /** Writes the numbers to a snapshot; the dictionary is written before. */
  @Override
  final void save(SnapshotOutput out) throws IOException {
    out.write(this instanceof Same all ? all.symbol : MANY);
    saveCells(out);
  }

  abstract void saveCells(SnapshotOutput out) throws IOException;

  abstract void restoreCells(SnapshotInput in) throws IOException;

  @Override
  SymbolColumn room(int rows) {
    return room(dictionary, dictionary.size(), rows);
  }

  /** Sets the number of a row, once, while the column is filled. */
  abstract void set(int row, int symbol);

  @Override
  void fill(int at, StoredColumn from, int[] rows, int first, int count) {
    SymbolColumn source = (SymbolColumn) from;
    for (int i = 0; i < count; i++) {
      set(at + i, source.symbol(rows[first + i]));
    }
  }

  /** Fills so many rows with the first of another column, translated. */
  void fill(int at, SymbolColumn from, int count, int[] translation) {
    for (int row = 0; row < count; row++) {
      set(at + row, translation[from.symbol(row) + 1]);
    }
  }

  @Override
  final int compare(int row, int other) {
    return Integer.compare(symbol(row), symbol(other));
  }

  /** Every text or code that occurs, once, by its number. */
  public final List<Value> dictionary() {
    return dictionary;
  }

  /** The number of a code; {@link #NONE} where it does not occur. */
  private int number(Code code) {
    return numbers.get().getOrDefault(new Value.Coded(code), NONE);
  }

  /** The numbers of those codes of a set that occur: looked for once, as long as somebody knows the set. */
  public final BitSet numbers(CodeSet codes) {
    return (BitSet) known.get().computeIfAbsent(codes, this::findNumbers).clone();
  }

  private BitSet findNumbers(CodeSet codes) {
    BitSet found = new BitSet();
    Optional<List<Code>> single = codes.singleCodes();
    if (single.isPresent()) {
      single.get().stream()
          .mapToInt(this::number)
          .filter(number -> number != NONE)
          .forEach(found::set);
    } else {
      for (int number = 0; number < dictionary.size(); number++) {
        found.set(number, codes.contains(((Value.Coded) dictionary.get(number)).code()));
      }
    }
    return found;
  }

  private Map<Value, Integer> findNumbers() {
    Map<Value, Integer> found = Maps.newHashMapWithExpectedSize(dictionary.size());
    for (int number = 0; number < dictionary.size(); number++) {
      found.put(dictionary.get(number), number);
    }
    return found;
  }

  /** The number of what a row holds. */
  public abstract int symbol(int row);

  /** The numbers of what so many rows hold. */
  public void symbols(int[] rows, int count, int[] symbols) {
    for (int i = 0; i < count; i++) {
      symbols[i] = symbol(rows[i]);
    }
  }

  /** Keeps the rows of a list that hold one of the symbols. */
  public final void keep(RowList list, Wanted wanted) {
    int[] held = list.roomForSymbols();
    symbols(list.rows, list.size(), held);
    list.keep(held, wanted.symbols);
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
    /** By the number of the symbol and one more: 1 where it is wanted, to be counted without a branch. */
    private final byte[] symbols;

    private final Optional<CategoryRows.Some> rows;

    private Wanted(byte[] symbols, Optional<CategoryRows.Some> rows) {
      this.symbols = symbols;
      this.rows = rows;
    }

    /** Those whose bits are set; cells that hold nothing are not wanted. */
    static Wanted of(SymbolColumn column, BitSet symbols, Optional<CategoryRows> kept) {
      byte[] wanted = new byte[column.dictionary.size() + 1];
      symbols.stream().forEach(s -> wanted[s + 1] = 1);
      return new Wanted(wanted, kept.flatMap(rows -> rows.of(symbols)));
    }

    /** The rows that hold one of them, where the table keeps these. */
    Optional<CategoryRows.Some> rows() {
      return rows;
    }

    /** Whether a symbol is wanted. */
    public boolean holds(int symbol) {
      return symbols[symbol + 1] == 1;
    }
  }

  /** Every row holds the same, or nothing. */
  private static final class Same extends SymbolColumn {
    private final int symbol;
    private final int rows;

    Same(List<Value> dictionary, int symbol, int rows) {
      super(dictionary);
      this.symbol = symbol;
      this.rows = rows;
    }

    @Override
    SymbolColumn room(int other) {
      return new Same(dictionary(), symbol, other);
    }

    @Override
    void set(int row, int number) {
      checkState(number == symbol, "there is no room for another text or code");
    }

    @Override
    void fill(int at, StoredColumn from, int[] other, int first, int count) {}

    @Override
    void fill(int at, SymbolColumn from, int count, int[] translation) {}

    @Override
    int known() {
      return symbol == NONE ? 0 : rows;
    }

    @Override
    public int symbol(int row) {
      return symbol;
    }

    @Override
    public void symbols(int[] many, int count, int[] found) {
      Arrays.fill(found, 0, count, symbol);
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

    @Override
    void saveCells(SnapshotOutput out) {}

    @Override
    void restoreCells(SnapshotInput in) {}
  }

  private static final class Bytes extends SymbolColumn {
    private final byte[] symbols;

    Bytes(List<Value> dictionary, int rows) {
      super(dictionary);
      symbols = new byte[rows];
    }

    @Override
    void set(int row, int symbol) {
      symbols[row] = (byte) (symbol + 1);
    }

    @Override
    int known() {
      int known = 0;
      for (byte symbol : symbols) {
        known += symbol == 0 ? 0 : 1;
      }
      return known;
    }

    @Override
    public int symbol(int row) {
      return (symbols[row] & 0xFF) - 1;
    }

    /** Has memory bring the first and last symbol of everybody that come into question, before any of them is waited for. */
    private void fetch(RowList list) {
      int any = 0;
      for (int place = 0; place < list.people; place++) {
        any |= symbols[Math.min(list.from[place], symbols.length - 1)];
        any |= symbols[Math.max(list.to[place] - 1, 0)];
      }
      list.fetched = any;
    }

    @Override
    void fill(RowList list, Wanted wanted) {
      if (list.isScattered()) {
        fetch(list);
      }
      byte[] want = wanted.symbols;
      int kept = 0;
      for (int place = 0; place < list.people; place++) {
        int end = list.to[place];
        int[] rows = list.room(kept + end - list.from[place]);
        for (int row = list.from[place]; row < end; row++) {
          rows[kept] = row;
          kept += want[symbols[row] & 0xFF];
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
      if (list.isScattered()) {
        fetch(list);
      }
      byte[] want = wanted.symbols;
      int[] rows = list.room(list.people);
      int kept = 0;
      for (int place = 0; place < list.people; place++) {
        int from = list.from[place];
        int row = list.to[place] - 1;
        for (; row >= from; row--) {
          if (want[symbols[row] & 0xFF] == 1) {
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

    @Override
    void saveCells(SnapshotOutput out) throws IOException {
      out.write(symbols);
    }

    @Override
    void restoreCells(SnapshotInput in) throws IOException {
      in.read(symbols);
    }
  }

  private static final class Chars extends SymbolColumn {
    private final char[] symbols;

    Chars(List<Value> dictionary, int rows) {
      super(dictionary);
      symbols = new char[rows];
    }

    @Override
    void set(int row, int symbol) {
      symbols[row] = (char) (symbol + 1);
    }

    @Override
    int known() {
      int known = 0;
      for (char symbol : symbols) {
        known += symbol == 0 ? 0 : 1;
      }
      return known;
    }

    @Override
    public int symbol(int row) {
      return symbols[row] - 1;
    }

    /** Has memory bring the first and last symbol of everybody that come into question, before any of them is waited for. */
    private void fetch(RowList list) {
      int any = 0;
      for (int place = 0; place < list.people; place++) {
        any |= symbols[Math.min(list.from[place], symbols.length - 1)];
        any |= symbols[Math.max(list.to[place] - 1, 0)];
      }
      list.fetched = any;
    }

    @Override
    void fill(RowList list, Wanted wanted) {
      if (list.isScattered()) {
        fetch(list);
      }
      byte[] want = wanted.symbols;
      int kept = 0;
      for (int place = 0; place < list.people; place++) {
        int end = list.to[place];
        int[] rows = list.room(kept + end - list.from[place]);
        for (int row = list.from[place]; row < end; row++) {
          rows[kept] = row;
          kept += want[symbols[row]];
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
      if (list.isScattered()) {
        fetch(list);
      }
      byte[] want = wanted.symbols;
      int[] rows = list.room(list.people);
      int kept = 0;
      for (int place = 0; place < list.people; place++) {
        int from = list.from[place];
        int row = list.to[place] - 1;
        for (; row >= from; row--) {
          if (want[symbols[row]] == 1) {
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

    @Override
    void saveCells(SnapshotOutput out) throws IOException {
      out.write(symbols);
    }

    @Override
    void restoreCells(SnapshotInput in) throws IOException {
      in.read(symbols);
    }
  }

  private static final class Ints extends SymbolColumn {
    private final int[] symbols;

    Ints(List<Value> dictionary, int rows) {
      super(dictionary);
      symbols = new int[rows];
      Arrays.fill(symbols, NONE);
    }

    @Override
    void set(int row, int symbol) {
      symbols[row] = symbol;
    }

    @Override
    int known() {
      int known = 0;
      for (int symbol : symbols) {
        known += symbol == NONE ? 0 : 1;
      }
      return known;
    }

    @Override
    public int symbol(int row) {
      return symbols[row];
    }

    @Override
    void fill(RowList list, Wanted wanted) {
      byte[] want = wanted.symbols;
      int kept = 0;
      for (int place = 0; place < list.people; place++) {
        int end = list.to[place];
        int[] rows = list.room(kept + end - list.from[place]);
        for (int row = list.from[place]; row < end; row++) {
          rows[kept] = row;
          kept += want[symbols[row] + 1];
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
      byte[] want = wanted.symbols;
      int[] rows = list.room(list.people);
      int kept = 0;
      for (int place = 0; place < list.people; place++) {
        int from = list.from[place];
        int row = list.to[place] - 1;
        for (; row >= from; row--) {
          if (want[symbols[row] + 1] == 1) {
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

    @Override
    void saveCells(SnapshotOutput out) throws IOException {
      out.write(symbols);
    }

    @Override
    void restoreCells(SnapshotInput in) throws IOException {
      in.read(symbols);
    }
  }
}
