package io.muster.evaluation.measure;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts of what is counted, while they are being counted. For one thread. */
final class Counts<K extends Comparable<K>> {
  private final Map<K, Integer> counts = new HashMap<>();

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

  /** What was counted at least once, in order. */
  SortedMap<K, Integer> all() {
    return new TreeMap<>(counts);
  }
}
