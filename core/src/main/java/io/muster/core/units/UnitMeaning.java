package io.muster.core.units;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * What a unit measures, and how much of it: {@code (number + shift) × factor} in base units.
 *
 * @param kinds base unit to exponent, none of them 0; empty for what has no dimension
 * @param shift what the zero of a temperature scale is away from absolute zero, in its own degrees; 0 for all else
 */
record UnitMeaning(Map<String, Integer> kinds, Ratio factor, BigDecimal shift) {
  UnitMeaning {
    kinds = ImmutableSortedMap.copyOf(kinds);
  }

  static UnitMeaning of(Map<String, Integer> kinds, Ratio factor) {
    return new UnitMeaning(kinds, factor, BigDecimal.ZERO);
  }

  /** A number of this unit in the other; empty where they measure different things, or nothing that has a dimension. */
  Optional<Conversion> to(UnitMeaning other) {
    return kinds.isEmpty() || !kinds.equals(other.kinds)
        ? Optional.empty()
        : Optional.of(new Conversion(shift, factor.times(other.factor.inverse()), other.shift));
  }

  /** The way from one unit to another. */
  record Conversion(BigDecimal before, Ratio factor, BigDecimal after) {
    BigDecimal convert(BigDecimal number) {
      return factor.times(number.add(before)).subtract(after);
    }
  }
}
