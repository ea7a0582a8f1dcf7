package io.muster.core.engine.columnar;

import io.muster.core.store.RecordTable;
import java.util.function.IntConsumer;

/** The rows that were found for one member of an outreach. For one thread, until the next are found. */
public final class MemberRows {
  private final RecordTable table;
  private final Finding found;

  MemberRows(RecordTable table, Finding found) {
    this.table = table;
    this.found = found;
  }

  public RecordTable table() {
    return table;
  }

  /** Names the rows that were found, in order. */
  public void forEach(IntConsumer rows) {
    for (int at = found.rows.begin(0); at < found.rows.end(0); at++) {
      rows.accept(found.rows.row(at));
    }
  }

  /** Names the rows that may turn out to be among them, in order. */
  public void forEachUndecided(IntConsumer rows) {
    for (int at = found.undecided.begin(0); at < found.undecided.end(0); at++) {
      rows.accept(found.undecided.row(at));
    }
  }

  /** Whether a window is not over at its horizon. */
  public boolean open() {
    return found.open[0] == Chunk.TRUE;
  }

  /** The last day that was looked at. */
  public int seen() {
    return found.seen[0];
  }
}
