package io.muster.core.store;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

import io.muster.core.schema.Column;
import io.muster.core.schema.ValueType;
import java.util.List;
import java.util.stream.Stream;

/** Columns of equal length while rows arrive: those of a record kind, or the attributes of people. For one thread. */
final class RowColumns {
  private final Column[] columns;
  private final Cells[] cells;
  private int rows;
  private int room;
  private boolean closed;

  RowColumns(List<Column> columns) {
    this.columns = columns.toArray(Column[]::new);
    this.cells = columns.stream().map(Cells::of).toArray(Cells[]::new);
  }

  /** Begins another row, and answers with its number. */
  int append() {
    if (rows == room) {
      room = Math.max(16, room + (room >> 1));
      for (Cells column : cells) {
        column.room(room);
      }
    }
    return rows++;
  }

  int rows() {
    return rows;
  }

  <C extends Cells> C cells(Column column, Class<C> type) {
    checkState(!closed, "the store is built, and takes no more");
    Cells found = cells[indexOf(column)];
    checkArgument(type.isInstance(found), "%s holds %s", column, column.type().words());
    return type.cast(found);
  }

  /** What is in a column of that type so far: of texts, or of codes. */
  Dictionary dictionary(Column column, ValueType type) {
    checkArgument(column.type() == type, "%s holds %s", column, column.type().words());
    return cells(column, Cells.Symbols.class).dictionary();
  }

  /** What is in a column of texts or codes so far. */
  Dictionary dictionary(int column) {
    return ((Cells.Symbols) cells[column]).dictionary();
  }

  @SuppressWarnings("ReferenceEquality") // the same column is an equal one
  private int indexOf(Column column) {
    // Nearly always it is the schema's own column: measured, a load takes a quarter less time for
    // looking before comparing.
    for (int i = 0; i < columns.length; i++) {
      if (columns[i] == column) {
        return i;
      }
    }
    int index = List.of(columns).indexOf(column);
    checkArgument(index >= 0, "there is no column %s here", column);
    return index;
  }

  /** The rows so far, each column as narrow as they allow; the next row is the first again. */
  List<StoredColumn> take() {
    List<StoredColumn> taken = Stream.of(cells).map(c -> c.take(rows)).toList();
    rows = 0;
    return taken;
  }

  /** The rows so far; there will be no more. */
  List<StoredColumn> last() {
    closed = true;
    return take();
  }
}
