package io.muster.dsl.checking;

import io.muster.core.plan.Expression;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** A walk over the parts of plans, each part once, what holds others before what it holds; other cohorts are not gone into. */
final class Walk {
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Predicate<Object> goesOn;

  /**
   * A walk.
   *
   * @param goesOn looks at an expression, records or a window, and says whether to go into it
   */
  Walk(Predicate<Object> goesOn) {
    this.goesOn = goesOn;
  }

  void over(List<?> parts) {
    Deque<Object> open = new ArrayDeque<>(parts);
    while (!open.isEmpty()) {
      Object part = open.pop();
      if (seen.add(part) && goesOn.test(part) && !(part instanceof Expression.InCohort)) {
        List<?> inner = PlanParts.of(part);
        for (int i = inner.size() - 1; i >= 0; i--) {
          open.push(inner.get(i));
        }
      }
    }
  }
}
