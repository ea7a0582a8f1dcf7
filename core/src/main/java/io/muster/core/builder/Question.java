package io.muster.core.builder;

import static com.google.common.base.Preconditions.checkArgument;

import io.muster.core.plan.Comparison;
import io.muster.core.plan.Expression;
import io.muster.core.schema.ValueType;
import java.util.stream.Stream;

/** A question about one person, of which the type of the answer is known. */
public abstract sealed class Question implements Asked
    permits CodeQuestion, Condition, DateQuestion, NumberQuestion, TextQuestion {
  private final Expression expression;

  Question(Expression expression) {
    this.expression = expression;
  }

  /** A question of the plan, for what was made or read elsewhere. */
  public static Question of(Expression expression) {
    return switch (expression.type()) {
      case TRUTH -> new Condition(expression);
      case NUMBER -> new NumberQuestion(expression);
      case TEXT -> new TextQuestion(expression, PossibleTexts.of(expression));
      case DATE -> new DateQuestion(expression);
      case CODE -> new CodeQuestion(expression);
    };
  }

  @Override
  public final Expression expression() {
    return expression;
  }

  /** Whether there is an answer. Never unknown. */
  public final Condition isKnown() {
    return new Condition(new Expression.Not(new Expression.IsMissing(expression)));
  }

  /** Whether there is no answer. Never unknown. */
  public final Condition isMissing() {
    return new Condition(new Expression.IsMissing(expression));
  }

  /** This question, of which it is known only when run that it asks for a number. */
  public final NumberQuestion asNumber() {
    return as(NumberQuestion.class, ValueType.NUMBER);
  }

  /** This question, of which it is known only when run that it asks for a text. */
  public final TextQuestion asText() {
    return as(TextQuestion.class, ValueType.TEXT);
  }

  /** This question, of which it is known only when run that it asks for a date. */
  public final DateQuestion asDate() {
    return as(DateQuestion.class, ValueType.DATE);
  }

  /** This question, of which it is known only when run that it asks for a code. */
  public final CodeQuestion asCode() {
    return as(CodeQuestion.class, ValueType.CODE);
  }

  /** This question, of which it is known only when run that it is a yes-or-no question. */
  public final Condition asCondition() {
    return as(Condition.class, ValueType.TRUTH);
  }

  private <Q extends Question> Q as(Class<Q> type, ValueType wanted) {
    checkArgument(
        type.isInstance(this),
        "%s is needed here, and this is %s",
        wanted.words(),
        expression.type().words());
    return type.cast(this);
  }

  final Condition compared(Comparison comparison, Question other) {
    return new Condition(Expression.Compare.of(expression, comparison, other.expression));
  }

  final Condition within(Question low, Question high) {
    Expression.Between between = Expression.Between.of(expression, low.expression, high.expression);
    checkArgument(
        !between.isEmpty(), "nothing lies between these, since the first is more than the second");
    return new Condition(between);
  }

  final Condition oneOf(Question... others) {
    return new Condition(new Expression.In(
        expression, Stream.of(others).map(Question::expression).toList()));
  }

  @Override
  public final String toString() {
    return expression.toString();
  }
}
