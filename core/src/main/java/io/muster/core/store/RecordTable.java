package io.muster.core.store;

import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Value;
import io.muster.core.schema.ValueType;
import io.muster.core.work.Crew;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All records of one kind: rows ordered by person, then date, then the other columns, missing first. Immutable and safe for use
 * by several threads.
 *
 * <p>A row is a number from 0; a person is their number in the {@link PatientStore}.
 */
public final class RecordTable {
  /** The day of a record without a date; it comes before every day. */
  public static final int NO_DAY = Integer.MIN_VALUE;

  private final RecordKind kind;
  private final StoredColumns columns;
  private final DayColumn days;
  private final int[] offsets;
  private final int duplicates;
  private final Map<Column, CodeIndex> indexes;
  private final Map<Column, CategoryRows> categories = new HashMap<>();
  private final Set<Column> held = new HashSet<>();
  private final Set<Column> full = new HashSet<>();

  private RecordTable(
      RecordKind kind,
      StoredColumns columns,
      int[] offsets,
      int duplicates,
      Map<Column, CodeIndex> indexes,
      List<ColumnFacts> facts) {
    this.kind = kind;
    this.columns = columns;
    this.days = columns.of(RecordKind.DATE, DayColumn.class);
    this.offsets = offsets;
    this.duplicates = duplicates;
    this.indexes = indexes;
    for (ColumnFacts fact : facts) {
      fact.categories().ifPresent(rows -> categories.put(fact.column(), rows));
      if (fact.known() > 0) {
        held.add(fact.column());
      }
      if (fact.known() == columns.rows()) {
        full.add(fact.column());
      }
    }
  }

  /**
   * The table of all records of a kind.
   *
   * @param blocks which give up their columns
   * @param rank the place of each person among all, by how many were added before them
   */
  static RecordTable of(RecordKind kind, List<RecordBlock> blocks, int[] rank, Crew crew) {
    StoredColumns came = new BlockColumns(kind.columns(), blocks, crew).together();
    int[] offsets = RowOrder.offsets(blocks, rank);
    Optional<int[]> order = new RowOrder(offsets, came, crew).of(blocks, rank);
    Duplicates duplicates = new Duplicates(came);
    if (duplicates.possible()) {
      int[] all = order.orElseGet(() -> IntStream.range(0, came.rows()).toArray());
      int[] kept = duplicates.without(all, offsets);
      order = kept.length < all.length ? Optional.of(kept) : order;
    }
    StoredColumns columns = order.map(o -> came.arranged(o, crew)).orElse(came);
    return finished(kind, columns, offsets, came.rows() - columns.rows(), crew);
  }

  /**
   * The table of rows in their order.
   *
   * @param offsets where the rows of each person begin, and the end of all
   */
  static RecordTable finished(
      RecordKind kind, StoredColumns columns, int[] offsets, int duplicates, Crew crew) {
    Map<Column, CodeIndex> indexes = new HashMap<>();
    for (Column column : kind.columns()) {
      if (isIndexed(column)) {
        indexes.put(column, CodeIndex.of(columns.of(column, SymbolColumn.class), offsets, crew));
      }
    }
    List<ColumnFacts> facts = crew.each(
        kind.columns().size(),
        () -> i -> ColumnFacts.of(kind, kind.columns().get(i), columns, offsets));
    return new RecordTable(kind, columns, offsets, duplicates, indexes, facts);
  }

  /** What is kept about a column beside its cells and its index. */
  private record ColumnFacts(Column column, int known, Optional<CategoryRows> categories) {
    static ColumnFacts of(RecordKind kind, Column column, StoredColumns columns, int[] offsets) {
      StoredColumn stored = columns.of(column);
      Optional<CategoryRows> categories = column.closed()
          ? CategoryRows.of((SymbolColumn) stored, spans(kind, columns), offsets)
          : Optional.empty();
      return new ColumnFacts(column, stored.known(), categories);
    }
  }

  /** From when to when rows last: the dates, and the ends where the kind has them. */
  private static List<DayColumn> spans(RecordKind kind, StoredColumns columns) {
    return Stream.concat(Stream.of(RecordKind.DATE), kind.column("end").stream())
        .map(column -> columns.of(column, DayColumn.class))
        .toList();
  }

  /** Codes and categories are. */
  private static boolean isIndexed(Column column) {
    return column.type() == ValueType.CODE || column.closed();
  }

  public RecordKind kind() {
    return kind;
  }

  StoredColumns columns() {
    return columns;
  }

  int[] offsets() {
    return offsets;
  }

  public int rows() {
    return columns.rows();
  }

  /** The first row of a person; equal to {@link #endRow} where they have none. */
  public int firstRow(int person) {
    return offsets[person];
  }

