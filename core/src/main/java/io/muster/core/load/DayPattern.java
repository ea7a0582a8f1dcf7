package io.muster.core.load;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A way to write days, such as {@code d/M/yyyy} or {@code dd-MMM-yyyy HH:mm}. Immutable.
 *
 * <p>It is read letter by letter and strictly, since the parsers of the JDK take 30 February for the 28th unless told otherwise, digits of other
 * scripts for digits, and names of months in the language of the computer. {@code d}, {@code M} and {@code H} have one digit or two;
 * {@code dd}, {@code MM}, {@code HH}, {@code mm} and {@code ss} two, {@code yyyy} four, and {@code S} as many as there are letters. {@code MMM} is {@code Jan} and
 * {@code MMMM} is {@code January}, in large or small letters. What stands between single quotes, and what is no letter, stands for itself. A time is
 * read and left out. Without a day it is the 15th of the month, without a month the 1st of July.
 */
final class DayPattern {
  private static final List<String> MONTHS = List.of(
      "january",
      "february",
      "march",
      "april",
      "may",
      "june",
      "july",
      "august",
      "september",
      "october",
      "november",
      "december");
  private static final List<String> SHORT_MONTHS =
      MONTHS.stream().map(m -> m.substring(0, 3)).toList();

  private enum Sort {
    YEAR,
    MONTH,
    DAY,
    HOUR,
    MINUTE,
    SECOND,
    FRACTION,
    TEXT
  }

  /**
   * A part of a pattern.
   *
   * @param least the least digits a number has; 0 for names and texts
   * @param most the most digits a number has
   * @param texts what stands there if it is no number: a text, or the names of the months
   */
  private record Part(Sort sort, int least, int most, List<String> texts) {
    static Part number(Sort sort, int least, int most) {
      return new Part(sort, least, most, List.of());
    }

    static Part text(Sort sort, List<String> texts) {
      return new Part(sort, 0, 0, texts);
    }

    boolean number() {
      return least > 0;
    }
  }

  private final List<Part> parts;
  private final Set<Sort> sorts = EnumSet.noneOf(Sort.class);

