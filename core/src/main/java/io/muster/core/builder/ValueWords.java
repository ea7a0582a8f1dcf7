package io.muster.core.builder;

import static com.google.common.base.Preconditions.checkArgument;

import io.muster.core.plan.CalendarUnit;
import io.muster.core.plan.Comparison;
import io.muster.core.plan.Expression;
import io.muster.core.schema.Value;
import io.muster.core.units.Units;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;

/** The words for values, dates and lengths of time, and for what is made of several questions. */
abstract class ValueWords extends CodeWords {
  ValueWords() {}

  /** A number, as the decimal that is written: 30.1 is 30.1 exactly. */
  public static NumberQuestion number(double number) {
    checkArgument(Double.isFinite(number), "a number is finite");
    return number(BigDecimal.valueOf(number));
  }

  /** A number with a unit of UCUM, such as {@code kg/m2}. */
  public static NumberQuestion number(double number, String unit) {
    checkArgument(Double.isFinite(number), "a number is finite");
    return number(BigDecimal.valueOf(number), unit);
  }

  public static NumberQuestion number(BigDecimal number) {
    return new NumberQuestion(new Expression.Literal(new Value.Decimal(number, "")));
  }

  public static NumberQuestion number(BigDecimal number, String unit) {
    if (!Units.known(unit)) {
      throw new IllegalArgumentException("there is no unit called `%s`; %s"
          .formatted(
              unit,
              Units.meant(unit)
                  .map("did you mean `%s`?"::formatted)
                  .orElse("units are written as UCUM has them")));
    }
    return new NumberQuestion(new Expression.Literal(new Value.Decimal(number, unit)));
  }

  public static TextQuestion text(String text) {
    return new TextQuestion(new Expression.Literal(new Value.Text(text)), PossibleTexts.ANY);
  }

  /** A date as ISO 8601 has it: {@code 2021-07-19}. */
  public static DateQuestion date(String date) {
    return date(day(date));
  }

  public static DateQuestion date(LocalDate date) {
    return new DateQuestion(new Expression.Literal(new Value.Day(date)));
  }

  static LocalDate day(String date) {
    try {
      return LocalDate.parse(date);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "`%s` is no date; one is written as 2021-07-19".formatted(date), e);
    }
  }

  /** Each person's index date. */
  public static DateQuestion index() {
    return new DateQuestion(new Expression.Index());
  }

  /** In an outreach: the day the person reached an earlier step. */
  public static DateQuestion step(String name) {
    return new DateQuestion(new Expression.StepDate(name));
  }

  public static Span days(int amount) {
    return new Span(amount, CalendarUnit.DAY);
  }

  public static Span weeks(int amount) {
    return new Span(amount, CalendarUnit.WEEK);
  }

  public static Span months(int amount) {
    return new Span(amount, CalendarUnit.MONTH);
  }

  public static Span years(int amount) {
    return new Span(amount, CalendarUnit.YEAR);
  }

  public static NumberQuestion daysBetween(Dated from, Dated to) {
    return between(CalendarUnit.DAY, from, to);
  }

  public static NumberQuestion weeksBetween(Dated from, Dated to) {
    return between(CalendarUnit.WEEK, from, to);
  }

  /** Completed months, negative where the second date is earlier. */
  public static NumberQuestion monthsBetween(Dated from, Dated to) {
    return between(CalendarUnit.MONTH, from, to);
  }

  /** Completed years, negative where the second date is earlier. */
  public static NumberQuestion yearsBetween(Dated from, Dated to) {
    return between(CalendarUnit.YEAR, from, to);
  }

  private static NumberQuestion between(CalendarUnit unit, Dated from, Dated to) {
    return new NumberQuestion(
        new Expression.TimeBetween(unit, from.date().expression(), to.date().expression()));
  }

  /** The earliest of several dates, those that are known. */
  public static DateQuestion earliestOf(Dated... days) {
    return extreme(false, Stream.of(days).map(Dated::date)).asDate();
  }

  /** The latest of several dates, those that are known. */
  public static DateQuestion latestOf(Dated... days) {
    return extreme(true, Stream.of(days).map(Dated::date)).asDate();
  }

  /** The highest of several numbers, those that are known. */
  public static NumberQuestion highestOf(NumberQuestion... numbers) {
    return extreme(true, Stream.of(numbers)).asNumber();
  }

  /** The lowest of several numbers, those that are known. */
  public static NumberQuestion lowestOf(NumberQuestion... numbers) {
    return extreme(false, Stream.of(numbers)).asNumber();
  }

  private static Question extreme(boolean greatest, Stream<? extends Question> of) {
    return Question.of(
        new Expression.Extreme(greatest, of.map(Question::expression).toList()));
  }

  public static Condition not(YesOrNo condition) {
    return new Condition(new Expression.Not(condition.expression()));
  }

  public static Condition anyOf(YesOrNo... conditions) {
    return new Condition(Expression.SomeOf.any(expressions(conditions)));
  }

  public static Condition allOf(YesOrNo... conditions) {
    return new Condition(Expression.SomeOf.all(expressions(conditions)));
  }

  public static Condition noneOf(YesOrNo... conditions) {
    return new Condition(Expression.SomeOf.none(expressions(conditions)));
  }

  /** So many of the conditions or more hold. */
  public static Condition atLeast(int number, YesOrNo... conditions) {
    return someOf(Comparison.AT_LEAST, number, conditions);
  }

  public static Condition atMost(int number, YesOrNo... conditions) {
    return someOf(Comparison.AT_MOST, number, conditions);
  }

  public static Condition exactly(int number, YesOrNo... conditions) {
    return someOf(Comparison.EQUAL, number, conditions);
  }

  private static Condition someOf(Comparison comparison, int number, YesOrNo... conditions) {
    checkArgument(
        number <= conditions.length, "there are only %s conditions to count", conditions.length);
    return new Condition(new Expression.SomeOf(comparison, number, expressions(conditions)));
  }

  private static List<Expression> expressions(YesOrNo... conditions) {
    return Stream.of(conditions).map(YesOrNo::expression).toList();
  }

  /** Begins a choice: {@code when(…).then(…).otherwise(…)}. */
  public static Choice.When when(YesOrNo condition) {
    return new Choice.When(condition);
  }
}
