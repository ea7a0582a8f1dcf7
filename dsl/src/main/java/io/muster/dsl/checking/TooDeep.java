package io.muster.dsl.checking;

import io.muster.core.plan.Expression;
import io.muster.dsl.syntax.Name;
import io.muster.dsl.syntax.SourceRange;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Refuses what would stand too deep within itself for those who answer it, once the definitions and cohorts it names are written out;
 * a long sum is deep, too. What is let through can be answered, described, written and read on a stack of 256 kB.
 */
final class TooDeep implements Check {
  /** What the deepest text comes to, with the little that stands around it. */
  private static final int MOST = 105;

  private final IdentityHashMap<Object, Integer> depths = new IdentityHashMap<>();
  private final Set<SourceRange> told = new HashSet<>();

  @Override
  public void look(CheckedFile file, Findings findings) {
    file.cohorts().forEach(c -> look(c.asked(), c.written().name(), file, findings));
    file.outreaches()
        .forEach(o -> o.asked().forEach(a -> look(a, o.written().name(), file, findings)));
  }

  private void look(Asked asked, Name name, CheckedFile file, Findings findings) {
    asked.parts().forEach(part -> look(part, name.range(), file.origins(), findings));
  }

  private void look(Object part, SourceRange whole, Origins origins, Findings findings) {
    if (depth(part) <= MOST) {
      return;
    }
    SourceRange place = innermost(part, whole, origins);
    if (told.add(place)) {
      findings.refuse(
          "too-deep",
          place,
          "written out with all that it names, this stands more than %s deep within itself"
              .formatted(MOST),
          "say it in several rules, or with fewer brackets");
    }
  }

  /** Where the depth is reached: what is further out is too deep only for what stands in it. */
  private SourceRange innermost(Object outermost, SourceRange whole, Origins origins) {
    SourceRange place = whole;
    Optional<?> part = Optional.of(outermost);
    while (part.isPresent()) {
      place = origins.of(part.get()).orElse(place);
      part =
          PlanParts.of(part.get()).stream().filter(inner -> depth(inner) > MOST).findFirst();
    }
    return place;
  }

  private record Open(Object part, List<?> inner) {}

  /** How many parts stand within one another at most; worked out without going deep. */
  private int depth(Object outermost) {
    Deque<Open> open = new ArrayDeque<>();
    open.push(new Open(outermost, PlanParts.of(outermost)));
    int last = 0;
    while (!open.isEmpty()) {
      Open part = open.peek();
      OptionalInt inner = deepest(part.inner);
      if (inner.isPresent()) {
        last = inner.getAsInt() + levels(part.part);
        depths.put(part.part, last);
        open.pop();
      } else {
        part.inner.stream()
            .filter(p -> !depths.containsKey(p))
            .forEach(p -> open.push(new Open(p, PlanParts.of(p))));
      }
    }
    return last;
  }

  /** Between a choice and what it is made of stands a branch, between a column and its records a pick. */
  private static int levels(Object part) {
    return part instanceof Expression.Choice || part instanceof Expression.ColumnOf ? 2 : 1;
  }

  /** The depth of the deepest of some parts; empty while that of one of them is not known. */
  private OptionalInt deepest(List<?> parts) {
    int deepest = 0;
    for (Object part : parts) {
      Integer depth = depths.get(part);
      if (depth == null) {
        return OptionalInt.empty();
      }
      deepest = Math.max(deepest, depth);
    }
    return OptionalInt.of(deepest);
  }
}
