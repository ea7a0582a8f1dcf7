package io.muster.core.engine;

import java.util.List;

/**
 * The records that were found, in order, and whether more could still come: a window that is not over at its horizon is
 * unfinished, and what is not found in it is unknown.
 */
public record Found(List<RecordRef> records, boolean unfinished) {
  public Found {
    records = List.copyOf(records);
  }

  public int size() {
    return records.size();
  }
}
