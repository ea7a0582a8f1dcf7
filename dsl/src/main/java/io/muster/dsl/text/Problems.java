package io.muster.dsl.text;

import io.muster.core.files.SourceFileException;
import io.muster.dsl.problem.Limit;
import io.muster.dsl.problem.Limits;
import io.muster.dsl.problem.Problem;
import io.muster.dsl.syntax.SourceRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The problems of a file, and of those it uses, as they are found. One kind of problem is told once a place; those over the limit
 * are not told. What is only worth a second look in a used file is for those who check that file.
 */
public final class Problems {
  private final SourceTexts texts;
  private final int most;
  private final List<Found> found = new ArrayList<>();
  private final Set<Place> places = new HashSet<>();
  private int errors;
  private int warnings;

  public Problems(SourceTexts texts, Limits limits) {
    this.texts = texts;
    this.most = limits.most(Limit.PROBLEMS);
  }

  public void error(String code, SourceRange range, String message) {
    add(Problem.Severity.ERROR, code, range, message, Optional.empty());
  }

  public void error(String code, SourceRange range, String message, String suggestion) {
    add(Problem.Severity.ERROR, code, range, message, Optional.of(suggestion));
  }

  public void error(String code, SourceRange range, String message, Optional<String> suggestion) {
    add(Problem.Severity.ERROR, code, range, message, suggestion);
  }

  /** Tells what is wrong with a file that is named at a place. */
  public void error(SourceFileException fault, SourceRange range, Optional<String> suggestion) {
    String message = fault.getMessage();
    String open = message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    error(
        fault.code(), range, Character.toLowerCase(open.charAt(0)) + open.substring(1), suggestion);
  }

  public void warning(String code, SourceRange range, String message, Optional<String> suggestion) {
    add(Problem.Severity.WARNING, code, range, message, suggestion);
  }

  /** The line a range begins in, from 1. */
  public int line(SourceRange range) {
    return texts.at(range).line(range.start());
  }

  /** What was written there, on one line. */
  public String text(SourceRange range) {
    return texts.text(range).replaceAll("\\s+", " ");
  }

  /** Whether so many errors were found that no more are told. */
  public boolean full() {
    return errors >= most;
  }

  /** Whether so many warnings were found that no more are told. */
  public boolean fullOfWarnings() {
    return warnings >= most;
  }

  public boolean hasErrors() {
    return errors > 0;
  }

  /** Whether an error begins within the range, its end included. */
  public boolean hasErrorIn(SourceRange range) {
    return found.stream()
        .anyMatch(each -> each.problem.isError()
            && range.start() <= each.range.start()
            && each.range.start() <= range.end());
  }

  /** All of them, in the order of their places. */
  public List<Problem> sorted() {
    return found.stream()
        .sorted(Comparator.comparing(Found::range))
        .map(Found::problem)
        .toList();
  }

  private void add(
      Problem.Severity severity,
      String code,
      SourceRange range,
      String message,
      Optional<String> suggestion) {
    boolean error = severity == Problem.Severity.ERROR;
    boolean untold = error ? full() : warnings >= most || !texts.inFirst(range);
    if (untold || !places.add(new Place(code, range))) {
      return;
    }
    if (error) {
      errors++;
    } else {
      warnings++;
    }
    found.add(
        new Found(range, texts.at(range).problem(severity, code, range, message, suggestion)));
  }

  private record Found(SourceRange range, Problem problem) {}

  private record Place(String code, SourceRange range) {}
}
