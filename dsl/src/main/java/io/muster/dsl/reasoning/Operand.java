package io.muster.dsl.reasoning;

import io.muster.core.plan.Records;
import java.util.Optional;

/** Something about a person that has one value, or none. The same thing is always the same object. */
final class Operand {
  private final Possible start;
  private final Optional<Records> counted;

  private Operand(Possible start, Optional<Records> counted) {
    this.start = start;
    this.counted = counted;
  }

  static Operand value(Possible start) {
    return new Operand(start, Optional.empty());
  }

  static Operand size(Records counted, Possible start) {
    return new Operand(start, Optional.of(counted));
  }

  /** What it can be before anything is claimed. */
  Possible start() {
    return start;
  }

  /** The records it is the number of, where it is that. */
  Optional<Records> counted() {
    return counted;
  }
}
