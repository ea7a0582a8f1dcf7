package io.muster.core.builder;

import io.muster.core.plan.Expression;
import java.util.List;

/** What is answered yes or no: a condition, or records, which stand for there being any. */
public sealed interface YesOrNo extends Asked permits Condition, EnoughRecords, SomeRecords {
  default Condition and(YesOrNo other) {
    return new Condition(new Expression.And(List.of(expression(), other.expression())));
  }

  default Condition or(YesOrNo other) {
    return new Condition(new Expression.Or(List.of(expression(), other.expression())));
  }
}