  private DayPattern(List<Part> parts) {
    this.parts = List.copyOf(parts);
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      checkArgument(
          part.sort() == Sort.TEXT || sorts.add(part.sort()), "it has something of a date twice");
      boolean open = part.number() && part.least() < part.most();
      checkArgument(
          !open || i + 1 == parts.size() || !parts.get(i + 1).number(),
          "where one number ends and the next begins nobody can tell");
    }
    checkArgument(sorts.contains(Sort.YEAR), "it has no year, which is yyyy");
    checkArgument(
        sorts.contains(Sort.MONTH) || !sorts.contains(Sort.DAY), "it has a day and no month");
    checkArgument(
        sorts.contains(Sort.DAY) || !sorts.contains(Sort.HOUR), "it has a time and no day");
  }

  /**
   * The pattern that is written so.
   *
   * @throws IllegalArgumentException if it is none; the message tells why
   */
  static DayPattern of(String pattern) {
    List<Part> parts = new ArrayList<>();
    int at = 0;
    while (at < pattern.length()) {
      int end = end(pattern, at);
      parts.add(part(pattern.substring(at, end)));
      at = end;
    }
    return new DayPattern(parts);
  }

  /** Where the part ends that begins at a place: all letters alike, a text in quotes, or one character. */
  private static int end(String pattern, int at) {
    char first = pattern.charAt(at);
    if (first == '\'') {
      int close = pattern.indexOf('\'', at + 1);
      checkArgument(close > at + 1, "a text in quotes is empty or left open");
      return close + 1;
    }
    int end = at + 1;
    while (letter(first) && end < pattern.length() && pattern.charAt(end) == first) {
      end++;
    }
    return end;
  }

  private static boolean letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static Part part(String text) {
    int length = text.length();
    return switch (text) {
      case "yyyy" -> Part.number(Sort.YEAR, 4, 4);
      case "M", "MM" -> Part.number(Sort.MONTH, length, 2);
      case "MMM" -> Part.text(Sort.MONTH, SHORT_MONTHS);
      case "MMMM" -> Part.text(Sort.MONTH, MONTHS);
      case "d", "dd" -> Part.number(Sort.DAY, length, 2);
      case "H", "HH" -> Part.number(Sort.HOUR, length, 2);
      case "mm" -> Part.number(Sort.MINUTE, 2, 2);
      case "ss" -> Part.number(Sort.SECOND, 2, 2);
      case "y", "yy" -> throw new IllegalArgumentException("a year has four digits: yyyy");
      default -> other(text);
    };
  }

  private static Part other(String text) {
    char first = text.charAt(0);
    if (first == 'S' && text.length() <= 9) {
      return Part.number(Sort.FRACTION, text.length(), text.length());
    }
    String plain = first == '\'' ? text.substring(1, text.length() - 1) : text;
    checkArgument(
        plain.chars().allMatch(c -> c >= ' ' && c <= '~'),
        "only letters, digits and signs of ASCII can stand in it");
    checkArgument(
        first == '\'' || !letter(first),
        "the letters %s stand for nothing; its parts are yyyy, M, MM, MMM, MMMM, d, dd, H, HH, mm, ss and S, and other letters stand in quotes",
        text);
    checkArgument(
        plain.chars().noneMatch(c -> c >= '0' && c <= '9'), "a digit cannot stand for itself");
    return Part.text(Sort.TEXT, List.of(plain));
  }

  /** What is odd about every day written so: that it is only a month, or only a year. */
  Optional<Flag> partial() {
    if (sorts.contains(Sort.DAY)) {
      return Optional.empty();
    }
    return Optional.of(sorts.contains(Sort.MONTH) ? Flag.BIRTH_MONTH : Flag.BIRTH_YEAR);
  }

  /** The day in a cell, as days since 1970-01-01; {@link IsoDay#BAD} where it is not written so. */
  int read(CsvRow row, int field) {
    int year = 0;
    int month = 7;
    int day = sorts.contains(Sort.MONTH) ? 15 : 1;
    int at = 0;
    for (Part part : parts) {
      int text = part.number() ? -1 : text(part, row, field, at);
      int length = part.number() ? digits(part, row, field, at) : length(part, text);
      if (length < 0) {
        return IsoDay.BAD;
      }
      int number = part.number() ? number(row, field, at, length) : text + 1;
      boolean good = true;
      switch (part.sort()) {
        case YEAR -> year = number;
        case MONTH -> month = number;
        case DAY -> day = number;
        case HOUR -> good = number < 24;
        case MINUTE, SECOND -> good = number < 60;
        case FRACTION, TEXT -> good = true;
      }
      if (!good) {
        return IsoDay.BAD;
      }
      at += length;
    }
    return at == row.length(field) ? IsoDay.day(year, month, day) : IsoDay.BAD;
  }

  /** How many digits of a number there are; negative where there are too few. */
  private static int digits(Part part, CsvRow row, int field, int at) {
    int length = 0;
    while (length < part.most()
        && at + length < row.length(field)
        && digit(row, field, at + length)) {
      length++;
    }
    return length < part.least() ? -1 : length;
  }

  private static boolean digit(CsvRow row, int field, int at) {
    byte c = row.byteAt(field, at);
    return c >= '0' && c <= '9';
  }

  private static int number(CsvRow row, int field, int at, int length) {
    int number = 0;
    for (int i = at; i < at + length; i++) {
      number = number * 10 + row.byteAt(field, i) - '0';
    }
    return number;
  }

  private static int length(Part part, int text) {
    return text < 0 ? -1 : part.texts().get(text).length();
  }

  /** Which of the texts of a part stands in a cell; negative where none does. */
  private static int text(Part part, CsvRow row, int field, int at) {
    boolean anyCase = part.sort() == Sort.MONTH;
    for (int text = 0; text < part.texts().size(); text++) {
      if (stands(part.texts().get(text), anyCase, row, field, at)) {
        return text;
      }
    }
    return -1;
  }

  private static boolean stands(String text, boolean anyCase, CsvRow row, int field, int at) {
    boolean there = at + text.length() <= row.length(field);
    for (int i = 0; there && i < text.length(); i++) {
      byte c = row.byteAt(field, at + i);
      there = (anyCase && letter((char) c) ? c | 0x20 : c) == text.charAt(i);
    }
    return there;
  }

  /** Whether the other pattern takes what is written by this one for another day. */
  boolean contradicts(DayPattern other) {
    CsvRow row = new CsvRow();
    char[] sample = sample().toCharArray();
    row.clear(1);
    row.put(0, sample, 0, sample.length);
    int day = other.read(row, 0);
    return day != IsoDay.BAD && day != read(row, 0);
  }

  /** A day whose parts have two digits, and could be parts of another. */
  private String sample() {
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      text.append(
          switch (part.sort()) {
            case YEAR -> "2011";
            case MONTH -> part.number() ? "10" : part.texts().get(9);
            case DAY -> "12";
            case HOUR, MINUTE, SECOND -> "11";
            case FRACTION -> "1".repeat(part.most());
            case TEXT -> part.texts().get(0);
          });
    }
    return text.toString();
  }
}
