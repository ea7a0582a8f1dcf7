package io.muster.dsl.checking;

import io.muster.core.plan.OutreachPlan;
import io.muster.dsl.syntax.Statement;

/** An outreach and how it was written. */
public record CheckedOutreach(OutreachPlan plan, Statement.Outreach written) {
  Asked asked() {
    return Asked.of(plan);
  }
}
