package io.muster.dsl.reasoning;

import com.google.common.collect.ImmutableRangeSet;
import io.muster.core.plan.Comparison;
import io.muster.core.plan.Expression;
import io.muster.core.plan.Records;
import io.muster.core.schema.Truth;
import io.muster.core.schema.Value;
import io.muster.dsl.reasoning.Leaf.Doubt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes leaves of the conditions that are about one value. */
final class Leaves {
  private final Operands operands;
  private final Days days;

  Leaves(Operands operands, Days days) {
    this.operands = operands;
    this.days = days;
  }

  /** A condition of which nothing more is known than that it is itself. */
  Leaf opaque(Expression condition) {
    return new Leaf(
        operands.value(condition, ""),
        Possible.only(List.of(new Point(Truth.TRUE))),
        Doubt.MISSING,
        List.of());
  }

  /** That a value is known; never unknown itself. */
  Operand presence(Expression value) {
    return operands.value(days.folded(value), "");
  }

  Leaf compare(Expression.Compare compare) {
    Expression left = days.folded(compare.left());
    Expression right = days.folded(compare.right());
    if (right instanceof Expression.Literal literal) {
      return compared(left, compare.comparison(), literal.value());
    } else if (left instanceof Expression.Literal literal
        && unit(literal.value()).isEmpty()) {
      return compared(right, Comparisons.turned(compare.comparison()), literal.value());
    }
    return new Leaf(
        operands.order(left, right),
        Comparisons.meeting(compare.comparison(), Point.of(0)),
        Doubt.MISSING,
        List.of(operands.value(left, ""), operands.value(right, "")));
  }

  private Leaf compared(Expression left, Comparison comparison, Value with) {
    return about(left, unit(with), Comparisons.meeting(comparison, Point.of(with)));
  }

  private Leaf about(Expression value, String unit, ImmutableRangeSet<Point> yes) {
    return new Leaf(
        operands.value(value, unit), yes, Doubt.MISSING, List.of(operands.value(value, "")));
  }

  /** A value in a list of others that were written in one unit; empty for others. */
  Optional<Leaf> in(Expression.In in) {
    List<Value> values = new ArrayList<>();
    for (Expression option : in.options()) {
      if (!(days.folded(option) instanceof Expression.Literal literal)) {
        return Optional.empty();
      }
      values.add(literal.value());
    }
    if (values.stream().map(Leaves::unit).distinct().count() > 1) {
      return Optional.empty();
    }
    return Optional.of(about(
        days.folded(in.value()),
        unit(values.get(0)),
        Possible.only(values.stream().map(Point::of).toList())));
  }

  /** How many records there are: what was found decides, and what may still come can leave it open. */
  Leaf hasCount(Expression.HasCount hasCount) {
    return new Leaf(
        operands.size(hasCount.records()),
        Comparisons.meeting(hasCount.comparison(), Point.of(hasCount.number())),
        doubt(hasCount.records(), hasCount.comparison()),
        List.of());
  }

  private static Doubt doubt(Records records, Comparison comparison) {
    boolean complete =
        records instanceof Records.Selection selection && selection.windows().isEmpty();
    if (complete) {
      return Doubt.NEVER;
    }
    return switch (comparison) {
      case AT_LEAST, MORE -> Doubt.GROWING;
      case AT_MOST, LESS -> Doubt.OUTGROWN;
      case EQUAL, NOT_EQUAL -> Doubt.UNSURE;
    };
  }

  private static String unit(Value value) {
    return value instanceof Value.Decimal number ? number.unit() : "";
  }
}
