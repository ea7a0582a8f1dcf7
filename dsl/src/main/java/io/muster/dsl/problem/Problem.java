package io.muster.dsl.problem;

import java.util.Locale;
import java.util.Optional;

/**
 * Something wrong with a cohort text, or worth a second look, told to the person who wrote it.
 *
 * @param code a stable word for the kind of problem, such as {@code unknown-name}
 * @param file the name of the file
 * @param line the line, from 1
 * @param column the character of that line, from 1; a tab is one character
 * @param excerpt the line, cut where it is long; long numbers are masked, since they may be a person's
 * @param underlineStart where in the excerpt the problem is, from 0
 * @param underlineLength how many characters of the excerpt it takes, at least 1
 * @param message one plain sentence
 * @param suggestion what to do instead, where there is one thing to do
 */
public record Problem(
    String code,
    Severity severity,
    String file,
    int line,
    int column,
    String excerpt,
    int underlineStart,
    int underlineLength,
    String message,
    Optional<String> suggestion) {

  /** Whether the text can be used all the same. */
  public enum Severity {
    ERROR,
    WARNING;

    /** The severity as it is written. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether it keeps the text from being used. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** The whole of it as a person reads it, in five lines. */
  @Override
  public String toString() {
    String number = Integer.toString(line);
    String gutter = " ".repeat(number.length());
    return severity.word() + "[" + code + "]: " + message + "\n"
        + gutter + "--> " + file + ":" + line + ":" + column + "\n"
        + gutter + " |\n"
        + number + " | " + excerpt + "\n"
        + gutter + " | " + " ".repeat(underlineStart) + "^".repeat(underlineLength)
        + suggestion.map(advice -> " " + advice).orElse("");
  }
}
