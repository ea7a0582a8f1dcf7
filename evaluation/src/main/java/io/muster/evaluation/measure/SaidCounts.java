package io.muster.evaluation.measure;

import io.muster.core.store.RecordTable;
import io.muster.evaluation.journey.Said;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts records by what they say in a column, {@link Attendance#NOT_RECORDED} where that is nothing. For one thread. */
final class SaidCounts {
  private final Said said;
  private final NumberCounts counts = new NumberCounts();

  SaidCounts(String column) {
    this.said = Said.in(column);
  }

  void add(RecordTable table, int row) {
    counts.add(said.of(table, row));
  }

  void merge(SaidCounts other) {
    counts.merge(other.counts, number -> Groups.number(said, other.said, number));
  }

  /** What was said at least once, in order. */
  SortedMap<String, Integer> all() {
    SortedMap<String, Integer> all = new TreeMap<>();
    counts
        .all()
        .forEach((number, times) -> all.merge(Groups.name(said, number), times, Integer::sum));
    return all;
  }
}
