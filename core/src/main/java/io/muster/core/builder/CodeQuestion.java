package io.muster.core.builder;

import io.muster.core.codes.CodeList;
import io.muster.core.plan.Comparison;
import io.muster.core.plan.Expression;
import java.util.List;

/** A question for a code. */
public final class CodeQuestion extends Question {
  CodeQuestion(Expression expression) {
    super(expression);
  }

  public Condition is(CodeQuestion other) {
    return compared(Comparison.EQUAL, other);
  }

  public Condition isNot(CodeQuestion other) {
    return compared(Comparison.NOT_EQUAL, other);
  }

  /** One of the codes of a list. */
  public Condition in(CodeList codes) {
    return new Condition(new Expression.InCodes(expression(), codes));
  }

  /** One of several codes. */
  public Condition in(CodeQuestion... codes) {
    return oneOf(codes);
  }

  /** The code, or another where there is none. */
  public CodeQuestion ifMissing(CodeQuestion other) {
    return new CodeQuestion(new Expression.IfMissing(List.of(expression(), other.expression())));
  }
}
