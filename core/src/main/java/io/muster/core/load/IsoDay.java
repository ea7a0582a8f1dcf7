package io.muster.core.load;

import io.muster.core.store.RecordTable;

/**
 * Reads days written {@code 2024-03-31}, and nothing else: digit by digit, since the parsers of the JDK take 30 February for the
 * 28th and digits of other scripts for digits.
 */
final class IsoDay {
  /** The cell holds no day of the calendar. */
  static final int BAD = RecordTable.NO_DAY + 1;

  private static final int[] MONTH_LENGTHS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private IsoDay() {}

  /** The day a cell begins with, as days since 1970-01-01. */
  static int atStart(CsvRow row, int field) {
    if (row.length(field) < 10 || row.charAt(field, 7) != '-') {
      return BAD;
    }
    int month = month(row, field);
    int day = digits(row, field, 8, 2);
    if (month < 0 || day < 1) {
      return BAD;
    }
    return epochDay(month / 12, month % 12 + 1, day);
  }

  /** The 15th of the month written {@code 2024-03}, as days since 1970-01-01. */
  static int midMonth(CsvRow row, int field) {
    int month = row.length(field) == 7 ? month(row, field) : -1;
    return month < 0 ? BAD : epochDay(month / 12, month % 12 + 1, 15);
  }

  /** Whether a cell is an instant in universal time, such as {@code 2016-01-07T03:14:07Z}; its day is not looked at. */
  static boolean instant(CsvRow row, int field) {
    return row.length(field) == 20
        && row.charAt(field, 10) == 'T'
        && within(digits(row, field, 11, 2), 23)
        && row.charAt(field, 13) == ':'
        && within(digits(row, field, 14, 2), 59)
        && row.charAt(field, 16) == ':'
        && within(digits(row, field, 17, 2), 59)
        && row.charAt(field, 19) == 'Z';
  }

  private static boolean within(int number, int most) {
    return number >= 0 && number <= most;
  }

  /** Months since the year 0, negative where the cell does not begin with a year and a month. */
  private static int month(CsvRow row, int field) {
    int year = digits(row, field, 0, 4);
    int month = digits(row, field, 5, 2);
    boolean good = row.charAt(field, 4) == '-' && year > 0 && month >= 1 && month <= 12;
    return good ? year * 12 + month - 1 : -1;
  }

  private static int digits(CsvRow row, int field, int from, int count) {
    int number = 0;
    for (int i = from; i < from + count; i++) {
      int digit = row.charAt(field, i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  private static int epochDay(int year, int month, int day) {
    boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    if (day > MONTH_LENGTHS[month - 1] + (leap && month == 2 ? 1 : 0)) {
      return BAD;
    }
    // Years that begin in March, so that the leap day comes last.
    int y = month > 2 ? year : year - 1;
    int m = month > 2 ? month - 3 : month + 9;
    return y * 365 + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day - 1 - 719_468;
  }
}
