package io.muster.core.generated;

import io.muster.core.schema.RecordKind;
import java.util.List;
import java.util.Optional;

/**
 * What a made-up question may speak of where it stands.
 *
 * @param inHand in a filter, the kind of the record it is about
 * @param steps the steps of an outreach that come before
 * @param indexed whether there is an index date; not where it is being looked for
 * @param depth how many more questions may stand within it
 */
record Ask(Optional<RecordKind> inHand, List<String> steps, boolean indexed, int depth) {
  static Ask ofCohort(int depth) {
    return new Ask(Optional.empty(), List.of(), true, depth);
  }

  Ask about(RecordKind kind) {
    return new Ask(Optional.of(kind), steps, indexed, depth - 1);
  }

  Ask within() {
    return new Ask(inHand, steps, indexed, depth - 1);
  }

  /** The place of a question within which none stands. */
  Ask last() {
    return new Ask(inHand, steps, indexed, 0);
  }

  Ask beforeIndex() {
    return new Ask(inHand, steps, false, depth);
  }

  Ask after(List<String> earlier) {
    return new Ask(inHand, earlier, indexed, depth);
  }

  boolean plain() {
    return depth <= 0;
  }
}
