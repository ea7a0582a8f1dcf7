package io.muster.core.builder;

import io.muster.core.plan.Expression;

/** What can be asked of each person and has an answer. */
public sealed interface Asked permits Question, YesOrNo {
  /** The question as the plan has it. */
  Expression expression();
}
