package io.muster.core.plan;

import static com.google.common.base.Preconditions.checkArgument;

import io.muster.core.schema.Truth;
import io.muster.core.schema.ValueType;

/**
 * A rule of a cohort. {@link Effect#INCLUDE} keeps those known to meet it, {@link Effect#EXCLUDE} drops those known to meet
 * it; whoever is unknown is lost to the first and kept by the second.
 *
 * @param label what the attrition table calls it
 */
public record Rule(Effect effect, String label, Expression condition) {

  /** What meeting the rule does. */
  public enum Effect {
    INCLUDE("include"),
    EXCLUDE("exclude");

    private final String word;

    Effect(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  public Rule {
    checkArgument(condition.type() == ValueType.TRUTH, "a rule is a yes-or-no question: %s", label);
    checkArgument(!label.isBlank(), "a rule has a label");
  }

  public static Rule include(String label, Expression condition) {
    return new Rule(Effect.INCLUDE, label, condition);
  }

  public static Rule exclude(String label, Expression condition) {
    return new Rule(Effect.EXCLUDE, label, condition);
  }

  /** Whether somebody with this answer stays. */
  public boolean keeps(Truth answer) {
    return effect == Effect.INCLUDE ? answer == Truth.TRUE : answer != Truth.TRUE;
  }
}
