package io.muster.core.store;

import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import java.util.ArrayList;
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
  private final RowColumns columns;
  private final List<Cells> same = new ArrayList<>();
  private final Cells.Symbols<String> systems;

  Duplicates(RowColumns columns) {
    this.columns = columns;
    this.systems = columns.texts(RecordKind.SYSTEM);
    for (Column column : columns.columns()) {
      if (!column.equals(RecordKind.SYSTEM) && !column.equals(RecordKind.RECORDED)) {
        same.add(columns.cells(columns.indexOf(column)));
      }
    }
  }

  /** The rows of an order that are not duplicates. */
  int[] without(int[] order, int[] offsets) {
    if (systems.dictionary().size() < 2) {
      return order;
    }
    int[] kept = new int[order.length];
    int count = 0;
    for (int p = 0; p + 1 < offsets.length; p++) {
      int start = offsets[p];
      while (start < offsets[p + 1]) {
        int end = start + 1;
        while (end < offsets[p + 1] && alike(order[start], order[end])) {
          end++;
        }
        int keep = end - start > 1 ? fullest(order, start, end) : -1;
        for (int i = start; i < end; i++) {
          int system = systems.number(order[i]);
          if (keep < 0 || system < 0 || system == keep) {
            kept[count++] = order[i];
          }
        }
        start = end;
      }
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
      int system = systems.number(order[i]);
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

  int removed(int[] kept) {
    return columns.rows() - kept.length;
  }
}
