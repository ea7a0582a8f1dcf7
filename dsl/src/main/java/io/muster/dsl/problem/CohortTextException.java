package io.muster.dsl.problem;

import io.muster.core.MusterException;
import java.util.List;
import java.util.stream.Collectors;

/** A cohort text has mistakes. Carries all that were found; the message tells them one after another. */
public final class CohortTextException extends MusterException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  public CohortTextException(List<Problem> problems) {
    super(
        "cohort-text",
        problems.stream().map(Problem::toString).collect(Collectors.joining("\n\n")));
    this.problems = List.copyOf(problems);
  }

  /** The problems in the order of their places, warnings among them. */
  public List<Problem> problems() {
    return problems;
  }
}
