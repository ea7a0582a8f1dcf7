package io.muster.evaluation.effect;

import io.muster.core.plan.Expression;

/** What a reader calls a question that is named by how it is written: the same in their words, where those are others. */
final class Spoken {
  private static final String DEPRIVED = " (1 most deprived)";

  private Spoken() {}

  /** The label, unless it is just the text of the question. */
  static String of(String label, Expression asked) {
    if (asked instanceof Expression.Band band
        && label.startsWith("band ")
        && label.contains(" at (")) {
      return of(label.substring("band ".length(), label.lastIndexOf(" at (")), band.number());
    }
    return switch (label) {
      case "imd_decile" -> "deprivation decile" + DEPRIVED;
      case "imd_quintile" -> "deprivation quintile" + DEPRIVED;
      default -> label;
    };
  }
}
