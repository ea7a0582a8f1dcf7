package io.muster.dsl.checking;

import io.muster.core.plan.Rule;
import io.muster.dsl.syntax.ClauseSyntax;
import io.muster.dsl.syntax.SourceRange;

/** A rule of a cohort and the clause it was planned from. */
record CheckedRule(Rule rule, ClauseSyntax.Rule clause) {
  SourceRange condition() {
    return clause.condition().range();
  }
}
