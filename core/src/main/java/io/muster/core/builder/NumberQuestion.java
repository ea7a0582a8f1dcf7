package io.muster.core.builder;

import static com.google.common.base.Preconditions.checkArgument;
import static io.muster.core.builder.ValueWords.number;

import io.muster.core.plan.Comparison;
import io.muster.core.plan.Expression;
import io.muster.core.plan.Expression.Arithmetic;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * A question for a number. One with a unit compares with numbers of units that convert; one without compares the number as it
 * stands. Units are those of UCUM, such as {@code kg/m2} and {@code mm[Hg]}.
 */
public final class NumberQuestion extends Question {
  NumberQuestion(Expression expression) {
    super(expression);
  }

  public Condition is(double number) {
    return is(number(number));
  }

  public Condition is(double number, String unit) {
    return is(number(number, unit));
  }

  public Condition is(NumberQuestion other) {
    return compared(Comparison.EQUAL, other);
  }

  public Condition isNot(double number) {
    return isNot(number(number));
  }

  public Condition isNot(double number, String unit) {
    return isNot(number(number, unit));
  }

  public Condition isNot(NumberQuestion other) {
    return compared(Comparison.NOT_EQUAL, other);
  }

  public Condition lessThan(double number) {
    return lessThan(number(number));
  }

  public Condition lessThan(double number, String unit) {
    return lessThan(number(number, unit));
  }

  public Condition lessThan(NumberQuestion other) {
    return compared(Comparison.LESS, other);
  }

  public Condition atMost(double number) {
    return atMost(number(number));
  }

  public Condition atMost(double number, String unit) {
    return atMost(number(number, unit));
  }

  public Condition atMost(NumberQuestion other) {
    return compared(Comparison.AT_MOST, other);
  }

  public Condition moreThan(double number) {
    return moreThan(number(number));
  }

  public Condition moreThan(double number, String unit) {
    return moreThan(number(number, unit));
  }

  public Condition moreThan(NumberQuestion other) {
    return compared(Comparison.MORE, other);
  }

  public Condition atLeast(double number) {
    return atLeast(number(number));
  }

  public Condition atLeast(double number, String unit) {
    return atLeast(number(number, unit));
  }

  public Condition atLeast(NumberQuestion other) {
    return compared(Comparison.AT_LEAST, other);
  }

  /** From one number to another, both included. */
  public Condition between(double low, double high) {
    return between(number(low), number(high));
  }

  public Condition between(double low, double high, String unit) {
    return between(number(low, unit), number(high, unit));
  }

  public Condition between(NumberQuestion low, NumberQuestion high) {
    return within(low, high);
  }

  /** One of several numbers. */
  public Condition in(double... numbers) {
    return in(DoubleStream.of(numbers).mapToObj(ValueWords::number).toArray(NumberQuestion[]::new));
  }

  public Condition in(NumberQuestion... numbers) {
    return oneOf(numbers);
  }

  public NumberQuestion plus(double number) {
    return plus(number(number));
  }

  public NumberQuestion plus(NumberQuestion other) {
    return calculated(Arithmetic.Operator.PLUS, other);
  }

  public NumberQuestion minus(double number) {
    return minus(number(number));
  }

  public NumberQuestion minus(NumberQuestion other) {
    return calculated(Arithmetic.Operator.MINUS, other);
  }

  public NumberQuestion times(double number) {
    return times(number(number));
  }

  public NumberQuestion times(NumberQuestion other) {
    return calculated(Arithmetic.Operator.TIMES, other);
  }

  public NumberQuestion dividedBy(double number) {
    return dividedBy(number(number));
  }

  public NumberQuestion dividedBy(NumberQuestion other) {
    return calculated(Arithmetic.Operator.DIVIDED, other);
  }

  private NumberQuestion calculated(Arithmetic.Operator operator, NumberQuestion other) {
    return new NumberQuestion(new Arithmetic(expression(), operator, other.expression()));
  }

  /** The number with its sign changed. */
  public NumberQuestion negated() {
    return new NumberQuestion(Arithmetic.negated(expression()));
  }

  /** The number, or another where there is none. */
  public NumberQuestion ifMissing(double number) {
    return ifMissing(number(number));
  }

  public NumberQuestion ifMissing(NumberQuestion other) {
    return new NumberQuestion(new Expression.IfMissing(List.of(expression(), other.expression())));
  }

  /** The band the number falls in: 40 and 50 make "under 40", "40 to 49" and "50 and over". */
  public TextQuestion band(double... bounds) {
    checkArgument(
        Arrays.stream(bounds).allMatch(Double::isFinite), "a bound of a band is a number");
    List<BigDecimal> decimals =
        DoubleStream.of(bounds).mapToObj(BigDecimal::valueOf).toList();
    return Question.of(new Expression.Band(expression(), decimals)).asText();
  }
}
