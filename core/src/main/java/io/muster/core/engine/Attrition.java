package io.muster.core.engine;

import static com.google.common.base.Preconditions.checkArgument;

import io.muster.core.plan.Rule;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a cohort was arrived at: from everyone in the data, rule by rule in the order written. Immutable.
 *
 * @param people everyone in the data
 * @param optedOut those who opted out of the use of their records; they are in no row
 * @param rows a row for each rule, the population's first; the last is that of those taken, where only so many of a ranking are
 * @param ranking by what those left are ranked, in words, where only so many of them are taken
 */
public record Attrition(int people, int optedOut, List<Row> rows, Optional<String> ranking) {
  public Attrition {
    rows = List.copyOf(rows);
    int left = people - optedOut;
    for (Row row : rows) {
      if (row.asked() != left) {
        throw new IllegalStateException("attrition does not add up at: " + row.label());
      }
      left = row.left();
    }
  }

  /** How many are left in the end. */
  public int members() {
    return rows.isEmpty() ? people - optedOut : rows.get(rows.size() - 1).left();
  }

  /**
   * One rule, asked of those who were left before it.
   *
   * @param population whether it is a rule of the population
   * @param couldDiffer how many have a known answer that could be another, had nothing been missing in the records filtered
   * @param tied how many have an answer that hangs on the order of records of one day that differ
   * @param lostAlone how many it lost whom every other rule keeps: those who would come in were it left out, to be ranked with the
   *     others where only so many are taken; none for the rule that there is an index date, without which nothing else can be asked
   */
  public record Row(
      boolean population,
      Rule.Effect effect,
      String label,
      int met,
      int notMet,
      int unknown,
      int couldDiffer,
      int tied,
      OptionalInt lostAlone) {
    public Row {
      checkArgument(Math.min(met, Math.min(notMet, unknown)) >= 0, "counts are not negative");
      checkArgument(couldDiffer <= met + notMet, "only a known answer could differ: %s", label);
      checkArgument(tied <= met + notMet + unknown, "only answers are tied: %s", label);
      int lost = effect == Rule.Effect.INCLUDE ? notMet + unknown : met;
      checkArgument(lostAlone.orElse(0) <= lost, "more lost alone than lost: %s", label);
    }

    /** How many were left before it. */
    public int asked() {
      return met + notMet + unknown;
    }

    /** How many are left after it. */
    public int left() {
      return asked() - lost();
    }

    /** How many it cost. */
    public int lost() {
      return effect == Rule.Effect.INCLUDE ? notMet + unknown : met;
    }
  }
}
