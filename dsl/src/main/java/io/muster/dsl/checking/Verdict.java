package io.muster.dsl.checking;

import io.muster.core.plan.Expression;
import io.muster.core.plan.Records;
import io.muster.core.schema.ValueType;
import io.muster.dsl.reasoning.Claim;
import io.muster.dsl.reasoning.ThoseLeft;

/** What can be said of a condition, or of records, without looking at anybody. */
enum Verdict {
  /** It depends on who is asked. */
  OPEN,
  /** Nobody ever meets it, or has them. */
  NEVER,
  /** Everybody meets it. */
  ALWAYS,
  /** Everybody for whom it is known meets it. */
  ALWAYS_WHERE_KNOWN;

  /** The verdict on a part of a plan. */
  static Verdict of(Object part, ThoseLeft everybody) {
    if (part instanceof Records records) {
      return everybody.never(records) ? NEVER : OPEN;
    }
    return part instanceof Expression condition && condition.type() == ValueType.TRUTH
        ? of(condition, everybody)
        : OPEN;
  }

  private static Verdict of(Expression condition, ThoseLeft everybody) {
    if (everybody.none(Claim.isTrue(condition))) {
      return NEVER;
    } else if (!everybody.none(Claim.isFalse(condition))) {
      return OPEN;
    }
    return everybody.none(Claim.isNotTrue(condition)) ? ALWAYS : ALWAYS_WHERE_KNOWN;
  }
}
