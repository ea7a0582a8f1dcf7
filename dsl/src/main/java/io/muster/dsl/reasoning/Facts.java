package io.muster.dsl.reasoning;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;

/** What is known of each value on the way that is being followed; what was learnt last can be forgotten again. For one thread. */
final class Facts {
  private final IdentityHashMap<Operand, Possible> known = new IdentityHashMap<>();
  private final Deque<Change> changes = new ArrayDeque<>();

  private final List<Operand> counts = new ArrayList<>();

  private record Change(Operand operand, Possible before) {}

  Possible of(Operand operand) {
    return known.getOrDefault(operand, operand.start());
  }

  /** Learns that a value is one of these; false where nothing is left that it could be. */
  boolean learn(Operand operand, Possible narrower) {
    Possible before = of(operand);
    if (narrower.equals(before)) {
      return !before.isNothing();
    }
    changes.push(new Change(operand, before));
    boolean first = known.put(operand, narrower) == null;
    if (first && operand.counted().isPresent()) {
      counts.add(operand);
    }
    return !narrower.isNothing();
  }

  /** How much was learnt so far. */
  int mark() {
    return changes.size();
  }

  /** Forgets what was learnt since a mark. */
  void forget(int mark) {
    while (changes.size() > mark) {
      Change last = changes.pop();
      known.put(last.operand, last.before);
    }
  }

  /** The numbers of records of which something was ever learnt. */
  List<Operand> counts() {
    return counts;
  }
}
