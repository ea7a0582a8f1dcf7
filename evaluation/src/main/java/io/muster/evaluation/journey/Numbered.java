package io.muster.evaluation.journey;

import com.google.common.base.Suppliers;
import io.muster.core.plan.Expression;
import io.muster.core.plan.Parts;
import io.muster.core.plan.Records;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Records that a plan names, each by a number: to compare what they say for each person would take longer than to find them. Those that
 * say the same have one number. Immutable.
 */
final class Numbered {
  private final List<Records> distinct = new ArrayList<>();
  private final IdentityHashMap<Records, Integer> numbers = new IdentityHashMap<>();
  private final BitSet onSteps = new BitSet();

  Numbered(List<Records> named) {
    for (Records records : named) {
      if (!distinct.contains(records)) {
        onSteps.set(
            distinct.size(), Parts.of(records).anyMatch(Expression.StepDate.class::isInstance));
        distinct.add(records);
      }
      numbers.put(records, distinct.indexOf(records));
    }
  }

  /** Each of them once, in the order of their numbers. */
  List<Records> all() {
    return List.copyOf(distinct);
  }

  /** The number of records that were named, which have to be the same object, or say the same. */
  int number(Records records) {
    Integer number = numbers.get(records);
    int found = number == null ? distinct.indexOf(records) : number;
    if (found < 0) {
      throw new IllegalArgumentException("the plan names no such records");
    }
    return found;
  }

  /** Whether those of a number hang on the day on which a step was reached. */
  boolean hangsOnStep(int number) {
    return onSteps.get(number);
  }

  /** What is made of each of them, when it is first asked for. */
  <T> List<Supplier<T>> memoized(Function<Records, T> made) {
    List<Supplier<T>> all = new ArrayList<>(distinct.size());
    for (Records records : distinct) {
      all.add(Suppliers.memoize(() -> made.apply(records)));
    }
    return all;
  }
}
