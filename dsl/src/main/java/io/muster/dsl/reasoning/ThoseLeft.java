package io.muster.dsl.reasoning;

import io.muster.core.plan.Records;
import java.util.List;

/**
 * The people a cohort still holds after some of its rules, as far as the rules themselves tell. Rules are added one after another, and
 * it can be asked whether nobody could be of a kind.
 *
 * <p>The work is bounded: where it would be too much, somebody is taken to be possible. For one thread.
 */
public final class ThoseLeft {
  private final Search search;

  private ThoseLeft(Search search) {
    this.search = search;
  }

  /** Everybody, looked at with what is known of dates and no more work than the budget allows. */
  public static ThoseLeft everybody(Days days, Budget budget) {
    return new ThoseLeft(new Search(days, budget));
  }

  /** Keeps those for whom the claim is so. */
  public void keep(Claim claim) {
    search.keep(claim);
  }

  /** Whether it is certain that none of them can make all the claims so. */
  public boolean none(Claim... claims) {
    return !search.finds(List.of(claims));
  }

  /** Whether it is certain that nobody has such records, as their filters stand. */
  public boolean never(Records records) {
    return search.isNever(records);
  }
}
