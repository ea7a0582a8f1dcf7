package io.muster.dsl.reasoning;

import io.muster.core.plan.Expression;
import io.muster.core.plan.Rule;

/** That a condition comes out so for somebody. */
public record Claim(Expression condition, Outcome outcome) {

  /** How a condition may come out. */
  public enum Outcome {
    TRUE,
    FALSE,
    /** False or unknown. */
    NOT_TRUE,
    /** True or unknown. */
    NOT_FALSE;

    /** How the condition comes out where its negation comes out so. */
    Outcome negated() {
      return switch (this) {
        case TRUE -> FALSE;
        case FALSE -> TRUE;
        case NOT_TRUE -> NOT_FALSE;
        case NOT_FALSE -> NOT_TRUE;
      };
    }

    /** Whether a condition made of others with {@code and} comes out so where all of them do; otherwise where one does. */
    boolean needsAllOfAnd() {
      return this == TRUE || this == NOT_FALSE;
    }
  }

  public static Claim isTrue(Expression condition) {
    return new Claim(condition, Outcome.TRUE);
  }

  public static Claim isFalse(Expression condition) {
    return new Claim(condition, Outcome.FALSE);
  }

  public static Claim isNotTrue(Expression condition) {
    return new Claim(condition, Outcome.NOT_TRUE);
  }

  /** That somebody stays in spite of a rule. */
  public static Claim kept(Rule rule) {
    return rule.effect() == Rule.Effect.INCLUDE
        ? isTrue(rule.condition())
        : isNotTrue(rule.condition());
  }

  /** That somebody goes because of a rule. */
  public static Claim lost(Rule rule) {
    return rule.effect() == Rule.Effect.INCLUDE
        ? isNotTrue(rule.condition())
        : isTrue(rule.condition());
  }
}
