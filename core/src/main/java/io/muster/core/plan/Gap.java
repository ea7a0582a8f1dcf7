package io.muster.core.plan;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * How long after a day or a record, or before it, another may come; both ends included.
 *
 * @param from the fewest units from it, 0 for the same day; empty for any other day
 * @param to the most
 */
public record Gap(OptionalInt from, int to, CalendarUnit unit) {
  public Gap {
    checkArgument(from.orElse(0) >= 0 && from.orElse(0) <= to, "a gap begins before it ends");
  }

  /** Up to that long after, and not on the same day. */
  public static Gap within(int to, CalendarUnit unit) {
    return new Gap(OptionalInt.empty(), to, unit);
  }

  public static Gap between(int from, int to, CalendarUnit unit) {
    return new Gap(OptionalInt.of(from), to, unit);
  }

  /** The first day in the gap after a day. */
  public LocalDate begin(LocalDate day) {
    return from.isPresent() ? unit.shift(day, from.getAsInt()) : day.plusDays(1);
  }

  /** The last day in the gap after a day. */
  public LocalDate end(LocalDate day) {
    return unit.shift(day, to);
  }
}
