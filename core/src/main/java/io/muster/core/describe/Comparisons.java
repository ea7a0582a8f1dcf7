package io.muster.core.describe;

import io.muster.core.plan.Comparison;
import io.muster.core.schema.ValueType;
import java.util.List;

/** Says how values are compared. */
final class Comparisons {
  private Comparisons() {}

  /** What the first value is or is not, to stand behind either word: {@code at least 30}. */
  static String words(ValueType type, Comparison comparison, String other) {
    String word = switch (type) {
      case NUMBER -> number(comparison);
      case DATE -> date(comparison);
      case TEXT, CODE, TRUTH -> text(comparison);
    };
    return word + other;
  }

  private static String number(Comparison comparison) {
    return switch (comparison) {
      case EQUAL -> "exactly ";
      case NOT_EQUAL -> "other than ";
      case LESS -> "less than ";
      case AT_MOST -> "at most ";
      case MORE -> "more than ";
      case AT_LEAST -> "at least ";
    };
  }

  private static String date(Comparison comparison) {
    return switch (comparison) {
      case EQUAL -> "on ";
      case NOT_EQUAL -> "another day than ";
      case LESS -> "before ";
      case AT_MOST -> "on or before ";
      case MORE -> "after ";
      case AT_LEAST -> "on or after ";
    };
  }

  private static String text(Comparison comparison) {
    return switch (comparison) {
      case EQUAL -> "";
      case NOT_EQUAL -> "other than ";
      case LESS -> "in alphabetical order before ";
      case AT_MOST -> "in alphabetical order not after ";
      case MORE -> "in alphabetical order after ";
      case AT_LEAST -> "in alphabetical order not before ";
    };
  }

  /** Several words as one: {@code a, b or c}. */
  static String oneOf(List<String> words) {
    int last = words.size() - 1;
    return last == 0
        ? words.get(0)
        : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
  }
}
