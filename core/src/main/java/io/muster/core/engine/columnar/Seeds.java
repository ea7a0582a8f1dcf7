package io.muster.core.engine.columnar;

import io.muster.core.plan.Comparison;
import io.muster.core.plan.Expression;
import io.muster.core.plan.Records;
import io.muster.core.schema.Value;
import io.muster.core.store.CodeIndex;
import io.muster.core.store.RecordTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds what the index from codes, categories and attributes to people says about conditions. */
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

  /** The seed of a condition; empty where it could hold for people of no known code, category or attribute. */
  Optional<Seed> of(Expression condition) {
    Optional<TextTest> test = TextTest.of(condition);
    if (test.isPresent() && test.get().asked() instanceof Expression.Attribute attribute) {
      return maker.having(attribute, test.get());
    } else if (condition instanceof Expression.HasCount has) {
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
      List<SymbolTest> tests = maker.symbolTests(selection).stream()
          .filter(t -> t.index().isPresent())
          .toList();
      List<Seed> seeds = tests.stream().map(test -> of(selection, test)).toList();
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

  private Seed of(Records.Selection selection, SymbolTest test) {
    CodeIndex index = test.index().orElseThrow();
    RecordTable table = maker.table(selection);
    return maker
        .everybodysDays(selection)
        .filter(days -> days.haveFirst(0) && table.keeps(test.wanted()))
        .<Seed>map(days ->
            new Seed.OfRows(table, test.wanted(), days, index.atMost(test.symbols()), people))
        .orElseGet(() -> new Seed.OfCodes(index, test.symbols()));
  }

  /**
   * What a condition is for everybody outside of its seed, where that is the same for all of them and nobody is unsure of it; where it
   * may not be, none.
   */
  Optional<Byte> outside(Expression condition) {
    if (condition instanceof Expression.HasCount has) {
      return maker.isSettled(has.records()) ? Optional.of(Chunk.FALSE) : Optional.empty();
    } else if (condition instanceof Expression.Or or) {
      return never(or.conditions());
    } else if (condition instanceof Expression.SomeOf some) {
      return never(some.conditions());
    } else if (condition instanceof Expression.Compare compare) {
      return compare.left() instanceof Expression.Count count
          ? Optional.of(Chunk.FALSE).filter(no -> maker.isSettled(count.records()))
          : missing(compare.left(), List.of(compare.right()));
    } else if (condition instanceof Expression.In in) {
      return missing(in.value(), in.options());
    } else if (condition instanceof Expression.Between between) {
      return missing(between.value(), List.of(between.low(), between.high()));
    } else if (condition instanceof Expression.InCodes inCodes) {
      return missing(inCodes.code(), List.of());
    }
    return Optional.empty();
  }

  private Optional<Byte> never(List<Expression> conditions) {
    return conditions.stream()
            .allMatch(c -> outside(c).filter(no -> no == Chunk.FALSE).isPresent())
        ? Optional.of(Chunk.FALSE)
        : Optional.empty();
  }

  /** A pick among no records is missing, and what is said of it unknown. */
  private Optional<Byte> missing(Expression value, List<Expression> others) {
    return value instanceof Expression.ColumnOf columnOf
            && maker.isSure(columnOf.pick().records())
            && columnOf.pick().tested().stream().allMatch(maker::isEverybodys)
            && others.stream().allMatch(NodeMaker::isSure)
        ? Optional.of(Chunk.UNKNOWN)
        : Optional.empty();
  }
}
