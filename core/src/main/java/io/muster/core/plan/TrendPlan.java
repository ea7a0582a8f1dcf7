package io.muster.core.plan;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Events counted month by month, of all members of an outreach. Months are counted from the first day, which need not be the first of
 * one. The events count whatever programme they are of.
 *
 * @param title what a reader calls it; the empty text where it has only a name
 * @param records what is counted; they have no window of their own
 * @param from the first day of the first month
 * @param to the last day of the last month
 * @param interrupted the first day of the first month in which things were different
 */
public record TrendPlan(
    String name,
    String title,
    Records records,
    LocalDate from,
    LocalDate to,
    Optional<LocalDate> interrupted) {
  /** The fewest months on each side of an interruption that tell a step from the ups and downs of months. */
  public static final int FEWEST_ON_A_SIDE = 8;

  public TrendPlan {
    Effects.checkPlain(records, name);
    checkArgument(isWhole(from, to), "%s: a trend is of whole months", name);
    checkArgument(monthsIn(from, to) >= 2, "%s: one month is no trend", name);
    interrupted.ifPresent(day -> {
      checkArgument(isWhole(from, day.minusDays(1)), "%s: a month begins anew", name);
      checkArgument(
          isTold(from, day, to), "%s: %s months lie on each side", name, FEWEST_ON_A_SIDE);
    });
  }

  /** How many whole months the days from one to another hold, both included. */
  public static int monthsIn(LocalDate from, LocalDate to) {
    return Math.toIntExact(CalendarUnit.MONTH.between(from, to.plusDays(1)));
  }

  /** Whether they are whole months, one after another, with no day left over. */
  public static boolean isWhole(LocalDate from, LocalDate to) {
    return from.plusMonths(monthsIn(from, to)).equals(to.plusDays(1));
  }

  /** Whether enough months lie before an interruption, and after it. */
  public static boolean isTold(LocalDate from, LocalDate interrupted, LocalDate to) {
    return monthsIn(from, interrupted.minusDays(1)) >= FEWEST_ON_A_SIDE
        && monthsIn(interrupted, to) >= FEWEST_ON_A_SIDE;
  }

  /** How many months there are. */
  public int months() {
    return monthsIn(from, to);
  }

  /** The first day of a month, counted from 0; that of the one after the last is the day after the trend. */
  public LocalDate month(int number) {
    return from.plusMonths(number);
  }

  /** The title, or the name where there is none. */
  public String heading() {
    return title.isEmpty() ? name : title;
  }
}
