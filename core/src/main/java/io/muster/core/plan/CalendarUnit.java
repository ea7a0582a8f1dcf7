package io.muster.core.plan;

import java.time.LocalDate;

/** A unit of calendar time. Months and years clamp as java.time does: 31 January and 1 month is the last of February. */
public enum CalendarUnit {
  DAY("day"),
  WEEK("week"),
  MONTH("month"),
  YEAR("year");

  private final String word;

  CalendarUnit(String word) {
    this.word = word;
  }

  /** The unit in the singular, such as {@code day}. */
  public String word() {
    return word;
  }

  /** The day that many units later, or earlier where the amount is negative. */
  public LocalDate shift(LocalDate date, int amount) {
    return switch (this) {
      case DAY -> date.plusDays(amount);
      case WEEK -> date.plusWeeks(amount);
      case MONTH -> date.plusMonths(amount);
      case YEAR -> date.plusYears(amount);
    };
  }
}
