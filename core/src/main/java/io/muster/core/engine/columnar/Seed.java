package io.muster.core.engine.columnar;

import io.muster.core.store.CodeIndex;
import io.muster.core.store.DayColumn;
import io.muster.core.store.RecordTable;
import io.muster.core.store.SymbolColumn;
import java.util.BitSet;
import java.util.List;

/** The people outside of whom a condition holds for nobody, as the index from code to people has it. */
sealed interface Seed {
  /** At most so many people. */
  int atMost();

  /** The people, set bit by bit. */
  BitSet people(Workers workers);

  /** Those who have a record of one of the codes. */
  record OfCodes(CodeIndex index, BitSet symbols) implements Seed {
    @Override
    public int atMost() {
      return index.atMost(symbols);
    }

    @Override
    public BitSet people(Workers workers) {
      return index.people(symbols);
    }
  }

  /**
   * Those who have so many records of the rarer categories on some days.
   *
   * @param days the first and the last of them, in the first place
   * @param times how many of them
   * @param atMost so many people have one on any day
   */
  record OfRows(
      RecordTable table,
      SymbolColumn.Wanted wanted,
      DayColumn.Bounds days,
      int times,
      int atMost,
      int everybody)
      implements Seed {
    @Override
    public BitSet people(Workers workers) {
      return FoundPeople.together(
          workers.each(
              everybody,
              (from, to, area) ->
                  new FoundPeople(from, table.having(wanted, days, times, from, to))),
          everybody);
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
    public BitSet people(Workers workers) {
      BitSet any = new BitSet();
      seeds.forEach(s -> any.or(s.people(workers)));
      return any;
    }
  }

  /** Those of every one of several. */
  record AllOf(List<Seed> seeds) implements Seed {
    @Override
    public int atMost() {
      return seeds.stream().mapToInt(Seed::atMost).min().orElseThrow();
    }

    @Override
    public BitSet people(Workers workers) {
      BitSet all = seeds.get(0).people(workers);
      seeds.stream().skip(1).forEach(s -> all.and(s.people(workers)));
      return all;
    }
  }
}
