package io.muster.dsl.checking;

import io.muster.dsl.syntax.SourceRange;
import io.muster.dsl.text.Problems;
import io.muster.dsl.text.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was found so far. One thing is told of one place: the first, so the most telling checks come first. */
final class Findings {
  private final Problems problems;
  private final List<SourceRange> places = new ArrayList<>();

  Findings(Problems problems) {
    this.problems = problems;
  }

  void warn(String code, SourceRange place, String message, String suggestion) {
    warn(code, place, message, Optional.of(suggestion));
  }

  void warn(String code, SourceRange place, String message) {
    warn(code, place, message, Optional.empty());
  }

  private void warn(String code, SourceRange place, String message, Optional<String> suggestion) {
    if (!full() && places.stream().noneMatch(place::overlaps)) {
      places.add(place);
      problems.warning(code, place, message, suggestion);
    }
  }

  /** Refuses what cannot be answered safely. */
  void refuse(String code, SourceRange place, String message, String suggestion) {
    problems.error(code, place, message, suggestion);
  }

  /** Whether nothing more is told. */
  boolean full() {
    return problems.fullOfWarnings();
  }

  /** What was written there, as a message repeats it. */
  String words(SourceRange place) {
    return Quote.of(problems.text(place));
  }

  /** The line a place begins in, from 1. */
  int line(SourceRange place) {
    return problems.line(place);
  }
}
