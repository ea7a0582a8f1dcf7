package io.muster.core.load;

import io.muster.core.store.RecordTable;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.IntStream;

/**
 * Reads days written {@code 2024-03-31}, and nothing else: digit by digit, since the parsers of the JDK take 30 February for the
 * 28th and digits of other scripts for digits.
 */
final class IsoDay {
  /** The cell holds no day of the calendar. */
  static final int BAD = RecordTable.NO_DAY + 1;

  private static final long DAY_SECONDS = 86_400;
  private static final int[] MONTH_LENGTHS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  private static final int FIRST_KEPT = 1880 * 12;

  /** The first day of each month from 1880 to 2200, and of the one after; most days are of these. */
  private static final int[] MONTH_STARTS = IntStream.range(FIRST_KEPT, 2201 * 12 + 1)
      .map(month -> epochDay(month / 12, month % 12 + 1, 1))
      .toArray();

  /** What the first eight bytes of a day are where its digits are 0. */
  private static final long ZEROS = 0x2d30_302d_3030_3030L;

  /** What takes a byte above {@code 0x7f} that is no digit, or no dash, once {@link #ZEROS} are taken out. */
  private static final long LIMITS = 0x7f76_767f_7676_7676L;

  private static final long TOP = 0x8080_8080_8080_8080L;

  private IsoDay() {}

  /** The day a cell begins with, as days since 1970-01-01. */
  static int atStart(CsvRow row, int field) {
    if (row.length(field) < 10) {
      return BAD;
    }
    long digits = row.eightAt(field, 0) ^ ZEROS;
    int tens = row.byteAt(field, 8) - '0';
    int ones = row.byteAt(field, 9) - '0';
    if ((((digits + LIMITS) | digits) & TOP) != 0 || tens < 0 || tens > 3 || ones < 0 || ones > 9) {
      return BAD;
    }
    int year =
        1000 * part(digits, 0) + 100 * part(digits, 1) + 10 * part(digits, 2) + part(digits, 3);
    return day(year, 10 * part(digits, 5) + part(digits, 6), 10 * tens + ones);
  }

  private static int part(long digits, int index) {
    return (int) (digits >>> (Byte.SIZE * index)) & 0xf;
  }

  /** A day of the calendar as days since 1970-01-01; {@link #BAD} where there is none. */
  static int day(int year, int month, int day) {
    if (year == 0 || month < 1 || month > 12 || day < 1) {
      return BAD;
    }
    int kept = year * 12 + month - 1 - FIRST_KEPT;
    if (kept < 0 || kept + 1 >= MONTH_STARTS.length) {
      return epochDay(year, month, day);
    }
    int found = MONTH_STARTS[kept] + day - 1;
    return found < MONTH_STARTS[kept + 1] ? found : BAD;
  }

  /** The 15th of the month written {@code 2024-03}, as days since 1970-01-01. */
  static int midMonth(CsvRow row, int field) {
    int month = row.length(field) == 7 ? month(row, field) : -1;
    return month < 0 ? BAD : epochDay(month / 12, month % 12 + 1, 15);
  }

  /** The 1st of July of the year written {@code 2024}, as days since 1970-01-01. */
  static int midYear(CsvRow row, int field) {
    int year = digits(row, field, 0, 4);
    return year > 0 ? epochDay(year, 7, 1) : BAD;
  }

  /**
   * The day some place of the earth has at an instant such as {@code 2016-01-07T03:14:07.5+01:00}, as days since 1970-01-01. The instant has an
   * offset, or {@code Z}, and may have a fraction of a second.
   */
  static int zoned(CsvRow row, int field, ZoneId zone) {
    int length = row.length(field);
    int day = length < 20 ? BAD : atStart(row, field);
    int second = day == BAD ? -1 : secondOfDay(row, field);
    int at = length < 20 ? length : afterFraction(row, field);
    if (second < 0 || at >= length) {
      return BAD;
    }
    int offset = 0;
    if (row.byteAt(field, at) != 'Z' || at + 1 != length) {
      offset = offset(row, field, at);
    }
    if (offset == BAD) {
      return BAD;
    }
    long instant = day * DAY_SECONDS + second - offset;
    long local = zone.equals(ZoneOffset.UTC)
        ? instant
        : instant + zone.getRules().getOffset(Instant.ofEpochSecond(instant)).getTotalSeconds();
    return (int) Math.floorDiv(local, DAY_SECONDS);
  }

