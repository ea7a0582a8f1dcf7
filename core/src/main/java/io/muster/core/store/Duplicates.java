package io.muster.core.store;

import io.muster.core.schema.RecordKind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds records that two systems both hold, so that each counts once.
 *
 * <p>Records of one person are the same when they are alike in every column but {@code system} and {@code recorded} and come from
 * different systems. Two alike records within one system are two. So of a set of alike records those of the one system that
 * holds most of them are kept, the first system in order where several do. A record that names no system is never a duplicate.
 */
final class Duplicates {
  private final List<StoredColumn> same;
  private final SymbolColumn systems;

  Duplicates(StoredColumns columns) {
    this.systems = columns.of(RecordKind.SYSTEM, SymbolColumn.class);
    this.same = columns.columns().stream()
        .filter(c -> !c.equals(RecordKind.SYSTEM) && !c.equals(RecordKind.RECORDED))
        .map(columns::of)
        .toList();
  }

  /** Whether there can be any. */
  boolean possible() {
    return systems.dictionary().size() > 1;
  }

  /**
   * The rows of an order that are not duplicates.
   *
   * @param offsets where each person's rows begin in the order, and after the last person where all end; those of the rows that are kept
   *     when this is done
   */
  int[] without(int[] order, int[] offsets) {
    int[] kept = new int[order.length];
    int count = 0;
    int start = 0;
    for (int p = 0; p + 1 < offsets.length; p++) {
      int stop = offsets[p + 1];
      while (start < stop) {
        int end = start + 1;
        while (end < stop && alike(order[start], order[end])) {
          end++;
        }
        int keep = end - start > 1 ? fullest(order, start, end) : -1;
        for (int i = start; i < end; i++) {
          int system = systems.symbol(order[i]);
          if (keep < 0 || system < 0 || system == keep) {
            kept[count++] = order[i];
          }
        }
        start = end;
      }
      offsets[p + 1] = count;
    }
    return Arrays.copyOf(kept, count);
  }

  private boolean alike(int row, int other) {
    return same.stream().allMatch(c -> c.compare(row, other) == 0);
  }

  /** The system that holds most of these rows; negative where none names one. */
  private int fullest(int[] order, int start, int end) {
    Map<Integer, Integer> held = new HashMap<>();
    int fullest = -1;
    for (int i = start; i < end; i++) {
      int system = systems.symbol(order[i]);
      if (system >= 0) {
        int count = held.merge(system, 1, Integer::sum);
        int most = held.getOrDefault(fullest, 0);
        if (count > most || (count == most && system < fullest)) {
          fullest = system;
        }
      }
    }
    return fullest;
  }
}
