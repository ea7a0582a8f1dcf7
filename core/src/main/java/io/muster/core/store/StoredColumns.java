package io.muster.core.store;

import static com.google.common.base.Preconditions.checkArgument;

import io.muster.core.schema.Column;
import io.muster.core.work.Crew;
import java.util.ArrayList;
import java.util.List;

/** Finished columns of equal length: those of a record kind, or the attributes of people. */
final class StoredColumns {
  /** So many rows are put in order at a time. */
  private static final int CHUNK = 1 << 16;

  private final List<Column> columns;
  private final List<StoredColumn> stored;
  private final int rows;

  StoredColumns(List<Column> columns, List<StoredColumn> stored, int rows) {
    this.columns = List.copyOf(columns);
    this.stored = new ArrayList<>(stored);
    this.rows = rows;
  }

  int rows() {
    return rows;
  }

  @SuppressWarnings("ReferenceEquality") // the same column is an equal one
  StoredColumn of(Column column) {
    // Nearly always it is the schema's own column.
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i) == column) {
        return stored.get(i);
      }
    }
    int index = columns.indexOf(column);
    checkArgument(index >= 0, "there is no column %s here", column);
    return stored.get(index);
  }

  <C extends StoredColumn> C of(Column column, Class<C> type) {
    StoredColumn found = of(column);
    checkArgument(type.isInstance(found), "%s holds %s", column, column.type().words());
    return type.cast(found);
  }

  /** The same columns, but for another in the place of one. */
  StoredColumns with(Column column, StoredColumn other) {
    List<StoredColumn> changed = new ArrayList<>(stored);
    changed.set(columns.indexOf(column), other);
    return new StoredColumns(columns, changed, rows);
  }

  List<Column> columns() {
    return columns;
  }

  /** Orders two rows by their columns, the first column first, missing first. */
  int compare(int row, int other) {
    for (int i = 0; i < stored.size(); i++) {
      int order = stored.get(i).compare(row, other);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /** The rows that are named, in the order they are named in. Gives up its own columns one by one, so that never much is there twice. */
  StoredColumns arranged(int[] order, Crew crew) {
    List<StoredColumn> arranged = new ArrayList<>();
    for (int i = 0; i < stored.size(); i++) {
      StoredColumn from = stored.get(i);
      StoredColumn column = from.room(order.length);
      crew.each((order.length + CHUNK - 1) / CHUNK, () -> chunk -> {
        int first = chunk * CHUNK;
        column.fill(first, from, order, first, Math.min(CHUNK, order.length - first));
        return column;
      });
      arranged.add(column);
      stored.set(i, column);
    }
    return new StoredColumns(columns, arranged, order.length);
  }

  List<StoredColumn> all() {
    return List.copyOf(stored);
  }

  long bytes() {
    return stored.stream().mapToLong(StoredColumn::bytes).sum();
  }
}
