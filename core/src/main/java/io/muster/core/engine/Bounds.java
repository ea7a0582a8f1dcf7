package io.muster.core.engine;

import io.muster.core.plan.Comparison;
import io.muster.core.schema.Truth;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;

/** A number of which only the least and the most it can be are known: a count, or where both are the same any number. */
record Bounds(BigDecimal least, BigDecimal most) {
  static Bounds of(long least, long most) {
    return new Bounds(BigDecimal.valueOf(least), BigDecimal.valueOf(most));
  }

  static Bounds of(BigDecimal number) {
    return new Bounds(number, number);
  }

  boolean settled() {
    return least.compareTo(most) == 0;
  }

  /** Whether the two compare so: known where it is the same whatever they turn out to be. */
  Truth compare(Comparison comparison, Bounds other) {
    Set<Truth> possible = EnumSet.noneOf(Truth.class);
    if (least.compareTo(other.most) < 0) {
      possible.add(Truth.of(comparison.holds(-1)));
    }
    if (meets(other)) {
      possible.add(Truth.of(comparison.holds(0)));
    }
    if (most.compareTo(other.least) > 0) {
      possible.add(Truth.of(comparison.holds(1)));
    }
    return possible.size() == 1 ? possible.iterator().next() : Truth.UNKNOWN;
  }

  private boolean meets(Bounds other) {
    return least.compareTo(other.most) <= 0
        && other.least.compareTo(most) <= 0
        && isWhole() == other.isWhole();
  }

  private boolean isWhole() {
    return least.stripTrailingZeros().scale() <= 0;
  }
}
