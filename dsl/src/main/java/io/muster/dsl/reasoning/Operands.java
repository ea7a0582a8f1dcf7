package io.muster.dsl.reasoning;

import io.muster.core.codes.CodeList;
import io.muster.core.plan.Comparison;
import io.muster.core.plan.Expression;
import io.muster.core.plan.Records;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Truth;
import io.muster.core.schema.Value;
import io.muster.core.schema.ValueType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The operands met so far, each once, and what each can be to begin with. */
final class Operands {
  private final Map<Key, Operand> known = new HashMap<>();
  private final Predicate<Records> isNever;

  /**
   * Operands of conditions.
   *
   * @param isNever whether records are asked for in a way that none can meet
   */
  Operands(Predicate<Records> isNever) {
    this.isNever = isNever;
  }

  private record Key(Expression of, String unit, Use use) {}

  private enum Use {
    VALUE,
    SIZE,
    ORDER
  }

  /** The value of an expression, its numbers read in a unit. */
  Operand value(Expression of, String unit) {
    return known.computeIfAbsent(new Key(of, unit, Use.VALUE), k -> Operand.value(start(of, unit)));
  }

  /** How many records there are. */
  Operand size(Records records) {
    Expression count = new Expression.Count(records, Optional.empty());
    Possible any = Possible.wholeNumber().known();
    return known.computeIfAbsent(
        new Key(count, "", Use.SIZE),
        k -> Operand.size(
            records,
            any.within(
                isNever.test(records)
                    ? Possible.only(List.of(Point.of(0)))
                    : Comparisons.meeting(Comparison.AT_LEAST, Point.of(0)))));
  }

  /** How two values stand to each other: less than 0, 0 or more than 0; missing where they do not compare. */
  Operand order(Expression left, Expression right) {
    Expression pair = new Expression.Compare(left, Comparison.EQUAL, right);
    return known.computeIfAbsent(
        new Key(pair, "", Use.ORDER),
        k -> Operand.value(oneOf(
            left.equals(right)
                ? List.of(Point.of(0))
                : List.of(Point.of(-1), Point.of(0), Point.of(1)))));
  }

  private static Possible start(Expression of, String unit) {
    if (of instanceof Expression.Literal literal) {
      return start(literal.value(), unit);
    } else if (of.type() == ValueType.TRUTH) {
      Possible answer = oneOf(List.of(new Point(Truth.FALSE), new Point(Truth.TRUE)));
      return isNeverUnknown(of) ? answer.known() : answer;
    } else if (of.type() == ValueType.DATE) {
      return Possible.wholeNumber();
    } else if (of instanceof Expression.Age || of instanceof Expression.Count) {
      return Possible.wholeNumber().within(Comparisons.meeting(Comparison.AT_LEAST, Point.of(0)));
    } else if (of instanceof Expression.Quintile) {
      return oneOf(List.of(1, 2, 3, 4, 5).stream().map(Point::of).toList());
    } else if (of instanceof Expression.TimeBetween) {
      return Possible.wholeNumber();
    }
    List<String> texts = texts(of);
    return texts.isEmpty()
        ? Possible.anything()
        : oneOf(texts.stream().map(Point::of).toList());
  }

  private static Possible start(Value written, String unit) {
    boolean converts = written instanceof Value.Decimal number
        && !unit.isEmpty()
        && !number.unit().isEmpty()
        && !number.unit().equals(unit);
    return converts ? Possible.anything() : oneOf(List.of(Point.of(written))).known();
  }

  private static boolean isNeverUnknown(Expression of) {
    return of instanceof Expression.Alive
        || of instanceof Expression.Registered
        || of instanceof Expression.InCohort;
  }

  private static Possible oneOf(Collection<Point> points) {
    return Possible.anything().within(Possible.only(points));
  }

  /** The texts it can be; none where any is possible. */
  private static List<String> texts(Expression of) {
    if (of instanceof Expression.Band band) {
      return band.names();
    } else if (of instanceof Expression.Attribute attribute) {
      return attribute.column().categories();
    } else if (of instanceof Expression.Field field) {
      return field.column().categories();
    } else if (of instanceof Expression.ColumnOf columnOf) {
      return texts(columnOf.column(), columnOf.pick().records().codeLists());
    }
    return List.of();
  }

  private static List<String> texts(Column column, List<CodeList> codes) {
    return column.equals(RecordKind.GROUP)
        ? codes.stream().flatMap(list -> list.groupNames().stream()).distinct().toList()
        : column.categories();
  }
}
