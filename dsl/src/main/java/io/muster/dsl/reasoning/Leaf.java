package io.muster.dsl.reasoning;

import com.google.common.collect.ImmutableRangeSet;
import java.util.List;

/**
 * A condition about one value.
 *
 * @param operand the value it is about
 * @param yes the values for which it is true
 * @param doubt when it is unknown
 * @param known what must be known for it to be true or false
 */
record Leaf(Operand operand, ImmutableRangeSet<Point> yes, Doubt doubt, List<Operand> known) {
  Leaf {
    known = List.copyOf(known);
  }

  /** When a condition is unknown. */
  enum Doubt {
    NEVER,
    /** Where the value is missing, and only there. */
    MISSING,
    /** Where the value is not among those for which it is true, and could still grow. */
    GROWING,
    /** Where the value is among those for which it is true, and could still grow. */
    OUTGROWN,
    /** Where the value could still become more, whatever it is. */
    UNSURE
  }

  /** What the value can still be where the condition comes out so. */
  Possible narrow(Possible so, Claim.Outcome outcome) {
    return switch (outcome) {
      case TRUE -> so.known().within(yes);
      case FALSE -> so.known().within(yes.complement());
      case NOT_TRUE ->
        doubt == Doubt.OUTGROWN || doubt == Doubt.UNSURE ? so : so.within(yes.complement());
      case NOT_FALSE -> doubt == Doubt.GROWING || doubt == Doubt.UNSURE ? so : so.within(yes);
    };
  }
}
