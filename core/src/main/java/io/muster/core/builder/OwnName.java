package io.muster.core.builder;

import io.muster.core.plan.Expression;

/** The name that some answers go by when they are shown. */
final class OwnName {
  private OwnName() {}

  static String of(Question question) {
    Expression asked = question.expression();
    if (asked instanceof Expression.Attribute attribute) {
      return attribute.column().name();
    } else if (asked.equals(PersonWords.age().expression())) {
      return "age";
    } else if (asked.equals(PersonWords.imdQuintile().expression())) {
      return "imd_quintile";
    }
    throw new IllegalArgumentException(
        "this answer has no name of its own; say which, as in show(\"bmi\", …)");
  }
}
