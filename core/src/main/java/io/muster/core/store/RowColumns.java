package io.muster.core.store;

import static com.google.common.base.Preconditions.checkArgument;

import io.muster.core.codes.Code;
import io.muster.core.schema.Column;
import io.muster.core.schema.ValueType;
import java.util.ArrayList;
import java.util.List;

/** Columns of equal length while a store is built: those of a record kind, or the attributes of people. */
final class RowColumns {
  private final List<Column> columns;
  private final List<Cells> cells = new ArrayList<>();
  private int rows;

  RowColumns(List<Column> columns) {
    this.columns = List.copyOf(columns);
    columns.forEach(c -> cells.add(Cells.of(c)));
  }

  Row append() {
    int row = rows++;
    cells.forEach(c -> c.append(row));
    return new Row(this, row);
  }

  int rows() {
    return rows;
  }

  List<Column> columns() {
    return columns;
  }

  Cells cells(int column) {
    return cells.get(column);
  }

  <C extends Cells> C cells(Column column, Class<C> type) {
    Cells found = cells.get(indexOf(column));
    checkArgument(type.isInstance(found), "%s holds %s", column, column.type().words());
    return type.cast(found);
  }

  @SuppressWarnings("unchecked") // a text column has text cells
  Cells.Symbols<String> texts(Column column) {
    checkArgument(
        column.type() == ValueType.TEXT, "%s holds %s", column, column.type().words());
    return (Cells.Symbols<String>) cells.get(indexOf(column));
  }

  @SuppressWarnings("unchecked") // a code column has code cells
  Cells.Symbols<Code> codes(Column column) {
    checkArgument(
        column.type() == ValueType.CODE, "%s holds %s", column, column.type().words());
    return (Cells.Symbols<Code>) cells.get(indexOf(column));
  }

  @SuppressWarnings("ReferenceEquality") // the same column is an equal one
  int indexOf(Column column) {
    // Nearly always it is the schema's own column: measured, a load takes a quarter less time for
    // looking before comparing.
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i) == column) {
        return i;
      }
    }
    int index = columns.indexOf(column);
    checkArgument(index >= 0, "there is no column %s here", column);
    return index;
  }

  void settle() {
    cells.forEach(Cells::settle);
  }

  /** The rows that are named, in the order they are named in; each column gives up its cells. */
  StoredColumns stored(int[] order) {
    List<StoredColumn> stored = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      stored.add(cells.get(i).stored(order));
      cells.set(i, Cells.of(columns.get(i)));
    }
    return new StoredColumns(columns, stored, order.length);
  }

  /** Orders two rows by their columns, the first column first, missing first. */
  int compare(int row, int other) {
    for (Cells column : cells) {
      int order = column.compare(row, other);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
