package io.muster.core.engine;

import io.muster.core.plan.Expression.Arithmetic;
import io.muster.core.plan.Expression.Summary;
import io.muster.core.schema.Value;
import io.muster.core.units.Units;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** Sums of decimal numbers with their units: exact, but for what division leaves over past 34 digits. */
final class Decimals {
  private Decimals() {}

  /** The sum or the difference of two numbers whose units go together: the same, or one written without. */
  static Value add(Value.Decimal left, Arithmetic.Operator operator, Value.Decimal right) {
    BigDecimal other =
        operator == Arithmetic.Operator.MINUS ? right.number().negate() : right.number();
    String unit = left.unit().isEmpty() ? right.unit() : left.unit();
    return decimal(left.number().add(other), unit);
  }

  /** The product of two numbers, missing where both have a unit. */
  static Value multiply(Value.Decimal left, Value.Decimal right) {
    return left.unit().isEmpty() || right.unit().isEmpty()
        ? decimal(left.number().multiply(right.number()), left.unit() + right.unit())
        : Value.Missing.MISSING;
  }

  /** The quotient, missing for nought; like divided by like has no unit, and what has one is divided by nothing else. */
  static Value divide(Value.Decimal left, Value.Decimal right) {
    boolean alike = left.unit().equals(right.unit());
    if (right.number().signum() == 0 || !(alike || right.unit().isEmpty())) {
      return Value.Missing.MISSING;
    }
    BigDecimal quotient = left.number().divide(right.number(), MathContext.DECIMAL128);
    return decimal(quotient, alike ? "" : left.unit());
  }

  private static Value decimal(BigDecimal number, String unit) {
    return new Value.Decimal(number.round(MathContext.DECIMAL128), unit);
  }

  /** Numbers made one, in the unit of the first; missing where there are none, or where their units do not go together. */
  static Value summarise(List<Value.Decimal> numbers, Summary.Kind kind) {
    List<BigDecimal> bare = new ArrayList<>();
    for (Value.Decimal number : numbers) {
      Units.convert(number.number(), number.unit(), numbers.get(0).unit()).ifPresent(bare::add);
    }
    if (bare.isEmpty() || bare.size() < numbers.size()) {
      return Value.Missing.MISSING;
    }
    BigDecimal sum = bare.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal one = switch (kind) {
      case SUM -> sum;
      case MEAN -> sum.divide(BigDecimal.valueOf(bare.size()), MathContext.DECIMAL128);
      case MINIMUM -> bare.stream().reduce(bare.get(0), BigDecimal::min);
      case MAXIMUM -> bare.stream().reduce(bare.get(0), BigDecimal::max);
    };
    return decimal(one, numbers.get(0).unit());
  }
}
