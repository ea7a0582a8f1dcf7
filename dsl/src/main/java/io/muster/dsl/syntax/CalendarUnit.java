package io.muster.dsl.syntax;

/** What time is counted in. */
public enum CalendarUnit {
  DAY,
  WEEK,
  MONTH,
  YEAR
}
