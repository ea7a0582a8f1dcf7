package io.muster.core.plan;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.stream.Stream;

/** What all parts of an outreach keep to that tell its effect: they ask the same of everybody, reached or not, member or not. */
final class Effects {
  private Effects() {}

  /** Refuses records with a window, since the part itself says when they are sought, and those that hang on a step. */
  static void checkPlain(Records records, String name) {
    checkArgument(
        records.selections().stream().allMatch(s -> s.windows().isEmpty()),
        "%s: the records have no window of their own",
        name);
    checkNoStep(Parts.of(records), name);
  }

  /** Refuses a question that hangs on a step. */
  static void checkAskedOfAnybody(Expression question, String name) {
    checkNoStep(Parts.of(question), name);
  }

  private static void checkNoStep(Stream<Expression> parts, String name) {
    checkArgument(
        parts.noneMatch(Expression.StepDate.class::isInstance),
        "%s: what is asked of everybody hangs on no step",
        name);
  }
}
