package io.muster.core.json;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.muster.core.plan.CalendarUnit;
import io.muster.core.plan.Comparison;
import io.muster.core.plan.Expression.Arithmetic.Operator;
import io.muster.core.plan.OutreachPlan.StepOrder;
import io.muster.core.schema.Truth;
import java.util.Arrays;
import java.util.Map;

/** The words of the document that stand for one of a few things each. */
final class Words {
  static final Map<String, Comparison> COMPARISONS =
      Maps.uniqueIndex(Arrays.asList(Comparison.values()), Comparison::symbol);

  /** Units of time, in the plural. */
  static final Map<String, CalendarUnit> UNITS =
      Maps.uniqueIndex(Arrays.asList(CalendarUnit.values()), unit -> unit.word() + "s");

  static final Map<String, Operator> OPERATORS = ImmutableMap.of(
      "plus",
      Operator.PLUS,
      "minus",
      Operator.MINUS,
      "times",
      Operator.TIMES,
      "divided_by",
      Operator.DIVIDED);

  static final Map<String, StepOrder> ORDERS = ImmutableMap.of(
      "lenient", StepOrder.LENIENT, "strict", StepOrder.STRICT, "any", StepOrder.ANY);

  /** How a rule comes out. */
  static final Map<String, Truth> ANSWERS =
      ImmutableMap.of("met", Truth.TRUE, "not met", Truth.FALSE, "unknown", Truth.UNKNOWN);

  private static final int LONGEST_YEARS = 200;

  private Words() {}

  /** The most units of time that are read as a length, as many as a cohort file may write: 200 years. */
  static int longest(CalendarUnit unit) {
    return switch (unit) {
      case DAY -> LONGEST_YEARS * 365;
      case WEEK -> LONGEST_YEARS * 52;
      case MONTH -> LONGEST_YEARS * 12;
      case YEAR -> LONGEST_YEARS;
    };
  }

  /** The word that stands for it. */
  static <T> String of(Map<String, T> words, T meant) {
    return words.entrySet().stream()
        .filter(e -> e.getValue().equals(meant))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }
}
