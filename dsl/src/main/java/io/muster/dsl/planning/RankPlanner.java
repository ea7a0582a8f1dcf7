package io.muster.dsl.planning;

import io.muster.core.plan.Expression;
import io.muster.core.plan.Ranking;
import io.muster.core.schema.ValueType;
import io.muster.dsl.syntax.ClauseSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plans the order in which members are wanted. */
final class RankPlanner {
  private final Scope scope;
  private final ExpressionPlanner expressions;

  RankPlanner(Scope scope, ExpressionPlanner expressions) {
    this.scope = scope;
    this.expressions = expressions;
  }

  /** The ranking; empty where a mistake was reported. */
  Optional<Ranking> plan(ClauseSyntax.Rank rank) {
    List<Ranking.Key> keys = new ArrayList<>();
    rank.keys().forEach(syntax -> key(syntax).ifPresent(keys::add));
    boolean takesNobody = rank.take().orElse(1) == 0;
    if (takesNobody) {
      scope
          .problems()
          .error(
              "out-of-range",
              rank.range(),
              "`take 0` takes nobody",
              Optional.of("write how many of the first are wanted, or leave `take` out for all"));
    }
    return takesNobody || keys.size() < rank.keys().size()
        ? Optional.empty()
        : Optional.of(new Ranking(keys, rank.take()));
  }

  private Optional<Ranking.Key> key(ClauseSyntax.Key syntax) {
    Meaning meaning = syntax.value().accept(expressions);
    Optional<String> found = Optional.empty();
    String advice = "give it an order, such as `when … then 1 otherwise 2`";
    if (meaning instanceof Meaning.SomeRecords) {
      found = Optional.of("these are records");
      advice = "write for example `count of` before them";
    } else if (meaning instanceof Meaning.Answer answer
        && !hasOrder(answer.expression().type())) {
      found = Optional.of("this is " + answer.expression().type().words());
    }
    if (found.isPresent()) {
      scope
          .problems()
          .error(
              "wrong-type",
              syntax.value().range(),
              "members are ranked by a number or a date, and " + found.get(),
              Optional.of(advice));
      return Optional.empty();
    }
    Optional<Expression> by = new Place(scope).any(meaning, syntax.value().range());
    return by.map(value -> new Ranking.Key(value, syntax.descending()));
  }

  private static boolean hasOrder(ValueType type) {
    return type == ValueType.NUMBER || type == ValueType.DATE;
  }
}