  /** The second of the day, the 61st of a minute being its 60th; negative where there is none. */
  private static int secondOfDay(CsvRow row, int field) {
    int hour = digits(row, field, 11, 2);
    int minute = digits(row, field, 14, 2);
    int second = digits(row, field, 17, 2);
    boolean good = row.byteAt(field, 10) == 'T'
        && within(hour, 23)
        && row.byteAt(field, 13) == ':'
        && within(minute, 59)
        && row.byteAt(field, 16) == ':'
        && within(second, 60);
    return good ? (hour * 60 + minute) * 60 + Math.min(second, 59) : -1;
  }

  /** Where the offset begins; beyond the end where a fraction is none. */
  private static int afterFraction(CsvRow row, int field) {
    int length = row.length(field);
    if (row.byteAt(field, 19) != '.') {
      return 19;
    }
    int at = 20;
    while (at < length && digits(row, field, at, 1) >= 0) {
      at++;
    }
    return at == 20 ? length : at;
  }

  /** An offset such as {@code +01:00} at the end of a cell, in seconds. */
  private static int offset(CsvRow row, int field, int at) {
    byte sign = row.byteAt(field, at);
    if (at + 6 != row.length(field)
        || (sign != '+' && sign != '-')
        || row.byteAt(field, at + 3) != ':') {
      return BAD;
    }
    int hours = digits(row, field, at + 1, 2);
    int minutes = digits(row, field, at + 4, 2);
    boolean good = within(hours, 14) && within(minutes, 59);
    int seconds = (hours * 60 + minutes) * 60;
    return good ? (sign == '-' ? -seconds : seconds) : BAD;
  }

  /** Whether a cell is an instant in universal time, such as {@code 2016-01-07T03:14:07Z}; its day is not looked at. */
  static boolean instant(CsvRow row, int field) {
    return row.length(field) == 20
        && row.byteAt(field, 10) == 'T'
        && time(row, field)
        && row.byteAt(field, 19) == 'Z';
  }

  /** Whether a cell is a day and a time of it, such as {@code 2016-01-07 03:14:07.25}, at no said place of the earth; its day is not looked at. */
  static boolean timed(CsvRow row, int field) {
    int length = row.length(field);
    return length >= 19
        && (row.byteAt(field, 10) == ' ' || row.byteAt(field, 10) == 'T')
        && time(row, field)
        && (length == 19 || fraction(row, field, length));
  }

  private static boolean fraction(CsvRow row, int field, int length) {
    boolean good = length > 20 && row.byteAt(field, 19) == '.';
    for (int i = 20; i < length; i++) {
      good &= digits(row, field, i, 1) >= 0;
    }
    return good;
  }

  /** Whether a time of the day follows the day and one character. */
  private static boolean time(CsvRow row, int field) {
    return within(digits(row, field, 11, 2), 23)
        && row.byteAt(field, 13) == ':'
        && within(digits(row, field, 14, 2), 59)
        && row.byteAt(field, 16) == ':'
        && within(digits(row, field, 17, 2), 59);
  }

  private static boolean within(int number, int most) {
    return number >= 0 && number <= most;
  }

  /** Months since the year 0, negative where the cell does not begin with a year and a month. */
  private static int month(CsvRow row, int field) {
    int year = digits(row, field, 0, 4);
    int month = digits(row, field, 5, 2);
    boolean good = row.byteAt(field, 4) == '-' && year > 0 && month >= 1 && month <= 12;
    return good ? year * 12 + month - 1 : -1;
  }

  private static int digits(CsvRow row, int field, int from, int count) {
    int number = 0;
    for (int i = from; i < from + count; i++) {
      int digit = row.byteAt(field, i) - '0';
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
