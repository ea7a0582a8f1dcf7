package io.muster.core.engine;

import io.muster.core.plan.Comparison;
import io.muster.core.plan.Expression;
import io.muster.core.schema.Truth;
import io.muster.core.schema.Value;
import io.muster.core.units.Units;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** How values are set against each other: in one unit, one before the other, and where only bounds are known. */
final class Ordering {
  private Ordering() {}

  /** Whether two values compare so; unknown where one is missing, or where their units do not convert into each other. */
  static Truth compare(Expression left, Value a, Comparison comparison, Expression right, Value b) {
    return a.known() && b.known()
        ? inOneUnit(left, a, right, b)
            .map(same -> Truth.of(comparison.holds(order(same, b))))
            .orElse(Truth.UNKNOWN)
        : Truth.UNKNOWN;
  }

  /** The first value in the unit of the second, or as it is where one of them was written down without a unit. */
  static Optional<Value> inOneUnit(Expression left, Value a, Expression right, Value b) {
    boolean raw = isWrittenWithoutUnit(left, a) || isWrittenWithoutUnit(right, b);
    return raw ? Optional.of(a) : inOneUnit(a, b);
  }

  private static boolean isWrittenWithoutUnit(Expression expression, Value value) {
    return expression instanceof Expression.Literal
        && value instanceof Value.Decimal number
        && number.unit().isEmpty();
  }

  /** The first value in the unit of the second; what is no number has none, and is itself. */
  static Optional<Value> inOneUnit(Value a, Value b) {
    return a instanceof Value.Decimal x && b instanceof Value.Decimal y
        ? Units.convert(x.number(), x.unit(), y.unit())
            .map(number -> new Value.Decimal(number, y.unit()))
        : Optional.of(a);
  }

  /** The order of two known values of one type and unit: negative where the first comes before the second. */
  static int order(Value a, Value b) {
    if (a instanceof Value.Decimal x && b instanceof Value.Decimal y) {
      return x.number().compareTo(y.number());
    } else if (a instanceof Value.Day x && b instanceof Value.Day y) {
      return x.date().compareTo(y.date());
    } else if (a instanceof Value.Coded x && b instanceof Value.Coded y) {
      return x.code().compareTo(y.code());
    }
    return a.toString().compareTo(b.toString());
  }

  /** Whether a whole number from least to most compares so: known where it is the same for each of them. */
  static Truth compareBounds(long least, long most, Comparison comparison, BigDecimal number) {
    int low = BigDecimal.valueOf(least).compareTo(number);
    int high = BigDecimal.valueOf(most).compareTo(number);
    boolean whole = number.stripTrailingZeros().scale() <= 0;
    Set<Truth> possible = EnumSet.noneOf(Truth.class);
    if (low < 0) {
      possible.add(Truth.of(comparison.holds(-1)));
    }
    if (low <= 0 && high >= 0 && whole) {
      possible.add(Truth.of(comparison.holds(0)));
    }
    if (high > 0) {
      possible.add(Truth.of(comparison.holds(1)));
    }
    return possible.size() == 1 ? possible.iterator().next() : Truth.UNKNOWN;
  }
}
