package io.muster.evaluation.effect;

import io.muster.evaluation.statistics.Balance;
import io.muster.evaluation.statistics.Estimate;
import java.util.List;
import java.util.Optional;

/** Whom members are set against. */
public sealed interface Others {
  <R> R accept(Visitor<R> visitor);

  /** What a reader calls the cohort they are from. */
  String cohort();

  /**
   * Each member with one of the others who is like them.
   *
   * @param candidates how many others there are who were to be matched to
   * @param unmatched members who found nobody like them
   * @param members those who did
   * @param comparators those they were matched to
   * @param balance how alike the two are
   * @param difference the ratio of the members' rates, after over before, over that of the others; each pair varies as one
   */
  record Matched(
      String cohort,
      int candidates,
      int unmatched,
      EventGroup members,
      EventGroup comparators,
      List<Likeness> balance,
      Finding<Estimate> difference)
      implements Others {
    public Matched {
      balance = List.copyOf(balance);
    }

    public int pairs() {
      return members.people();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitMatched(this);
    }
  }

  /**
   * How alike the two of each pair are in one thing.
   *
   * @param balance the difference of their means; empty where the two of a pair are the same in it
   */
  record Likeness(String label, Optional<Balance> balance) {
    public boolean balanced() {
      return balance.map(Balance::balanced).orElse(true);
    }
  }

  /**
   * All of the others, where chance decided.
   *
   * @param ratio the rate of members from day 0 on over that of the others, with an interval from how people vary
   */
  record Randomised(String cohort, EventGroup comparators, Finding<Estimate> ratio)
      implements Others {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitRandomised(this);
    }
  }

  /** One answer for each way to be set against others. */
  interface Visitor<R> {
    R visitMatched(Matched matched);

    R visitRandomised(Randomised randomised);
  }
}
