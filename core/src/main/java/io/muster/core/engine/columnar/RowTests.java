package io.muster.core.engine.columnar;

import static io.muster.core.engine.columnar.Chunk.FALSE;
import static io.muster.core.engine.columnar.Chunk.TRUE;
import static io.muster.core.engine.columnar.Chunk.UNKNOWN;
import static io.muster.core.store.RecordTable.NO_DAY;

import io.muster.core.plan.Comparison;
import io.muster.core.plan.Expression;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Truth;
import io.muster.core.schema.Value;
import io.muster.core.store.DayColumn;
import io.muster.core.store.RecordTable;
import io.muster.core.store.StoredColumn;
import io.muster.core.store.SymbolColumn;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Makes filters ready: conditions about columns of one row. */
final class RowTests {
  /** A condition about a row: {@link Chunk#FALSE}, {@link Chunk#TRUE} or {@link Chunk#UNKNOWN}. */
  interface RowTest {
    byte test(int row);
  }

  private final ColumnReading reading;
  private final RecordTable table;
  private final Set<Column> asked = new HashSet<>();
  private boolean converts;

  RowTests(ColumnReading reading) {
    this.reading = reading;
    this.table = reading.table();
  }

  /** Whether a filter could be unknown of some row of the table. */
  boolean couldBeUnknown() {
    return converts
        || asked.stream().anyMatch(c -> c.equals(RecordKind.GROUP) || !table.full(column(c)));
  }

  /** The table's column of that name: a question about records of several kinds has that of one of them. */
  private Column column(Column asked) {
    return table.kind().column(asked.name()).orElseThrow(NotColumnar::new);
  }

  /** A filter that asks of a column of texts or codes which it holds; none of any other sort. */
  Optional<SymbolTest> symbolTest(Expression filter) {
    return TextTest.of(filter)
        .flatMap(test -> test.asked() instanceof Expression.Field field
            ? symbolTest(field.column(), test)
            : Optional.empty());
  }

  private Optional<SymbolTest> symbolTest(Column asked, TextTest test) {
    if (asked.equals(RecordKind.GROUP)
        || !(table.column(column(asked)) instanceof SymbolColumn symbols)) {
      return Optional.empty();
    }
    BitSet wanted = test.symbols(symbols.dictionary());
    return Optional.of(SymbolTest.ofCategories(table, column(asked), wanted));
  }

  RowTest of(Expression filter) {
    if (filter instanceof Expression.Compare compare
        && compare.left() instanceof Expression.Field field
        && compare.right() instanceof Expression.Literal literal) {
      return compare(field.column(), compare.comparison(), literal.value());
    } else if (filter instanceof Expression.In in && in.value() instanceof Expression.Field) {
      return any(in.options().stream()
          .map(o -> of(new Expression.Compare(in.value(), Comparison.EQUAL, o)))
          .toList());
    } else if (filter instanceof Expression.Between between
        && between.value() instanceof Expression.Field) {
      return all(List.of(
          of(new Expression.Compare(between.value(), Comparison.AT_LEAST, between.low())),
          of(new Expression.Compare(between.value(), Comparison.AT_MOST, between.high()))));
    } else if (filter instanceof Expression.IsMissing missing
        && missing.value() instanceof Expression.Field field) {
      return isMissing(field.column());
    } else if (filter instanceof Expression.InCodes inCodes
        && inCodes.code() instanceof Expression.Field field) {
      asked.add(field.column());
      return symbols(
          field.column(),
          v -> v instanceof Value.Coded coded && inCodes.codes().contains(coded.code()));
    } else if (filter instanceof Expression.Not not) {
      RowTest inner = of(not.condition());
      return row -> Conditions.not(inner.test(row));
    } else if (filter instanceof Expression.And and) {
      return all(and.conditions().stream().map(this::of).toList());
    } else if (filter instanceof Expression.Or or) {
      return any(or.conditions().stream().map(this::of).toList());
    }
    throw new NotColumnar();
  }

  private RowTest compare(Column column, Comparison comparison, Value bound) {
    asked.add(column);
    if (bound instanceof Value.Text || bound instanceof Value.Coded) {
      return symbols(column, v -> comparison.holds(Orders.of(v, bound)));
    } else if (bound instanceof Value.Decimal number) {
      converts |= !number.unit().isEmpty();
      return reading.numbers(column(column)).compare(comparison, number);
    } else if (bound instanceof Value.Day day
        && table.column(column(column)) instanceof DayColumn days) {
      int other = Math.toIntExact(day.date().toEpochDay());
      return row -> days.day(row) == NO_DAY
          ? UNKNOWN
          : comparison.holds(Integer.compare(days.day(row), other)) ? TRUE : FALSE;
    } else if (bound instanceof Truth) {
      StoredColumn truths = table.column(column(column));
      return row -> !truths.known(row)
          ? UNKNOWN
          : comparison.holds(Orders.of(truths.value(row), bound)) ? TRUE : FALSE;
    }
    throw new NotColumnar();
  }

  private RowTest isMissing(Column column) {
    if (column.equals(RecordKind.GROUP)) {
      SymbolColumn codes = reading.codes();
      int[] groups = reading.groups();
      return row -> {
        int code = codes.symbol(row);
        return code == SymbolColumn.NONE || groups[code] == SymbolColumn.NONE ? TRUE : FALSE;
      };
    }
    StoredColumn cells = table.column(column(column));
    return row -> cells.known(row) ? FALSE : TRUE;
  }

  private RowTest symbols(Column column, Predicate<Value> test) {
    if (column.equals(RecordKind.GROUP)) {
      SymbolColumn codes = reading.codes();
      int[] groups = reading.groups();
      byte[] verdicts = Texts.verdicts(reading.groupNames(), test);
      return row -> {
        int code = codes.symbol(row);
        return code == SymbolColumn.NONE ? UNKNOWN : verdicts[groups[code] + 1];
      };
    }
    SymbolColumn symbols = table.symbols(column(column));
    byte[] verdicts = Texts.verdicts(symbols.dictionary(), test);
    return row -> verdicts[symbols.symbol(row) + 1];
  }

  private static RowTest all(List<RowTest> tests) {
    return row -> {
      byte answer = TRUE;
      for (RowTest test : tests) {
        byte found = test.test(row);
        if (found == FALSE) {
          return FALSE;
        }
        answer = found == UNKNOWN ? UNKNOWN : answer;
      }
      return answer;
    };
  }

  private static RowTest any(List<RowTest> tests) {
    return row -> {
      byte answer = FALSE;
      for (RowTest test : tests) {
        byte found = test.test(row);
        if (found == TRUE) {
          return TRUE;
        }
        answer = found == UNKNOWN ? UNKNOWN : answer;
      }
      return answer;
    };
  }

  /** All of several filters hold. */
  RowTest of(List<Expression> filters) {
    return all(filters.stream().map(this::of).toList());
  }
}
