package io.muster.dsl.checking;

import io.muster.core.plan.Rule;
import io.muster.dsl.reasoning.Budget;
import io.muster.dsl.reasoning.Claim;

/** Finds the rule that loses everybody whom the rules before it keep, so that nobody is left. */
final class NobodyLeft implements Check {
  private final Budget effort;

  NobodyLeft(Budget effort) {
    this.effort = effort;
  }

  @Override
  public void look(CheckedFile file, Findings findings) {
    for (CheckedCohort cohort : file.cohorts()) {
      RulesInTurn rules = new RulesInTurn(cohort, effort);
      for (CheckedRule rule : cohort.rules()) {
        Claim kept = Claim.kept(rule.rule());
        if (rules.noLonger(kept)) {
          boolean excludes = rule.rule().effect() == Rule.Effect.EXCLUDE;
          findings.warn(
              "nobody-left",
              rule.condition(),
              "this leaves nobody: %s %s"
                  .formatted(
                      rules.whoever(kept, findings), excludes ? "meets it" : "cannot meet it"));
        }
        if (rules.none(kept) || findings.full()) {
          break;
        }
        rules.pass(rule);
      }
    }
  }
}
