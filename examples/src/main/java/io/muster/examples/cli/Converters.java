package io.muster.examples.cli;

import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import picocli.CommandLine.TypeConversionException;

/** Reads what is written after an option, and tells a mistake in the words of somebody who is no programmer. */
final class Converters {
  private Converters() {}

  static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new TypeConversionException("write a day of the calendar as 2024-03-31");
    }
  }

  /** A name that is empty is no folder's, though Java takes it for the one the tool was started in. */
  static Path path(String text) {
    try {
      if (!text.isBlank()) {
        return Path.of(text);
      }
    } catch (InvalidPathException e) {
      throw new TypeConversionException("no file or folder can have this name; write another");
    }
    throw new TypeConversionException(
        "the name of a file or folder is empty; if it is a variable of the shell, give it a value");
  }

  static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new TypeConversionException("write a whole number, such as 1000");
    }
  }

  /** A part of a whole, written as so many percent. */
  static double percent(String text) {
    if (!text.matches("\\d{1,3}(\\.\\d{1,6})?%")) {
      throw notPercent();
    }
    BigDecimal percent = new BigDecimal(text.substring(0, text.length() - 1));
    if (percent.compareTo(BigDecimal.valueOf(100)) > 0) {
      throw notPercent();
    }
    return percent.movePointLeft(2).doubleValue();
  }

  private static TypeConversionException notPercent() {
    return new TypeConversionException("write a percentage up to 100%, such as 1% or 0.5%");
  }

  static long longNumber(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new TypeConversionException("write a whole number, such as 7");
    }
  }
}
