package io.muster.core.plan;

import io.muster.core.schema.Value;
import java.util.OptionalInt;

/** Numbers that were written down. */
final class Numbers {
  private Numbers() {}

  /** Whether both were written down, as numbers of one unit or as dates, and the first is more. */
  static boolean falls(Expression low, Expression high) {
    if (low instanceof Expression.Literal l && high instanceof Expression.Literal h) {
      return (l.value() instanceof Value.Decimal a
              && h.value() instanceof Value.Decimal b
              && a.unit().equals(b.unit())
              && a.number().compareTo(b.number()) > 0)
          || (l.value() instanceof Value.Day first
              && h.value() instanceof Value.Day second
              && first.date().isAfter(second.date()));
    }
    return false;
  }

  /** A whole number from 0 without a unit. */
  static OptionalInt whole(Expression expression) {
    if (expression instanceof Expression.Literal literal
        && literal.value() instanceof Value.Decimal number
        && number.unit().isEmpty()
        && number.number().signum() >= 0
        && number.number().scale() <= 0
        && number.number().precision() - number.number().scale() <= 9) {
      return OptionalInt.of(number.number().intValueExact());
    }
    return OptionalInt.empty();
  }

  /** A number written without a unit takes the unit of the other: {@code between 60 and 90 kg}. Anything else stays as it is. */
  static Expression inUnitOf(Expression other, Expression expression) {
    if (expression instanceof Expression.Literal literal
        && literal.value() instanceof Value.Decimal number
        && number.unit().isEmpty()
        && other instanceof Expression.Literal model
        && model.value() instanceof Value.Decimal modelNumber) {
      return new Expression.Literal(new Value.Decimal(number.number(), modelNumber.unit()));
    }
    return expression;
  }
}
