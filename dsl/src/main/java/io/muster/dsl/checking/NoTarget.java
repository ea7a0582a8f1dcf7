package io.muster.dsl.checking;

import io.muster.core.plan.OutreachPlan;

/** Finds an outreach that says nothing of how its success is judged. */
final class NoTarget implements Check {
  @Override
  public void look(CheckedFile file, Findings findings) {
    for (CheckedOutreach outreach : file.outreaches()) {
      OutreachPlan plan = outreach.plan();
      if (plan.targets().isEmpty() && !isCompared(plan)) {
        findings.warn(
            "no-target",
            outreach.written().name().range(),
            "the outreach `%s` has neither a target nor a comparison, so nobody can say whether it worked"
                .formatted(plan.name()),
            "write for example `target %s >= 10%% of cohort`"
                .formatted(plan.steps().get(plan.steps().size() - 1).name()));
      }
    }
  }

  /** Whether anything is set against something else: steps between groups, or what happened before and after or to others. */
  private static boolean isCompared(OutreachPlan plan) {
    return !plan.comparisons().isEmpty()
        || !plan.outcomes().isEmpty()
        || plan.trends().stream().anyMatch(t -> t.interrupted().isPresent())
        || !plan.measures().isEmpty();
  }
}
