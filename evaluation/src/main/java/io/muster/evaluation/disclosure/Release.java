package io.muster.evaluation.disclosure;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What may be told of a ledger under a profile. Shares, intervals and charts are worked out from this and nothing else. */
public final class Release {
  private final Profile profile;
  private final Map<Cell, ReleasedCount> told;
  private final List<Sum> sums;

  Release(Profile profile, Map<Cell, ReleasedCount> told, List<Sum> sums) {
    this.profile = profile;
    this.told = Collections.unmodifiableMap(new LinkedHashMap<>(told));
    this.sums = List.copyOf(sums);
  }

  public Profile profile() {
    return profile;
  }

  /**
   * What may be told of a count.
   *
   * @throws IllegalArgumentException if it was not in the ledger when this was released
   */
  public ReleasedCount of(Cell cell) {
    ReleasedCount count = told.get(cell);
    checkArgument(count != null, "a count that is not in this release: %s", cell);
    return count;
  }

  /** All counts in the order of their names, as told. */
  Map<Cell, ReleasedCount> told() {
    return told;
  }

  List<Sum> sums() {
    return sums;
  }

  /** The profile alone. */
  @Override
  public String toString() {
    return "release under " + profile;
  }
}
