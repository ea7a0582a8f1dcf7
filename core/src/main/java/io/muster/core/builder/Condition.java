package io.muster.core.builder;

import io.muster.core.plan.Expression;
import java.util.List;

/** A yes-or-no question. */
public final class Condition extends Question implements YesOrNo {
  Condition(Expression expression) {
    super(expression);
  }

  /** The answer, or that of another condition where it is unknown. */
  public Condition ifMissing(YesOrNo other) {
    return new Condition(new Expression.IfMissing(List.of(expression(), other.expression())));
  }
}
