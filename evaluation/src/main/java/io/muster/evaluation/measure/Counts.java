package io.muster.evaluation.measure;

import java.util.SortedMap;
import java.util.TreeMap;

/** Counts of what is counted, while they are being counted. For one thread. */
final class Counts<K extends Comparable<K>> {
  private final SortedMap<K, Integer> counts = new TreeMap<>();

  void add(K key) {
    add(key, 1);
  }

  private void add(K key, int number) {
    counts.merge(key, number, Integer::sum);
  }

  void merge(Counts<K> other) {
    other.counts.forEach(this::add);
  }

  int of(K key) {
    return counts.getOrDefault(key, 0);
  }

  /** What was counted at least once. */
  SortedMap<K, Integer> all() {
    return counts;
  }
}
