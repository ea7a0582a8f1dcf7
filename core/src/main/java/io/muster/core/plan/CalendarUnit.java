package io.muster.core.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

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

  /** The completed units from one day to another, negative where the second is earlier. */
  public long between(LocalDate from, LocalDate to) {
    return switch (this) {
      case DAY -> ChronoUnit.DAYS.between(from, to);
      case WEEK -> ChronoUnit.WEEKS.between(from, to);
      case MONTH -> ChronoUnit.MONTHS.between(from, to);
      case YEAR -> ChronoUnit.YEARS.between(from, to);
    };
  }
}
