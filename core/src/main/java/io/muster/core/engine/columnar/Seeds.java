package io.muster.core.engine.columnar;

import io.muster.core.plan.Comparison;
import io.muster.core.plan.Expression;
import io.muster.core.plan.Records;
import io.muster.core.schema.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds what the index from codes and categories to people says about conditions. */
final class Seeds {
  private final NodeMaker maker;
  private final int people;

  /**
   * Seeds.
   *
   * @param people everybody in the store
   */
  Seeds(NodeMaker maker, int people) {
    this.maker = maker;
    this.people = people;
  }

  /** The seed of a condition; empty where it could hold for people of no known code or category. */
  Optional<Seed> of(Expression condition) {
    if (condition instanceof Expression.HasCount has) {
      return needsOne(has.comparison(), has.number()) ? of(has.records()) : Optional.empty();
    } else if (condition instanceof Expression.And and) {
      return and.conditions().stream()
          .flatMap(c -> of(c).stream())
          .min(Comparator.comparingInt(Seed::atMost));
    } else if (condition instanceof Expression.Or or) {
      return any(or.conditions());
    } else if (condition instanceof Expression.SomeOf some) {
      return needsOne(some.comparison(), some.number()) ? any(some.conditions()) : Optional.empty();
    } else if (condition instanceof Expression.Compare compare) {
      boolean none = compare.left() instanceof Expression.Count
          && !(compare.right() instanceof Expression.Literal literal
              && literal.value() instanceof Value.Decimal number
              && needsOne(compare.comparison(), number.number().doubleValue()));
      return none ? Optional.empty() : ofValue(compare.left());
    } else if (condition instanceof Expression.In in) {
      return in.value() instanceof Expression.Count ? Optional.empty() : ofValue(in.value());
    } else if (condition instanceof Expression.Between between) {
      return between.value() instanceof Expression.Count
          ? Optional.empty()
          : ofValue(between.value());
    } else if (condition instanceof Expression.InCodes inCodes) {
      return ofValue(inCodes.code());
    }
    return Optional.empty();
  }

  private static boolean needsOne(Comparison comparison, double number) {
    return !comparison.holds(Double.compare(0, number));
  }

  private Optional<Seed> any(List<Expression> conditions) {
    List<Seed> seeds = new ArrayList<>();
    for (Expression condition : conditions) {
      Optional<Seed> seed = of(condition);
      if (seed.isEmpty()) {
        return Optional.empty();
      }
      seeds.add(seed.get());
    }
    return Optional.of(new Seed.AnyOf(seeds, people));
  }

  /** The people for whom a value could be known and, for a count, not nought. */
  private Optional<Seed> ofValue(Expression value) {
    if (value instanceof Expression.ColumnOf columnOf) {
      return of(columnOf.pick().records());
    } else if (value instanceof Expression.Count count) {
      return of(count.records());
    }
    return Optional.empty();
  }

  private Optional<Seed> of(Records records) {
    if (records instanceof Records.Selection selection) {
      List<Seed> seeds = maker.symbolTests(selection).stream()
          .flatMap(
              test -> test.index().<Seed>map(i -> new Seed.OfCodes(i, test.symbols())).stream())
          .toList();
      return seeds.isEmpty() ? Optional.empty() : Optional.of(new Seed.AllOf(seeds));
    } else if (records instanceof Records.Sequence sequence) {
      Optional<Seed> first = of(sequence.records());
      boolean alone = sequence.negated() || sequence.others().equals(sequence.records());
      Optional<Seed> other = alone ? Optional.empty() : of(sequence.others());
      return first.isPresent() && other.isPresent()
          ? Optional.of(new Seed.AllOf(List.of(first.get(), other.get())))
          : first.or(() -> other);
    }
    return Optional.empty();
  }
}
