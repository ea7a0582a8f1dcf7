package io.muster.core.store;

import static com.google.common.base.Preconditions.checkArgument;

import io.muster.core.codes.Code;
import io.muster.core.schema.Column;
import io.muster.core.schema.Truth;
import io.muster.core.schema.Value;
import io.muster.core.schema.ValueType;
import java.time.LocalDate;

/**
 * A row being written: a record, or a person's attributes. Cells that are never set stay missing.
 *
 * <p>Every setter answers with the row itself. A value that does not fit its column is the caller's mistake and gets an
 * {@link IllegalArgumentException} that names the column and not the value.
 */
public final class Row {
  private final RowColumns columns;
  private int row;

  Row(RowColumns columns, int row) {
    this.columns = columns;
    this.row = row;
  }

  /** This row, which from now on is another. */
  Row at(int other) {
    row = other;
    return this;
  }

  public Row set(Column column, LocalDate date) {
    return setDay(column, Math.toIntExact(date.toEpochDay()));
  }

  /** Sets a date given as days since 1970-01-01. */
  public Row setDay(Column column, int epochDay) {
    checkArgument(epochDay != RecordTable.NO_DAY, "%s: that is not a day", column);
    columns.cells(column, Cells.Days.class).set(row, epochDay);
    return this;
  }

  public Row set(Column column, double number) {
    checkArgument(Double.isFinite(number), "%s: a number is finite", column);
    columns.cells(column, Cells.Numbers.class).set(row, number);
    return this;
  }

  /** Sets a text; for a closed column it is one of its categories. */
  public Row set(Column column, String text) {
    return setNumbered(column, number(column, text));
  }

  public Row set(Column column, Code code) {
    return setNumbered(column, number(column, code));
  }

  /** The number by which a text of this column can be set in this row and the others of its writer; for a closed column it is one of its categories. */
  public int number(Column column, String text) {
    checkArgument(
        !column.closed() || column.categories().contains(text),
        "%s: that is not one of its categories",
        column);
    return columns.dictionary(column, ValueType.TEXT).number(new Value.Text(text));
  }

  /** The number by which a code of this column can be set in this row and the others of its writer. */
  public int number(Column column, Code code) {
    return columns.dictionary(column, ValueType.CODE).number(new Value.Coded(code));
  }

  /** Sets a text or a code that was given a number. */
  public Row setNumbered(Column column, int number) {
    columns.cells(column, Cells.Symbols.class).set(row, number);
    return this;
  }

  public Row set(Column column, boolean truth) {
    columns.cells(column, Cells.Truths.class).set(row, truth);
    return this;
  }

  /** Sets a value of the column's type, without the unit of a number; a missing one leaves the cell missing. */
  public Row set(Column column, Value value) {
    if (!value.known()) {
      return this;
    }
    if (value instanceof Value.Day day) {
      return set(column, day.date());
    }
    if (value instanceof Value.Decimal number) {
      return set(column, number.number().doubleValue());
    }
    if (value instanceof Value.Coded coded) {
      return set(column, coded.code());
    }
    return value instanceof Truth truth
        ? set(column, truth == Truth.TRUE)
        : set(column, value.toString());
  }
}
