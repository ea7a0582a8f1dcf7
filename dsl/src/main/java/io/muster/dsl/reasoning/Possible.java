package io.muster.dsl.reasoning;

import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.Range;
import io.muster.core.schema.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.TreeSet;

/**
 * What a value may still be. Immutable.
 *
 * @param values the known values it may have
 * @param missing whether it may be missing
 * @param whole whether its numbers are whole
 */
record Possible(ImmutableRangeSet<Point> values, boolean missing, boolean whole) {
  static final ImmutableRangeSet<Point> ALL = ImmutableRangeSet.of(Range.all());

  /** Anything at all. */
  static Possible anything() {
    return new Possible(ALL, true, false);
  }

  /** Any whole number. */
  static Possible wholeNumber() {
    return new Possible(ALL, true, true);
  }

  static ImmutableRangeSet<Point> only(Collection<Point> points) {
    ImmutableRangeSet.Builder<Point> ranges = ImmutableRangeSet.builder();
    new TreeSet<>(points).forEach(point -> ranges.add(Range.singleton(point)));
    return ranges.build();
  }

  /** The same, where it must be one of these or missing. */
  Possible within(ImmutableRangeSet<Point> others) {
    return new Possible(values.intersection(others), missing, whole);
  }

  /** The same, where it cannot be missing. */
  Possible known() {
    return missing ? new Possible(values, false, whole) : this;
  }

  /** The same, where it must be missing. */
  Possible absent() {
    return new Possible(ImmutableRangeSet.of(), missing, whole);
  }

  /** Whether nothing is left that it could be. */
  boolean isNothing() {
    return !missing && values.asRanges().stream().noneMatch(this::holdsSomething);
  }

  private boolean holdsSomething(Range<Point> range) {
    if (!whole || !range.hasLowerBound()) {
      return true;
    }
    BigDecimal first = number(range.lowerEndpoint()).setScale(0, RoundingMode.CEILING);
    return range.contains(whole(first)) || range.contains(whole(first.add(BigDecimal.ONE)));
  }

  private static Point whole(BigDecimal number) {
    return Point.of(new Value.Decimal(number, ""));
  }

  private static BigDecimal number(Point point) {
    return ((Value.Decimal) point.value()).number();
  }
}
