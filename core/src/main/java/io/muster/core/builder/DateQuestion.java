package io.muster.core.builder;

import io.muster.core.plan.Expression;
import java.util.List;

/** A question for a date. */
public final class DateQuestion extends Question implements Dated {
  DateQuestion(Expression expression) {
    super(expression);
  }

  @Override
  public DateQuestion date() {
    return this;
  }

  /** The date, or another where there is none. */
  public DateQuestion ifMissing(Dated other) {
    return new DateQuestion(
        new Expression.IfMissing(List.of(expression(), other.date().expression())));
  }
}
