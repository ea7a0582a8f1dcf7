package io.muster.core.engine.columnar;

import java.time.LocalDate;
import java.util.BitSet;

/** The people of a store who can be asked at all: they have not opted out, and have an index date. Immutable. */
final class Candidates {
  private final BitSet all;
  private final int people;
  private final int[] own;
  private final int same;
  private final int end;

  private Candidates(BitSet all, int people, int[] own, int same, int end) {
    this.all = all;
    this.people = people;
    this.own = own;
    this.same = same;
    this.end = end;
  }

  /**
   * Candidates with one index date.
   *
   * @param people how many the store holds
   * @param end the last day of the data
   */
  static Candidates on(LocalDate index, BitSet asked, int people, int end) {
    return new Candidates(asked, people, new int[0], Math.toIntExact(index.toEpochDay()), end);
  }

  /** Candidates who each have their own index date. */
  static Candidates at(int[] days, BitSet asked, int end) {
    return new Candidates(asked, days.length, days, 0, end);
  }

  BitSet all() {
    return (BitSet) all.clone();
  }

  int size() {
    return all.cardinality();
  }

  /** How many people the store holds. */
  int people() {
    return people;
  }

  /** Those of some people who stand from one place to before another. */
  Chunk chunk(BitSet wanted, int from, int to, Area area) {
    return chunk(wanted, from, to, area, false);
  }

  /** All of them, and for each rule it is noted who is unsure. */
  Chunk weighed(int from, int to, Area area) {
    return chunk(all, from, to, area, true);
  }

  /** Those of some people, and it is noted who is unsure. */
  Chunk weighed(BitSet wanted, int from, int to, Area area) {
    return chunk(wanted, from, to, area, true);
  }

  private Chunk chunk(BitSet wanted, int from, int to, Area area, boolean weighing) {
    Chunk chunk = empty(from, area, weighing);
    long[] words = wanted.get(from, to).toLongArray();
    for (int word = 0; word < words.length; word++) {
      int first = from + word * Long.SIZE;
      for (long left = words[word]; left != 0; left &= left - 1) {
        add(chunk, first + Long.numberOfTrailingZeros(left));
      }
    }
    return chunk;
  }

  private Chunk empty(int from, Area area, boolean weighing) {
    return own.length == 0
        ? Chunk.on(same, area, end, from, weighing)
        : new Chunk(area, end, from, weighing);
  }

  /** A chunk of nobody yet, none of whom will be noted as unsure. */
  Chunk none(int from, Area area) {
    return empty(from, area, false);
  }

  void add(Chunk chunk, int person) {
    chunk.add(person, own.length == 0 ? same : own[person]);
  }

  /** Some of them, spread evenly. */
  Chunk sample(BitSet wanted, int most, Area area) {
    Chunk chunk = empty(0, area, false);
    int next = 0;
    for (int i = 0; i < most && next >= 0; i++) {
      int person = wanted.nextSetBit(Math.max(next, (int) ((long) i * people / most)));
      if (person >= 0) {
        add(chunk, person);
      }
      next = person < 0 ? -1 : person + 1;
    }
    return chunk;
  }
}
