package io.muster.core.store;

import static com.google.common.base.Preconditions.checkArgument;

import io.muster.core.schema.Column;
import java.util.List;

/** Finished columns of equal length: those of a record kind, or the attributes of people. */
final class StoredColumns {
  private final List<Column> columns;
  private final List<StoredColumn> stored;
  private final int rows;

  StoredColumns(List<Column> columns, List<StoredColumn> stored, int rows) {
    this.columns = List.copyOf(columns);
    this.stored = List.copyOf(stored);
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

  long bytes() {
    return stored.stream().mapToLong(StoredColumn::bytes).sum();
  }
}
