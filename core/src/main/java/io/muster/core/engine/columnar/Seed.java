package io.muster.core.engine.columnar;

import io.muster.core.store.CodeIndex;
import java.util.BitSet;
import java.util.List;

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

  /** Those of every one of several. */
  record AllOf(List<Seed> seeds) implements Seed {
    @Override
    public int atMost() {
      return seeds.stream().mapToInt(Seed::atMost).min().orElseThrow();
    }

    @Override
    public BitSet people() {
      BitSet all = seeds.get(0).people();
      seeds.stream().skip(1).forEach(s -> all.and(s.people()));
      return all;
    }
  }
}
