package io.muster.examples;

import io.muster.core.engine.Attrition;
import io.muster.core.plan.Rule;
import java.util.List;
import java.util.Optional;

/** Says of a cohort without members where the last people were lost, and what to do about it. */
final class NobodyLeft {
  private NobodyLeft() {}

  /** A paragraph or two; none where there are members. */
  static List<String> sentences(Attrition attrition) {
    if (attrition.members() > 0) {
      return List.of();
    }
    if (attrition.optedOut() == attrition.people()) {
      return List.of("Everybody in the data opted out of the use of their records.");
    }
    Optional<Attrition.Row> last =
        attrition.rows().stream().filter(row -> row.left() == 0).findFirst();
    return last.map(row -> List.of(lost(row), advice(row))).orElse(List.of());
  }

  private static String lost(Attrition.Row row) {
    String lost = "Nobody is left: \"" + row.label() + "\" lost "
        + (row.asked() == 1 ? "the last person" : "the last " + Prose.count(row.asked()));
    if (row.effect() == Rule.Effect.EXCLUDE) {
      return lost + ", who met it.";
    }
    return lost + ". Not met: " + Prose.count(row.notMet())
        + ". Unknown, since the records do not say: " + Prose.count(row.unknown()) + ".";
  }

  private static String advice(Attrition.Row row) {
    return row.population()
        ? "See that the index date lies within the data, or write `population everyone` to look at"
            + " all of them."
        : "Try the cohort without that rule (--without \"" + row.label()
            + "\"), or ask about one person (muster explain).";
  }
}
