package io.muster.dsl.checking;

import io.muster.core.plan.OutreachPlan;
import io.muster.dsl.syntax.Statement;
import java.util.List;

/** An outreach and how it was written. */
public record CheckedOutreach(OutreachPlan plan, Statement.Outreach written) {
  /** What it asks, up to its cut-off and at the index date. */
  List<Asked> asked() {
    return List.of(Asked.of(plan), Asked.atIndex(plan));
  }
}
