package io.muster.dsl.planning;

import io.muster.core.plan.Expression;
import io.muster.core.schema.Value;
import java.util.Optional;

/** Numbers that were written down. */
final class Numbers {
  private Numbers() {}

  /** A whole number from 0 without a unit. */
  static Optional<Integer> whole(Expression expression) {
    if (expression instanceof Expression.Literal literal
        && literal.value() instanceof Value.Decimal number
        && number.unit().isEmpty()
        && number.number().signum() >= 0
        && number.number().scale() <= 0
        && number.number().precision() - number.number().scale() <= 9) {
      return Optional.of(number.number().intValueExact());
    }
    return Optional.empty();
  }
}
