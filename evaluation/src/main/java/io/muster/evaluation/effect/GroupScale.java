package io.muster.evaluation.effect;

import io.muster.core.plan.Expression;
import io.muster.core.schema.Truth;
import io.muster.core.schema.Value;
import io.muster.core.schema.ValueType;
import io.muster.evaluation.measure.Attendance;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The groups that answers to a question make: what they are called, and in what order they stand. */
record GroupScale(Expression by) {

  /** Whether the order means something, and is not just that of names. */
  boolean ordered() {
    return by.type() == ValueType.NUMBER || by instanceof Expression.Band;
  }

  /** The group of an answer; all for whom it is not known are in one, under the missing value. */
  static Value group(Value answer) {
    return answer.known() && !answer.toString().isBlank() ? answer : Value.Missing.MISSING;
  }

  static String name(Value group) {
    if (group instanceof Truth truth) {
      return truth == Truth.TRUE ? "yes" : "no";
    }
    return group.known() ? group.toString() : Attendance.NOT_RECORDED;
  }

  /** Groups in their order, that of those for whom it is not known last. */
  List<Value> sorted(Collection<Value> groups) {
    return groups.stream()
        .sorted(Comparator.comparing((Value group) -> !group.known())
            .thenComparingDouble(this::place)
            .thenComparing(GroupScale::name))
        .toList();
  }

  /** Where a group stands on the scale; 0 for all where there is none. */
  double place(Value group) {
    if (group instanceof Value.Decimal number) {
      return number.number().doubleValue();
    }
    return by instanceof Expression.Band band ? band.names().indexOf(group.toString()) : 0;
  }
}
