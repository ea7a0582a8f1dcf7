package io.muster.dsl.checking;

import io.muster.core.plan.Expression;
import io.muster.core.plan.Rule;
import java.util.HashMap;
import java.util.Map;

/** Finds a rule that asks what an earlier rule of the cohort asked, under whatever label. */
final class RepeatedRule implements Check {
  private record Asked(Rule.Effect effect, Expression condition) {}

  @Override
  public void look(CheckedFile file, Findings findings) {
    for (CheckedCohort cohort : file.cohorts()) {
      Map<Asked, CheckedRule> asked = new HashMap<>();
      for (CheckedRule rule : cohort.rules()) {
        CheckedRule earlier =
            asked.putIfAbsent(new Asked(rule.rule().effect(), rule.rule().condition()), rule);
        if (earlier != null) {
          findings.warn(
              "same-rule",
              rule.clause().range(),
              "this asks the same as the rule in line %s"
                  .formatted(findings.line(earlier.clause().range())),
              "take one of them out");
        }
      }
    }
  }
}
