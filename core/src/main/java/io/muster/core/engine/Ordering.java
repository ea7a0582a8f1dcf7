package io.muster.core.engine;

import io.muster.core.plan.Comparison;
import io.muster.core.plan.Expression;
import io.muster.core.schema.Truth;
import io.muster.core.schema.Value;
import io.muster.core.units.Units;
import java.util.Optional;

/** How values are set against each other: in one unit, and one before the other. */
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

  /** Whether two values of one type are the same, or are both missing. */
  static boolean same(Value a, Value b) {
    if (!a.known() || !b.known()) {
      return a.known() == b.known();
    }
    Optional<Value> converted = inOneUnit(a, b);
    return converted.isPresent() && order(converted.get(), b) == 0;
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
}
