package io.muster.dsl.checking;

import io.muster.core.plan.Expression;
import io.muster.core.plan.Records;
import io.muster.dsl.syntax.SourceRange;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.OptionalInt;

/**
 * Refuses what would stand too deep within itself for those who answer it, once the definitions and cohorts it names are written out;
 * a long sum is deep, too. What is let through can be answered on a stack of 256 kB.
 */
final class TooDeep implements Check {
  private static final int MOST = 120;

  private final IdentityHashMap<Object, Integer> depths = new IdentityHashMap<>();

  @Override
  public void look(CheckedFile file, Findings findings) {
    file.cohorts()
        .forEach(cohort -> walk(cohort.written().name().range(), file.origins(), findings)
            .over(cohort.asked().parts()));
    file.outreaches()
        .forEach(outreach -> walk(outreach.written().name().range(), file.origins(), findings)
            .over(outreach.asked().parts()));
  }

  private Walk walk(SourceRange whole, Origins origins, Findings findings) {
    return new Walk(part -> {
      if (depth(part) > MOST) {
        findings.refuse(
            "too-deep",
            origins.of(part).orElse(whole),
            "written out, this stands more than %d deep within itself".formatted(MOST),
            "say it in several rules, or with fewer brackets");
      }
      return false;
    });
  }

  private record Open(Object part, List<?> inner) {}

  /** How many expressions and records stand within one another at most; worked out without going deep. */
  private int depth(Object outermost) {
    Deque<Open> open = new ArrayDeque<>();
    open.push(new Open(outermost, PlanParts.of(outermost)));
    int last = 0;
    while (!open.isEmpty()) {
      Open part = open.peek();
      OptionalInt inner = deepest(part.inner);
      if (inner.isPresent()) {
        boolean counts = part.part instanceof Expression || part.part instanceof Records;
        last = inner.getAsInt() + (counts ? 1 : 0);
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
