package io.muster.core.engine.columnar;

import io.muster.core.plan.Comparison;
import io.muster.core.plan.Expression;
import io.muster.core.plan.Records;
import io.muster.core.schema.Value;
import io.muster.core.store.CodeIndex;
import io.muster.core.store.PatientStore;
import io.muster.core.store.RecordTable;
import io.muster.core.store.SymbolColumn;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The people outside of whom a condition holds for nobody, as the index from code to people has it. */
sealed interface Seed {
  /** At most so many people. */
  int atMost();

  /** The people, set bit by bit. */
  BitSet people();

  /** Those who have a record of one of the codes. */
  record OfCodes(CodeIndex index, BitSet symbols) implements Seed {
    @Override
    public int atMost() {
      return index.atMost(symbols);
    }

    @Override
    public BitSet people() {
      return index.people(symbols);
    }
  }

  /** Those of any of several. */
  record AnyOf(List<Seed> seeds, int everybody) implements Seed {
    @Override
    public int atMost() {
      long sum = seeds.stream().mapToLong(Seed::atMost).sum();
      return (int) Math.min(everybody, sum);
    }

    @Override
    public BitSet people() {
      BitSet any = new BitSet();
      seeds.forEach(s -> any.or(s.people()));
      return any;
    }
  }

  /** The seed of a condition; empty where it could hold for people of no known code. */
  static Optional<Seed> of(Expression condition, PatientStore store) {
    if (condition instanceof Expression.HasCount has) {
      return needsOne(has.comparison(), has.number()) ? of(has.records(), store) : Optional.empty();
    } else if (condition instanceof Expression.And and) {
      return and.conditions().stream()
          .flatMap(c -> of(c, store).stream())
          .min(Comparator.comparingInt(Seed::atMost));
    } else if (condition instanceof Expression.Or or) {
      return any(or.conditions(), store);
    } else if (condition instanceof Expression.SomeOf some) {
      return needsOne(some.comparison(), some.number())
          ? any(some.conditions(), store)
          : Optional.empty();
    } else if (condition instanceof Expression.Compare compare) {
      boolean none = compare.left() instanceof Expression.Count
          && !(compare.right() instanceof Expression.Literal literal
              && literal.value() instanceof Value.Decimal number
              && needsOne(compare.comparison(), number.number().doubleValue()));
      return none ? Optional.empty() : ofValue(compare.left(), store);
    } else if (condition instanceof Expression.In in) {
      return in.value() instanceof Expression.Count ? Optional.empty() : ofValue(in.value(), store);
    } else if (condition instanceof Expression.Between between) {
      return between.value() instanceof Expression.Count
          ? Optional.empty()
          : ofValue(between.value(), store);
    } else if (condition instanceof Expression.InCodes inCodes) {
      return ofValue(inCodes.code(), store);
    }
    return Optional.empty();
  }

  private static boolean needsOne(Comparison comparison, double number) {
    return !comparison.holds(Double.compare(0, number));
  }

  private static Optional<Seed> any(List<Expression> conditions, PatientStore store) {
    List<Seed> seeds = new ArrayList<>();
    for (Expression condition : conditions) {
      Optional<Seed> seed = of(condition, store);
      if (seed.isEmpty()) {
        return Optional.empty();
      }
      seeds.add(seed.get());
    }
    return Optional.of(new AnyOf(seeds, store.size()));
  }

  /** The people for whom a value could be known and, for a count, not nought. */
  private static Optional<Seed> ofValue(Expression value, PatientStore store) {
    if (value instanceof Expression.ColumnOf columnOf) {
      return of(columnOf.pick().records(), store);
    } else if (value instanceof Expression.Count count) {
      return of(count.records(), store);
    }
    return Optional.empty();
  }

  private static Optional<Seed> of(Records records, PatientStore store) {
    if (records instanceof Records.Selection selection && selection.codes().isPresent()) {
      RecordTable table = store.records(selection.kind());
      SymbolColumn codes = table.symbols(table.kind().codeColumn().orElseThrow());
      BitSet symbols = ColumnReading.symbols(codes, selection.codes().get());
      return table.index().map(index -> new OfCodes(index, symbols));
    }
    return Optional.empty();
  }
}
