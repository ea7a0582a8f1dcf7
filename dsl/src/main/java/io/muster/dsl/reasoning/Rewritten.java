package io.muster.dsl.reasoning;

import io.muster.core.plan.Comparison;
import io.muster.core.plan.Expression;
import java.util.List;
import java.util.stream.Stream;

/** Conditions said by simpler ones, with the same answer for everybody, unknown included. */
final class Rewritten {
  private Rewritten() {}

  static Expression of(Expression.Between between) {
    return new Expression.And(List.of(
        new Expression.Compare(between.value(), Comparison.AT_LEAST, between.low()),
        new Expression.Compare(between.value(), Comparison.AT_MOST, between.high())));
  }

  static Expression of(Expression.In in) {
    List<Expression> equal = in.options().stream()
        .<Expression>map(o -> new Expression.Compare(in.value(), Comparison.EQUAL, o))
        .toList();
    return equal.size() == 1 ? equal.get(0) : new Expression.Or(equal);
  }

  /** Any other count of conditions, said by {@code at least}. */
  static Expression atLeast(Expression.SomeOf someOf) {
    Expression enough = atLeast(someOf, someOf.number());
    Expression more = atLeast(someOf, someOf.number() + 1);
    Expression equal = new Expression.And(List.of(enough, new Expression.Not(more)));
    return switch (someOf.comparison()) {
      case AT_LEAST -> enough;
      case MORE -> more;
      case LESS -> new Expression.Not(enough);
      case AT_MOST -> new Expression.Not(more);
      case EQUAL -> equal;
      case NOT_EQUAL -> new Expression.Not(equal);
    };
  }

  private static Expression atLeast(Expression.SomeOf someOf, int number) {
    return new Expression.SomeOf(Comparison.AT_LEAST, number, someOf.conditions());
  }

  /** At least so many of at least one: the first and one fewer of the rest, or as many of the rest. */
  static Expression firstOrRest(Expression.SomeOf atLeast) {
    List<Expression> all = atLeast.conditions();
    List<Expression> rest = all.subList(1, all.size());
    return new Expression.Or(Stream.<Expression>of(
            new Expression.And(List.of(
                all.get(0),
                new Expression.SomeOf(Comparison.AT_LEAST, atLeast.number() - 1, rest))),
            new Expression.SomeOf(Comparison.AT_LEAST, atLeast.number(), rest))
        .toList());
  }
}
