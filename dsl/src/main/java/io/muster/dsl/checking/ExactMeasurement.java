package io.muster.dsl.checking;

import io.muster.core.plan.Comparison;
import io.muster.core.plan.Expression;
import io.muster.core.schema.Value;

/** Finds a measurement that is to be exactly some number, though measurements are hardly ever exactly anything. */
final class ExactMeasurement implements Check {
  @Override
  public void look(CheckedFile file, Findings findings) {
    Walk walk = new Walk(part -> {
      if (part instanceof Expression condition && isExact(condition)) {
        file.origins()
            .of(condition)
            .ifPresent(place -> findings.warn(
                "exact-measurement",
                place,
                "a measurement is hardly ever exactly this number",
                "ask for a range, with `between` or with `>=` and `<`"));
      }
      return true;
    });
    file.asked().forEach(asked -> walk.over(asked.parts()));
  }

  private static boolean isExact(Expression condition) {
    if (condition instanceof Expression.Compare compare) {
      boolean equality =
          compare.comparison() == Comparison.EQUAL || compare.comparison() == Comparison.NOT_EQUAL;
      return equality
          && ((isRead(compare.left()) && isMeasure(compare.right()))
              || (isRead(compare.right()) && isMeasure(compare.left())));
    }
    return condition instanceof Expression.In in
        && isRead(in.value())
        && in.options().stream().anyMatch(ExactMeasurement::isMeasure);
  }

  /** Whether it comes from records, rather than being counted or known of the person. */
  private static boolean isRead(Expression number) {
    return number instanceof Expression.ColumnOf
        || number instanceof Expression.Field
        || number instanceof Expression.Summary;
  }

  /** A number with decimals, or other than nought with a unit of measurement; scores and counts are whole and have none. */
  private static boolean isMeasure(Expression written) {
    return written instanceof Expression.Literal literal
        && literal.value() instanceof Value.Decimal decimal
        && decimal.number().signum() != 0
        && (decimal.number().scale() > 0
            || (!decimal.unit().isEmpty() && !decimal.unit().startsWith("{")));
  }
}
