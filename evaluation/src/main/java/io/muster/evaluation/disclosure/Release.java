package io.muster.evaluation.disclosure;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What may be told of a ledger under a profile. Shares, intervals and charts are worked out from this and nothing else.
 *
 * <pre>{@code
 * Ledger ledger = Ledger.empty();
 * Cell invited = ledger.count("invited", 43);
 * Cell attended = ledger.count("attended", 6);
 * Release release = ledger.release(Profile.nhs());
 * String told = release.of(attended) + " of " + release.of(invited);
 * }</pre>
 */
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
   * Whether means and quartiles of something measured of people may be told: where on either side of a quartile there are more people
   * than a small count. Never the least or the most. Under an internal profile they always may.
   *
   * @param people how many were measured
   */
  public boolean tellsQuartiles(Cell people) {
    if (!profile.isForRelease()) {
      return true;
    }
    Told told = told(people);
    return told.count() instanceof KnownCount
        && told.range().lowest() / 4.0 > profile.small().highest();
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
