package io.muster.core.engine.columnar;

import io.muster.core.schema.Truth;
import java.util.BitSet;

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
  final int[] index;
  /** The last day seen of everybody by what asks to see past the horizon. */
  final int end;

  /**
   * Those of whose records a filter was unknown, or of whom a pick had rivals on its day; shared with the chunks that are part of
   * this one. By the person, counted from the base.
   */
  private final BitSet unsure;

  private final int base;
  /** Whether it is wanted who is unsure. */
  final boolean weighing;

  int count;

  /**
   * A chunk of nobody yet.
   *
   * @param base nobody's number is smaller
   */
  Chunk(Area area, int end, int base, boolean weighing) {
    this(area, end, base, new BitSet(), weighing);
  }

  private Chunk(Area area, int end, int base, BitSet unsure, boolean weighing) {
    this.area = area;
    this.base = base;
    this.unsure = unsure;
    this.weighing = weighing;
    this.people = area.whole();
    this.index = area.whole();
    this.end = end;
  }

  void add(int person, int indexDay) {
    people[count] = person;
    index[count++] = indexDay;
  }

  /** The last day seen of somebody by default. */
  int horizon(int place) {
    return Math.min(index[place], end);
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

  /** Everybody's answers are sure again. */
  void sure() {
    unsure.clear();
  }

  /** The people at these places, to be given back. */
  Chunk at(int[] places, int many) {
    Chunk some = new Chunk(area, end, base, unsure, weighing);
    for (int i = 0; i < many; i++) {
      some.add(people[places[i]], index[places[i]]);
    }
    return some;
  }

  void giveBack() {
    area.give(people);
    area.give(index);
  }
}
