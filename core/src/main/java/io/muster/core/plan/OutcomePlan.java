package io.muster.core.plan;

import static com.google.common.base.Preconditions.checkArgument;

import io.muster.core.schema.Value;
import io.muster.core.schema.ValueType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Events counted before and after, of all members of an outreach: those who were reached out to, not only those who came.
 *
 * <p>Day 0 belongs to the time after. So with 12 months the records are sought from 12 months before day 0 to the day before it, and
 * from day 0 to the day before it comes round again; what a member did not live to see, or be registered for, is no part of their time.
 * They count whatever programme they are of, since people were not in one before it began.
 *
 * @param title what a reader calls it; the empty text where it has only a name
 * @param records what is counted; they have no window of their own
 * @param over how long the time before is, and that after
 * @param versus whom the members are set against
 */
public record OutcomePlan(
    String name, String title, Records records, Length over, Optional<Versus> versus) {
  public OutcomePlan {
    Effects.checkPlain(records, name);
    checkArgument(over.amount() >= 1, "%s: an outcome is counted over at least a day", name);
  }

  /** The title, or the name where there is none. */
  public String heading() {
    return title.isEmpty() ? name : title;
  }

  /** The first day of the time before. */
  public LocalDate first(LocalDate dayZero) {
    return over.before(dayZero);
  }

  /** The last day of the time after. */
  public LocalDate last(LocalDate dayZero) {
    return over.after(dayZero).minusDays(1);
  }

  /** Whom members are set against: members of another cohort who are not members of the outreach's own. */
  public sealed interface Versus {
    <R> R accept(Visitor<R> visitor);

    /** The cohort of the others; where the index date is one for everybody, theirs is the same. */
    CohortPlan cohort();

    /**
     * Each member with one of the others who is like them. A pair has the member's index date and the member's day 0, on which both are asked
     * what they are matched on.
     */
    record Matched(CohortPlan cohort, List<Match> on) implements Versus {
      public Matched {
        on = List.copyOf(on);
        checkArgument(!on.isEmpty(), "people are matched on something");
      }

      @Override
      public <R> R accept(Visitor<R> visitor) {
        return visitor.visitMatched(this);
      }
    }

    /** All of the others, where chance alone decided who became a member. Each has an own index date by their own cohort. */
    record Randomised(CohortPlan cohort) implements Versus {
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

  /**
   * What two people have in common who are matched. It is asked as a shown column is, at the index date; nobody without an answer is
   * matched.
   *
   * @param label what a table calls it
   * @param caliper how far apart two numbers may be at most; equal where left out
   */
  public record Match(String label, Expression value, Optional<BigDecimal> caliper) {
    public Match {
      Effects.checkAskedOfAnybody(value, label);
      checkArgument(fits(value.type()), "people are matched on texts, numbers and yes or no");
      checkArgument(
          caliper.isEmpty() || value.type() == ValueType.NUMBER, "only numbers are so far apart");
      checkArgument(
          caliper.map(BigDecimal::signum).orElse(1) > 0, "a distance is more than nothing");
      caliper = caliper.map(c -> new Value.Decimal(c, "").number());
    }

    /** Whether people can be matched on answers of that type. */
    public static boolean fits(ValueType type) {
      return type == ValueType.TEXT || type == ValueType.NUMBER || type == ValueType.TRUTH;
    }
  }
}
