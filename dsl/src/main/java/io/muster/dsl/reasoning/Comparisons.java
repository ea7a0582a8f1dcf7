package io.muster.dsl.reasoning;

import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.Range;
import io.muster.core.plan.Comparison;

/** Comparisons as the values that meet them. */
final class Comparisons {
  private Comparisons() {}

  /** The values that compare so with a point. */
  static ImmutableRangeSet<Point> meeting(Comparison comparison, Point point) {
    return switch (comparison) {
      case EQUAL -> ImmutableRangeSet.of(Range.singleton(point));
      case NOT_EQUAL -> ImmutableRangeSet.of(Range.singleton(point)).complement();
      case LESS -> ImmutableRangeSet.of(Range.lessThan(point));
      case AT_MOST -> ImmutableRangeSet.of(Range.atMost(point));
      case MORE -> ImmutableRangeSet.of(Range.greaterThan(point));
      case AT_LEAST -> ImmutableRangeSet.of(Range.atLeast(point));
    };
  }

  /** The comparison that holds between two values where this one holds between the second and the first. */
  static Comparison turned(Comparison comparison) {
    return switch (comparison) {
      case EQUAL, NOT_EQUAL -> comparison;
      case LESS -> Comparison.MORE;
      case AT_MOST -> Comparison.AT_LEAST;
      case MORE -> Comparison.LESS;
      case AT_LEAST -> Comparison.AT_MOST;
    };
  }
}
