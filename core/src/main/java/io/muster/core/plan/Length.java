package io.muster.core.plan;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;

/** A length of calendar time, such as 12 months; none is longer than 200 years. */
public record Length(int amount, CalendarUnit unit) {
  private static final LocalDate ANY_DAY = LocalDate.of(2001, 1, 1);

  public Length {
    checkArgument(amount >= 0, "a length of time is not negative: %s", amount);
    checkArgument(unit.isWithinReach(amount), "a length of time is at most 200 years");
  }

  public static Length of(int amount, CalendarUnit unit) {
    return new Length(amount, unit);
  }

  /** The day so long after another. */
  public LocalDate after(LocalDate day) {
    return unit.shift(day, amount);
  }

  /** The day so long after another, where days count from 1970-01-01. */
  public int after(int day) {
    return unit.shift(day, amount);
  }

  /** The day so long before another. */
  public LocalDate before(LocalDate day) {
    return unit.shift(day, -amount);
  }

  /** Whether more days pass in it than in the other, in a year of 365 days that both begin with. */
  public boolean isLongerThan(Length other) {
    return after(ANY_DAY).isAfter(other.after(ANY_DAY));
  }

  /** Such as {@code 12 months}. */
  @Override
  public String toString() {
    return amount + " " + unit.word() + (amount == 1 ? "" : "s");
  }
}
