package io.muster.core.engine;

import java.time.LocalDate;
import java.util.List;

/**
 * The records that were found, in order, and what could still be found.
 *
 * <p>Between {@link #size()} and {@link #most()} records there are in truth, and every answer follows from that: it is known where
 * it is the same for each number in between.
 *
 * @param undecided records that may turn out to be among them, since the time given to what follows them is not over
 * @param open whether a window is not over at its horizon, so that any number of records could still come
 * @param seen the last day that was looked at
 */
public record Found(
    List<RecordRef> records, List<RecordRef> undecided, boolean open, LocalDate seen) {
  public Found {
    records = List.copyOf(records);
    undecided = List.copyOf(undecided);
  }

  /** How many there are for sure. */
  public int size() {
    return records.size();
  }

  /** How many there can be. */
  public int most() {
    return open ? Integer.MAX_VALUE : records.size() + undecided.size();
  }

  /** How many there are, as far as is known. */
  Bounds bounds() {
    return Bounds.of(size(), most());
  }

  /** Whether there could be more: what is not found is unknown then. */
  public boolean unfinished() {
    return most() > size();
  }

  /** How many, and nothing of what they hold. */
  @Override
  public String toString() {
    return size() + " records" + (unfinished() ? " or more" : "");
  }
}
