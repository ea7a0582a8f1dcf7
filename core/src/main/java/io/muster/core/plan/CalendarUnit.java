package io.muster.core.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A unit of calendar time. Months and years clamp as java.time does: 31 January and 1 month is the last of February. */
public enum CalendarUnit {
  DAY("day"),
  WEEK("week"),
  MONTH("month"),
  YEAR("year");

  private static final int LONGEST_WINDOW_IN_DAYS = 200 * 366;

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

  /** The day that many units later, where days count from 1970-01-01. */
  public int shift(int day, int amount) {
    return switch (this) {
      case DAY -> Math.addExact(day, amount);
      case WEEK -> Math.addExact(day, 7 * amount);
      case MONTH, YEAR ->
        Math.toIntExact(shift(LocalDate.ofEpochDay(day), amount).toEpochDay());
    };
  }

  /** Whether so many are at most 200 years. No window is longer, so that every day in it can be written down. */
  public boolean isWithinReach(int amount) {
    return Math.abs((long) amount) * longestInDays() <= LONGEST_WINDOW_IN_DAYS;
  }

  private int longestInDays() {
    return switch (this) {
      case DAY -> 1;
      case WEEK -> 7;
      case MONTH -> 31;
      case YEAR -> 366;
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
