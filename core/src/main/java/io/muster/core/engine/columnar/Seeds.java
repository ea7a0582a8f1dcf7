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
  /** Records are counted no further than this to tell who has too few. */
  private static final int MOST_COUNTED = 64;

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
      return of(has.records(), least(has.comparison(), has.number()));
    } else if (condition instanceof Expression.And and) {
      return and.conditions().stream()
          .flatMap(c -> of(c).stream())
          .min(Comparator.comparingInt(Seed::atMost));
    } else if (condition instanceof Expression.Or or) {
      return any(or.conditions());
    } else if (condition instanceof Expression.SomeOf some) {
      return least(some.comparison(), some.number()) > 0
          ? any(some.conditions())
          : Optional.empty();
    } else if (condition instanceof Expression.Compare compare) {
      return compare.left() instanceof Expression.Count count
          ? of(count.records(), least(compare))
          : ofValue(compare.left());
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

  /** How many there have to be at the least for a count to compare so, as far as that is counted. */
  private static int least(Comparison comparison, double number) {
    int least = 0;
    while (least < MOST_COUNTED && !comparison.holds(Double.compare(least, number))) {
      least++;
    }
    return least;
  }

  private static int least(Expression.Compare compare) {
    return compare.right() instanceof Expression.Literal literal
            && literal.value() instanceof Value.Decimal number
        ? least(compare.comparison(), number.number().doubleValue())
        : 0;
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

  /** The people for whom a value could be known. */
  private Optional<Seed> ofValue(Expression value) {
    return value instanceof Expression.ColumnOf columnOf
        ? of(columnOf.pick().records(), 1)
        : Optional.empty();
  }

  /** The people who could have so many of some records; empty where that could be anybody. */
  private Optional<Seed> of(Records records, int times) {
    if (times == 0) {
      return Optional.empty();
    } else if (records instanceof Records.Selection selection) {
      List<SymbolTest> tests = maker.symbolTests(selection).stream()
          .filter(t -> t.index().isPresent())
          .toList();
      List<Seed> seeds = tests.stream().map(test -> of(selection, test, times)).toList();
      return seeds.isEmpty() ? Optional.empty() : Optional.of(new Seed.AllOf(seeds));
    } else if (records instanceof Records.Sequence sequence) {
      boolean alike = sequence.others().equals(sequence.records());
      int both = alike && !sequence.negated() ? Math.max(2, times) : times;
      Optional<Seed> first = of(sequence.records(), both);
      Optional<Seed> other =
          alike || sequence.negated() ? Optional.empty() : of(sequence.others(), 1);
      return first.isPresent() && other.isPresent()
          ? Optional.of(new Seed.AllOf(List.of(first.get(), other.get())))
          : first.or(() -> other);
    }
    return Optional.empty();
  }

  private Seed of(Records.Selection selection, SymbolTest test, int times) {
    CodeIndex index = test.index().orElseThrow();
    RecordTable table = maker.table(selection);
    return maker
        .everybodysDays(selection)
        .filter(days -> (times > 1 || days.haveFirst(0)) && table.keeps(test.wanted()))
        .<Seed>map(days -> new Seed.OfRows(
            table, test.wanted(), days, times, index.atMost(test.symbols()), people))
        .orElseGet(() -> new Seed.OfCodes(index, test.symbols()));
  }

  /** Where nothing is asked of the people of its seed but that a record of theirs is not too late. */
  Optional<InTime> inTime(Expression condition) {
    return condition instanceof Expression.HasCount has
            && least(has.comparison(), has.number()) == 1
            && has.comparison().holds(1)
            && maker.isSettled(has.records())
        ? maker.inTime((Records.Selection) has.records())
        : Optional.empty();
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
