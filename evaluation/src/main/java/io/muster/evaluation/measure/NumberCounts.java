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
    long place = (long) number - base;
    if (place >= 0 && place < counts.length) {
      counts[(int) place]++;
    } else {
      add(number, 1);
    }
  }

  private void add(int number, int times) {
    long place = (long) number - base;
    if (place >= 0 && place < counts.length) {
      counts[(int) place] += times;
    } else if (makesRoom(number, number + 1L)) {
      counts[number - base] += times;
    } else {
      far.merge(number, times, Integer::sum);
    }
  }

  /** Widens the array to the numbers from one to before another, unless it would be too wide; answers whether it has them. */
  private boolean makesRoom(int from, long to) {
    if (counts.length == 0) {
      counts = new int[FIRST];
      base = from;
    }
    long first = Math.min(base, from);
    long last = Math.max((long) base + counts.length, to);
    if (last - first <= counts.length) {
      return true;
    } else if (last - first > WIDEST) {
      return false;
    }
    int width = (int) Math.max(last - first, Math.min(WIDEST, 2L * counts.length));
    int[] wider = new int[width];
    System.arraycopy(counts, 0, wider, (int) (base - first), counts.length);
    counts = wider;
    base = (int) first;
    return true;
  }

  void merge(NumberCounts other) {
    int[] theirs = other.counts;
    int from = 0;
    int to = theirs.length;
    while (to > from && theirs[to - 1] == 0) {
      to--;
    }
    while (to > from && theirs[from] == 0) {
      from++;
    }
    if (from == to || !makesRoom(other.base + from, (long) other.base + to)) {
      merge(other, number -> number);
      return;
    }
    int[] ours = counts;
    int before = other.base - base;
    for (int i = from; i < to; i++) {
      ours[before + i] += theirs[i];
    }
    other.far.forEach(this::add);
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