  /** The row after the last of a person. */
  public int endRow(int person) {
    return offsets[person + 1];
  }

  /** The day of a row's date since 1970-01-01, or {@link #NO_DAY}. */
  public int day(int row) {
    return days.day(row);
  }

  /** What a row holds in a column; a number comes with its unit where the kind records one. */
  public Value value(Column column, int row) {
    Value value = columns.of(column).value(row);
    if (value instanceof Value.Decimal number) {
      return kind.unitOf(column)
          .map(unit -> columns.of(unit).value(row))
          .filter(Value::known)
          .<Value>map(unit -> new Value.Decimal(number.number(), unit.toString()))
          .orElse(number);
    }
    return value;
  }

  public boolean known(Column column, int row) {
    return columns.of(column).known(row);
  }

  /** A column by itself. */
  public StoredColumn column(Column column) {
    return columns.of(column);
  }

  /** The dates. */
  public DayColumn days() {
    return days;
  }

  /** A column of texts or codes by itself. */
  public SymbolColumn symbols(Column column) {
    return columns.of(column, SymbolColumn.class);
  }

  /** Who has a record of each code or category in a column; none for a column of anything else. */
  public Optional<CodeIndex> index(Column column) {
    return Optional.ofNullable(indexes.get(column));
  }

  /** Some of the codes or categories of a column, by their numbers, made ready to be looked for. */
  public SymbolColumn.Wanted wanted(Column column, BitSet symbols) {
    return SymbolColumn.Wanted.of(
        symbols(column), symbols, Optional.ofNullable(categories.get(column)));
  }

  /** Whether the rows of these symbols are kept, so that who has one in some days is found without looking at other rows. */
  public boolean keeps(SymbolColumn.Wanted wanted) {
    return wanted.rows().isPresent();
  }

  /**
   * Those from one person to before another who have so many rows that hold a wanted symbol and lie within the first bounds, a bit each;
   * the first bit of the first word is that of a person whose number 64 divides.
   *
   * @param times how many, one at least
   * @throws java.util.NoSuchElementException if the rows of these symbols are not kept
   */
  public long[] having(
      SymbolColumn.Wanted wanted, DayColumn.Bounds bounds, int times, int from, int to) {
    return wanted.rows().orElseThrow().people(bounds, times, from, to);
  }

  /** Fills a list with the rows of its people that lie within the bounds. */
  public void select(RowList list, DayColumn.Bounds bounds) {
    days.span(list, offsets, bounds);
    list.fill();
  }

  /** Fills a list with those rows of its people that lie within the bounds and hold a wanted symbol. */
  public void select(
      RowList list, DayColumn.Bounds bounds, SymbolColumn column, SymbolColumn.Wanted wanted) {
    if (wanted.rows().isPresent()) {
      wanted.rows().get().fill(list, bounds);
      return;
    }
    days.span(list, offsets, bounds);
    list.touch();
    column.fill(list, wanted);
  }

  /** Fills a list with the last of the rows of each of its people that lies within the bounds. */
  public void selectLast(RowList list, DayColumn.Bounds bounds) {
    days.last(list, offsets, bounds);
  }

  /** Fills a list with the last of the rows of each of its people that lies within the bounds and passes. */
  public void selectLast(RowList list, DayColumn.Bounds bounds, IntPredicate test) {
    days.end(list, offsets, bounds);
    list.fillLast(days, bounds, test);
  }

  /** Fills a list with the last of the rows of each of its people that lies within the bounds, holds a wanted symbol and passes. */
  public void selectLast(
      RowList list,
      DayColumn.Bounds bounds,
      SymbolColumn column,
      SymbolColumn.Wanted wanted,
      Optional<IntPredicate> test) {
    days.end(list, offsets, bounds);
    column.fillLast(list, days, bounds, wanted, test);
  }

  /** Keeps the rows of a list that lie within the bounds. */
  public void keep(RowList list, DayColumn.Bounds bounds) {
    days.keep(list, bounds);
  }

  /** Whether any record has a value in the column. */
  public boolean holds(Column column) {
    return held.contains(column);
  }

  /** Whether every record has a value in the column. */
  public boolean full(Column column) {
    return full.contains(column);
  }

  /** How many records were left out because another system held the same one. */
  public int duplicates() {
    return duplicates;
  }

  /** How many bytes the rows take, the indexes included. */
  long bytes() {
    return columns.bytes()
        + 4L * offsets.length
        + indexes.values().stream().mapToLong(CodeIndex::bytes).sum()
        + categories.values().stream().mapToLong(CategoryRows::bytes).sum();
  }

  @Override
  public String toString() {
    return rows() + " " + kind.plural();
  }
}
