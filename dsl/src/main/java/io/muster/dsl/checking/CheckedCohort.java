package io.muster.dsl.checking;

import io.muster.core.plan.CohortPlan;
import io.muster.dsl.syntax.ClauseSyntax;
import io.muster.dsl.syntax.Statement;
import java.util.ArrayList;
import java.util.List;

/** A cohort and how it was written. */
public record CheckedCohort(CohortPlan plan, Statement.Cohort written) {
  Asked asked() {
    return Asked.of(plan);
  }

  /** Its rules, without those of its population. */
  List<CheckedRule> rules() {
    List<ClauseSyntax.Rule> clauses = written.clauses().stream()
        .filter(ClauseSyntax.Rule.class::isInstance)
        .map(ClauseSyntax.Rule.class::cast)
        .toList();
    List<CheckedRule> rules = new ArrayList<>();
    for (int i = 0; i < clauses.size(); i++) {
      rules.add(new CheckedRule(plan.rules().get(i), clauses.get(i)));
    }
    return rules;
  }
}
