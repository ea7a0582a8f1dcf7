package io.muster.core.engine.columnar;

import io.muster.core.schema.Truth;
import io.muster.core.store.RecordTable;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * Some people in hand, in their order, each with a place from 0, and how far they are seen. For one thread.
 *
 * <p>Answers to conditions are {@link #FALSE}, {@link #TRUE} or {@link #UNKNOWN}, one a place.
 */
final class Chunk {
  static final byte FALSE = 0;
  static final byte TRUE = 1;
  static final byte UNKNOWN = 2;

  final Area area;
  final int[] people;
  /** Everybody's index date, by place. */
  final int[] index;
  /** The last day seen of everybody by what asks to see past the horizon. */
  final int end;

  /**
   * Those of whose records a filter was unknown, or of whom a pick had rivals on its day; shared with the chunks that are part of
   * this one. By the person, counted from the base.
   */
  private final BitSet unsure;

  private final int base;
  private final Sights sights;
  /** Whether everybody has the same index date, so that the array is shared and whole from the start. */
  private final boolean alike;
  /** Whether it is wanted who is unsure. */
  final boolean weighing;

  int count;

  /**
   * A chunk of nobody yet.
   *
   * @param base nobody's number is smaller
   */
  Chunk(Area area, int end, int base, boolean weighing) {
    this(area, end, base, new BitSet(), weighing, Sights.OF_COHORT, area.whole(), false);
  }

  /** A chunk of nobody yet, all of whom will have the same index date. */
  static Chunk on(int indexDay, Area area, int end, int base, boolean weighing) {
    int[] index = area.filled(indexDay);
    return new Chunk(area, end, base, new BitSet(), weighing, Sights.OF_COHORT, index, true);
  }

  /**
   * A chunk of these people, of whom it is not wanted who is unsure.
   *
   * @param index their index dates
   * @param sights how far they are seen
   */
  static Chunk of(int[] people, int[] index, Area area, int end, Sights sights) {
    int base = people.length == 0 ? 0 : people[0];
    Chunk chunk = new Chunk(area, end, base, new BitSet(), false, sights, area.whole(), false);
    System.arraycopy(people, 0, chunk.people, 0, people.length);
    System.arraycopy(index, 0, chunk.index, 0, people.length);
    chunk.count = people.length;
    return chunk;
  }

  /**
   * How far people are seen.
   *
   * @param toEnd whether everything is seen up to the end, and not up to the index date alone
   * @param reached in an outreach, the day each step was reached, by place
   */
  record Sights(boolean toEnd, Map<String, int[]> reached) {
    /** What a cohort sees. */
    static final Sights OF_COHORT = new Sights(false, Map.of());

    /** Those of the people at these places. */
    Sights at(int[] places, int many) {
      if (reached.isEmpty()) {
        return this;
      }
      Map<String, int[]> some = new HashMap<>();
      reached.forEach((step, days) ->
          some.put(step, Arrays.stream(places, 0, many).map(p -> days[p]).toArray()));
      return new Sights(toEnd, some);
    }

    /** Nobody's days. */
    @Override
    public String toString() {
      return "how far people are seen";
    }
  }

  private Chunk(
      Area area,
      int end,
      int base,
      BitSet unsure,
      boolean weighing,
      Sights sights,
      int[] index,
      boolean alike) {
    this.sights = sights;
    this.alike = alike;
    this.area = area;
    this.base = base;
    this.unsure = unsure;
    this.weighing = weighing;
    this.people = area.whole();
    this.index = index;
    this.end = end;
  }

  void add(int person, int indexDay) {
    people[count] = person;
    if (!alike) {
      index[count] = indexDay;
    }
    count++;
  }

  /** Keeps those for whom the answer is true, or those for whom it is not. */
  void keep(byte[] answers, boolean where) {
    int otherwise = where ? 0 : 1;
    int kept = 0;
    for (int place = 0; place < count; place++) {
      people[kept] = people[place];
      if (!alike) {
        index[kept] = index[place];
      }
      kept += (answers[place] & TRUE) ^ otherwise; // not a branch, which would be guessed wrong
    }
    count = kept;
  }

  /** Whether everybody has the same index date, and was known to have from the start. */
  boolean isAlike() {
    return alike;
  }

  /** Puts somebody at an earlier place. */
  void move(int from, int to) {
    people[to] = people[from];
    if (!alike) {
      index[to] = index[from];
    }
  }

  /** Whether everybody is seen up to the end by default, as {@link Finding#seen} says before any window does. */
  boolean seesToEnd() {
    return sights.toEnd;
  }

  /** The last day seen of somebody by default. */
  int horizon(int place) {
    return sights.toEnd ? end : Math.min(index[place], end);
  }

  /** Fills in for everybody the day a step of an outreach was reached, or {@link RecordTable#NO_DAY}. */
  void reached(String step, int[] days) {
    int[] known = sights.reached.get(step);
    if (known == null) {
      Arrays.fill(days, 0, count, RecordTable.NO_DAY);
    } else {
      System.arraycopy(known, 0, days, 0, count);
    }
  }

  /** An answer as it stands in an array of answers. */
  static byte answer(Truth truth) {
    return switch (truth) {
      case TRUE -> TRUE;
      case FALSE -> FALSE;
      case UNKNOWN -> UNKNOWN;
    };
  }

  /** Notes that the answer of somebody wants a closer look before it is called sure. */
  void unsure(int place) {
    unsure.set(people[place] - base);
  }

  boolean isUnsure(int place) {
    return unsure.get(people[place] - base);
  }

  /** Names those who are unsure, in order. */
  void eachUnsure(IntConsumer people) {
    for (int person = unsure.nextSetBit(0); person >= 0; person = unsure.nextSetBit(person + 1)) {
      people.accept(base + person);
    }
  }

  /** Everybody's answers are sure again. */
  void sure() {
    unsure.clear();
  }

  /** The people at these places, to be given back. */
  Chunk at(int[] places, int many) {
    Sights their = sights.at(places, many);
    Chunk some =
        new Chunk(area, end, base, unsure, weighing, their, alike ? index : area.whole(), alike);
    for (int i = 0; i < many; i++) {
      some.people[i] = people[places[i]];
    }
    for (int i = 0; i < many && !alike; i++) {
      some.index[i] = index[places[i]];
    }
    some.count = many;
    return some;
  }

  void giveBack() {
    area.give(people);
    if (!alike) {
      area.give(index);
    }
  }
}
