package io.muster.evaluation.disclosure;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** What may be told of a ledger under a profile. Shares, intervals and charts are worked out from this and nothing else. */
public final class Release {
  private final Profile profile;
  private final Map<Cell, Told> told;
  private final List<Sum> sums;

  Release(Profile profile, Map<Cell, Told> told, List<Sum> sums) {
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
    return told(cell).count();
  }

  /**
   * Whether, as told, all of a group did something or none of them: then the share says of each in it what they did. Worked out
   * from what is told, so saying so tells no more; nearly all may look like all. Not where either is withheld.
   */
  public boolean allOrNone(Cell some, Cell group) {
    return of(some) instanceof KnownCount did
        && of(group) instanceof KnownCount all
        && all.number() > 0
        && (did.number() == 0 || did.number() == all.number());
  }

  /**
   * A quantile of something measured of people, where it may be told: where on either side of it there are more people than a small
   * count, so never the least or the most. To the whole unit; under an internal profile whatever it is.
   *
   * @param people how many were measured
   * @param share of the people below it, 0.5 for the median
   */
  public OptionalDouble quantile(Cell people, double share, double value) {
    checkArgument(share >= 0 && share <= 1, "a quantile is from 0 to 1");
    if (!profile.isForRelease()) {
      return OptionalDouble.of(value);
    }
    boolean enough = of(people) instanceof KnownCount
        && told(people).range().lowest() * Math.min(share, 1 - share)
            > profile.small().highest();
    return enough ? OptionalDouble.of(Math.rint(value)) : OptionalDouble.empty();
  }

  private Told told(Cell cell) {
    Told count = told.get(cell);
    checkArgument(count != null, "a count that is not in this release: %s", cell);
    return count;
  }

  /** All counts in the order of their names, as told. */
  Map<Cell, Told> told() {
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
