package io.muster.core.describe;

import io.muster.core.plan.CalendarUnit;
import io.muster.core.plan.Expression;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Says days: as they were written, relative to others, and as dates of the calendar wherever those are known. */
final class Days {
  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private final Setting setting;

  Days(Setting setting) {
    this.setting = setting;
  }

  /** A date as it is said: {@code 19 July 2021}. */
  static String words(LocalDate date) {
    return WORDS.format(date);
  }

  /** The day in the calendar, where it is the same for everybody. */
  Optional<LocalDate> actual(Expression day) {
    if (day instanceof Expression.Index) {
      return setting.index();
    } else if (day instanceof Expression.Shifted shifted) {
      return actual(shifted.date()).map(from -> shifted.unit().shift(from, shifted.amount()));
    }
    return day.writtenDay();
  }

  /** The day that another is counted from. */
  static Expression root(Expression day) {
    return day instanceof Expression.Shifted shifted ? root(shifted.date()) : day;
  }

  /** Whether a day is the index date or was written down: a window that ends there sees past the index date. */
  static boolean isNamed(Expression root) {
    return root instanceof Expression.Index || root instanceof Expression.Literal;
  }

  /** The day as it was written: {@code the day 2 years before the index date}. */
  String relative(Expression day) {
    if (day instanceof Expression.Index) {
      return setting.indexWords();
    } else if (day instanceof Expression.Shifted shifted) {
      return shifted(shifted) + relative(shifted.date());
    }
    return day.accept(new ExpressionWords(setting)).part();
  }

  private static String shifted(Expression.Shifted shifted) {
    int amount = Math.abs(shifted.amount());
    String side = shifted.amount() < 0 ? " before " : " after ";
    return amount == 1 && shifted.unit() == CalendarUnit.DAY
        ? "the day" + side
        : "the day " + Quantities.duration(amount, shifted.unit()) + side;
  }

  /** The day as it was written, and in the calendar: {@code the index date (19 July 2021)}. */
  String full(Expression day) {
    boolean written = day instanceof Expression.Literal;
    Optional<LocalDate> actual = written ? Optional.empty() : actual(day);
    return relative(day) + actual.map(date -> " (" + words(date) + ")").orElse("");
  }
}
