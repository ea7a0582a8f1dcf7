package io.muster.core.builder;

import io.muster.core.plan.ExamplePlan;
import io.muster.core.schema.Truth;

/** Says how a rule comes out for the person of an example. */
public final class Because {
  private final String rule;

  Because(String rule) {
    this.rule = rule;
  }

  public ExamplePlan.Expectation.Because isMet() {
    return new ExamplePlan.Expectation.Because(rule, Truth.TRUE);
  }

  public ExamplePlan.Expectation.Because isNotMet() {
    return new ExamplePlan.Expectation.Because(rule, Truth.FALSE);
  }

  public ExamplePlan.Expectation.Because isUnknown() {
    return new ExamplePlan.Expectation.Because(rule, Truth.UNKNOWN);
  }
}
