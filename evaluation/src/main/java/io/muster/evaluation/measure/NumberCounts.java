package io.muster.evaluation.measure;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

/**
 * Counts of whole numbers, while they are being counted: in an array around the first of them, and one by one where they lie far from it.
 * For one thread.
 */
final class NumberCounts {
  private static final int FIRST = 64;
  private static final int WIDEST = 1 << 16;

  private int[] counts = {};

  /** The number that is counted first in the array. */
  private int base;

  private final SortedMap<Integer, Integer> far = new TreeMap<>();

  void add(int number) {
    add(number, 1);
  }

  private void add(int number, int times) {
    long place = (long) number - base;
    if (place >= 0 && place < counts.length) {
      counts[(int) place] += times;
    } else {
      widen(number, times);
    }
  }

  private void widen(int number, int times) {
    if (counts.length == 0) {
      counts = new int[FIRST];
      base = number;
    }
    long first = Math.min(base, number);
    long last = Math.max((long) base + counts.length, number + 1L);
    if (last - first > WIDEST) {
      far.merge(number, times, Integer::sum);
      return;
    }
    int width = (int) Math.max(last - first, Math.min(WIDEST, 2L * counts.length));
    int before = (int) (base - first);
    int[] wider = new int[width];
    System.arraycopy(counts, 0, wider, before, counts.length);
    counts = wider;
    base = (int) first;
    counts[number - base] += times;
  }

  void merge(NumberCounts other) {
    merge(other, number -> number);
  }

  /** Adds others' counts, each number of theirs translated. */
  void merge(NumberCounts other, IntUnaryOperator translation) {
    for (int i = 0; i < other.counts.length; i++) {
      if (other.counts[i] > 0) {
        add(translation.applyAsInt(other.base + i), other.counts[i]);
      }
    }
    other.far.forEach((number, times) -> add(translation.applyAsInt(number), times));
  }

  /** How often a number was counted. */
  int of(int number) {
    long place = (long) number - base;
    int near = place >= 0 && place < counts.length ? counts[(int) place] : 0;
    return near + far.getOrDefault(number, 0);
  }

  /** What was counted at least once, in order. */
  SortedMap<Integer, Integer> all() {
    SortedMap<Integer, Integer> all = new TreeMap<>(far);
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        all.merge(base + i, counts[i], Integer::sum);
      }
    }
    return all;
  }
}
