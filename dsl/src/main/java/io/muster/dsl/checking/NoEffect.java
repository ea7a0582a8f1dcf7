package io.muster.dsl.checking;

import io.muster.core.plan.Rule;
import io.muster.dsl.reasoning.Budget;
import io.muster.dsl.reasoning.Claim;

/** Finds a rule that loses nobody whom the rules before it keep. */
final class NoEffect implements Check {
  private final Budget effort;

  NoEffect(Budget effort) {
    this.effort = effort;
  }

  @Override
  public void look(CheckedFile file, Findings findings) {
    for (CheckedCohort cohort : file.cohorts()) {
      RulesInTurn rules = new RulesInTurn(cohort, effort);
      for (CheckedRule rule : cohort.rules()) {
        Claim lost = Claim.lost(rule.rule());
        if (rules.noLonger(lost)) {
          boolean excludes = rule.rule().effect() == Rule.Effect.EXCLUDE;
          findings.warn(
              "no-effect",
              rule.condition(),
              "this %s nobody: %s %s"
                  .formatted(
                      excludes ? "excludes" : "loses",
                      rules.whoever(lost, findings),
                      excludes ? "cannot meet it" : "meets it"),
              "take it out, or see what it was to ask");
        }
        if (rules.none(Claim.kept(rule.rule())) || findings.full()) {
          break;
        }
        rules.pass(rule);
      }
    }
  }
}
