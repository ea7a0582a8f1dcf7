package io.muster.core.schema;

import static com.google.common.base.Preconditions.checkArgument;

import io.muster.core.codes.CodeSet;
import io.muster.core.codes.CodeSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A kind of dated record a person can have, such as {@code diagnosis}.
 *
 * <p>Every kind has {@code date} first, then its own columns, then {@code recorded} and {@code system}. That order is also
 * the order in which records of one day are sorted.
 *
 * @param name singular, as in {@code latest diagnosis}
 * @param plural as in {@code at least 2 diagnoses}
 * @param foreignSystems the systems whose codes its records never carry; they may carry those of any other
 */
public record RecordKind(
    String name, String plural, List<Column> columns, Set<CodeSystem> foreignSystems) {
  /** The day the record is about. */
  public static final Column DATE = Column.date("date");

  /** The day it reached the record, where that is known; later than {@code date} by the linkage lag. */
  public static final Column RECORDED = Column.date("recorded");

  /** Where the record came from. */
  public static final Column SYSTEM = Column.text("system");

  /** The group of the record's code in the code list it was asked for by; no data hold it. */
  public static final Column GROUP = Column.text("group");

  public RecordKind {
    columns = List.copyOf(columns);
    foreignSystems = Set.copyOf(foreignSystems);
    checkArgument(
        !columns.isEmpty() && columns.get(0).equals(DATE),
        "%s: the first column is the date",
        name);
    long names = columns.stream().map(Column::name).distinct().count();
    checkArgument(names == columns.size(), "%s: a column name is used twice", name);
  }

  /** A kind with these columns of its own, between {@code date} and {@code recorded}. */
  public static RecordKind of(String name, String plural, Column... own) {
    List<Column> columns = new ArrayList<>();
    columns.add(DATE);
    columns.addAll(List.of(own));
    columns.add(RECORDED);
    columns.add(SYSTEM);
    return new RecordKind(name, plural, columns, Set.of());
  }

  /** This kind, whose records never carry codes of some systems: those of drugs, where it is about illnesses. */
  public RecordKind without(CodeSystem... systems) {
    return new RecordKind(name, plural, columns, Set.of(systems));
  }

  /** Whether its records can carry any of the codes. */
  public boolean mayCarry(CodeSet codes) {
    return codeColumn().isPresent()
        && (codes.isEmpty() || !foreignSystems.containsAll(codes.systems()));
  }

  /** The column of that name, if the kind has one. */
  public Optional<Column> column(String columnName) {
    return columns.stream().filter(c -> c.name().equals(columnName)).findFirst();
  }

  /**
   * The column of that name that all of the kinds have, of one type; for coded kinds the group is one. It can hold what any of
   * theirs can.
   */
  public static Optional<Column> shared(List<RecordKind> kinds, String columnName) {
    List<Optional<Column>> columns =
        kinds.stream().map(kind -> kind.columnOrGroup(columnName)).distinct().toList();
    List<Column> known = columns.stream().flatMap(Optional::stream).toList();
    boolean common = known.size() == columns.size()
        && known.stream().map(Column::type).distinct().count() == 1;
    return common ? Optional.of(together(known)) : Optional.empty();
  }

  private static Column together(List<Column> columns) {
    boolean closed = columns.stream().allMatch(Column::closed);
    List<String> categories =
        columns.stream().flatMap(c -> c.categories().stream()).distinct().toList();
    Column first = columns.get(0);
    return new Column(first.name(), first.type(), closed ? categories : List.of());
  }

  private Optional<Column> columnOrGroup(String columnName) {
    return columnName.equals(GROUP.name()) && codeColumn().isPresent()
        ? Optional.of(GROUP)
        : column(columnName);
  }

  /** The place of a column of this kind, counted from 0. */
  public int indexOf(Column column) {
    int index = columns.indexOf(column);
    checkArgument(index >= 0, "%s has no column %s", name, column.name());
    return index;
  }

  /** The column that holds the unit of a number column: {@code unit} for {@code value}. */
  public Optional<Column> unitOf(Column column) {
    return column.name().equals("value") ? column("unit") : Optional.empty();
  }

  /** The column {@code of CODELIST} is about, for kinds that are coded. */
  public Optional<Column> codeColumn() {
    return columns.stream().filter(c -> c.type() == ValueType.CODE).findFirst();
  }

  @Override
  public String toString() {
    return name;
  }
}
