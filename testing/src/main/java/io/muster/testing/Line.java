package io.muster.testing;

import static com.google.common.base.Preconditions.checkArgument;

import io.muster.core.codes.Code;
import io.muster.core.schema.Column;
import io.muster.core.schema.Truth;
import io.muster.core.schema.Value;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** The values of one record, or of a person's attributes, by column; missing until they are put. For one thread. */
final class Line {
  private final List<Column> columns;
  private final Value[] values;

  Line(List<Column> columns) {
    this.columns = columns;
    this.values = new Value[columns.size()];
    Arrays.fill(values, Value.Missing.MISSING);
  }

  /** A line with the same values, to be changed by itself. */
  Line copy() {
    Line copy = new Line(columns);
    System.arraycopy(values, 0, copy.values, 0, values.length);
    return copy;
  }

  Line put(String column, String text) {
    return put(column, new Value.Text(text));
  }

  Line put(String column, Code code) {
    return put(column, new Value.Coded(code));
  }

  Line put(String column, boolean truth) {
    return put(column, Truth.of(truth));
  }

  Line putDay(String column, int epochDay) {
    return put(column, new Value.Day(LocalDate.ofEpochDay(epochDay)));
  }

  Line put(String column, Value value) {
    values[indexOf(column)] = value;
    return this;
  }

  Value value(String column) {
    return values[indexOf(column)];
  }

  List<Column> columns() {
    return columns;
  }

  /** The value in the column at that place. */
  Value value(int column) {
    return values[column];
  }

  private int indexOf(String name) {
    for (int i = 0; i < values.length; i++) {
      if (columns.get(i).name().equals(name)) {
        return i;
      }
    }
    checkArgument(false, "there is no column %s", name);
    return -1;
  }
}
