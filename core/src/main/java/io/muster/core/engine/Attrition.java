package io.muster.core.engine;

import io.muster.core.plan.Rule;
import java.util.List;

/**
 * How a cohort was arrived at: from everyone in the data, rule by rule in the order written. Immutable.
 *
 * @param people everyone in the data
 * @param optedOut those who opted out of the use of their records; they are in no row
 * @param rows a row for each rule, the population's first
 */
public record Attrition(int people, int optedOut, List<Row> rows) {
  public Attrition {
    rows = List.copyOf(rows);
    int left = people - optedOut;
    for (Row row : rows) {
      if (row.met() + row.notMet() + row.unknown() != left) {
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
   */
  public record Row(
      boolean population, Rule.Effect effect, String label, int met, int notMet, int unknown) {
    /** How many are left after it. */
    public int left() {
      return effect == Rule.Effect.INCLUDE ? met : notMet + unknown;
    }

    /** How many it cost. */
    public int lost() {
      return effect == Rule.Effect.INCLUDE ? notMet + unknown : met;
    }
  }
}
