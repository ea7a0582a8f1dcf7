package io.muster.dsl.planning;

import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Combination;
import io.muster.core.plan.Expression;
import io.muster.dsl.syntax.ExpressionSyntax;
import io.muster.dsl.syntax.ValueSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plans a cohort that is made of others: {@code a and not b}. For one cohort, once. */
final class CohortAlgebra {
  private final Scope scope;
  private final List<CohortPlan> named = new ArrayList<>();

  CohortAlgebra(Scope scope) {
    this.scope = scope;
  }

  /** The condition of being in it; empty where a mistake was reported. */
  Optional<Expression> plan(ExpressionSyntax syntax) {
    Optional<Expression> planned = part(syntax);
    if (planned.isPresent() && !new Combination(planned.get()).isWithinCohorts()) {
      scope
          .problems()
          .error(
              "no-cohort",
              syntax.range(),
              "this takes in everybody outside a cohort as well",
              Optional.of("start from the cohort they come from, as in `a and not b`"));
      return Optional.empty();
    }
    return planned;
  }

  /** The cohort that was named first. */
  Optional<CohortPlan> first() {
    return named.stream().findFirst();
  }

  private Optional<Expression> part(ExpressionSyntax syntax) {
    if (syntax instanceof ValueSyntax.Reference reference) {
      Optional<CohortPlan> cohort = scope.declarations().cohort(reference.name());
      cohort.ifPresent(named::add);
      return cohort.map(Expression.InCohort::new);
    } else if (syntax instanceof ValueSyntax.Bracketed bracketed) {
      return part(bracketed.expression());
    } else if (syntax instanceof ExpressionSyntax.Not not) {
      return part(not.condition()).map(Expression.Not::new);
    } else if (syntax instanceof ExpressionSyntax.And and) {
      return parts(and.conditions()).map(Expression.And::new);
    } else if (syntax instanceof ExpressionSyntax.Or or) {
      return parts(or.conditions()).map(Expression.Or::new);
    }
    scope
        .problems()
        .error(
            "wrong-type",
            syntax.range(),
            "a cohort is made of the names of other cohorts, with `and`, `or` and `not`",
            Optional.of("write what else is asked as `include` or `exclude`"));
    return Optional.empty();
  }

  private Optional<List<Expression>> parts(List<ExpressionSyntax> syntax) {
    List<Optional<Expression>> parts = syntax.stream().map(this::part).toList();
    return parts.stream().allMatch(Optional::isPresent)
        ? Optional.of(parts.stream().flatMap(Optional::stream).toList())
        : Optional.empty();
  }
}
