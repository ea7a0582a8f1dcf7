package io.muster.core.engine.columnar;

import io.muster.core.store.RowList;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** The rows that were found for everybody of a chunk, and what could still be found. For one thread. */
final class Finding {
  final RowList rows = new RowList();
  /** Rows that may turn out to be among them, since the time given to what follows them is not over. */
  final RowList undecided = new RowList();
  /** By place, {@link Chunk#TRUE} where a window is not over at its horizon, so that any number of rows could still come. */
  final byte[] open;
  /** By place, the last day that was looked at. */
  final int[] seen;

  /** Of each window that covers days, in order, the last of these by place, from when it narrows the rows until it has kept some. */
  final Deque<int[]> lastDays = new ArrayDeque<>();

  Finding(int size) {
    open = new byte[size];
    seen = new int[size];
  }

  /** Starts anew: no rows, nothing open, everything seen up to the last day of the data. */
  void start(Chunk chunk) {
    rows.start(chunk.people, chunk.count);
    undecided.start(chunk.people, chunk.count);
    Arrays.fill(open, 0, chunk.count, Chunk.FALSE);
    Arrays.fill(seen, 0, chunk.count, chunk.end);
  }

  /** Sees no more of so many people than another sees of the first. */
  void narrow(Finding other, int people) {
    byte alsoOpen = other.open[0];
    int alsoSeen = other.seen[0];
    for (int place = 0; place < people; place++) {
      open[place] |= alsoOpen;
    }
    for (int place = 0; place < people; place++) {
      seen[place] = Math.min(seen[place], alsoSeen);
    }
  }

  /** How many rows there are for sure. */
  int size(int place) {
    return rows.count(place);
  }

  /** Whether there can be more of anybody than there are for sure. */
  boolean couldBeMore(Chunk chunk) {
    boolean any = undecided.size() > 0;
    for (int place = 0; place < chunk.count; place++) {
      any |= open[place] == Chunk.TRUE;
    }
    return any;
  }

  /** How many there can be. */
  int most(int place) {
    return open[place] == Chunk.TRUE
        ? Integer.MAX_VALUE
        : rows.count(place) + undecided.count(place);
  }
}
