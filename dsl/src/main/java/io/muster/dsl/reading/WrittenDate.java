package io.muster.dsl.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Dates as people write them. */
final class WrittenDate {
  private WrittenDate() {}

  /** The day written as {@code 2021-07-19}; the text must have that shape and the day must exist. */
  static LocalDate day(String text) {
    return LocalDate.of(
        number(text.substring(0, 4)), number(text.substring(5, 7)), number(text.substring(8)));
  }

  /** What is wrong with a text of the right shape, if the day does not exist. */
  static Optional<String> fault(String text) {
    int month = number(text.substring(5, 7));
    int day = number(text.substring(8));
    if (month < 1 || month > 12) {
      return Optional.of("the month is the second number, 01 to 12");
    }
    YearMonth whole = YearMonth.of(number(text.substring(0, 4)), month);
    if (day >= 1 && day <= whole.lengthOfMonth()) {
      return Optional.empty();
    }
    return Optional.of("%s %s has days 01 to %s"
        .formatted(
            whole.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH),
            whole.getYear(),
            whole.lengthOfMonth()));
  }

  /** The only day a date in another shape can mean, if there is only one. */
  static Optional<String> meant(String text) {
    String[] parts = text.split("[^0-9]+");
    if (parts.length < 3
        || Arrays.stream(parts).anyMatch(part -> part.isEmpty() || part.length() > 4)) {
      return Optional.empty();
    }
    int first = number(parts[0]);
    int second = number(parts[1]);
    int third = number(parts[2]);
    if (parts[0].length() == 4) {
      return existing(first, second, third);
    }
    if (parts[2].length() != 4) {
      return Optional.empty();
    }
    // 01/02/2023 is two dates: nobody but the writer knows which
    return second > 12 || first == second
        ? existing(third, first, second)
        : first > 12 ? existing(third, second, first) : Optional.empty();
  }

  private static Optional<String> existing(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day).toString());
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
