package io.muster.core.engine;

import io.muster.core.plan.Rule;
import io.muster.core.schema.Truth;
import java.util.List;
import java.util.Optional;

/**
 * Why one person is in a cohort or not: the answer to every rule, and what decided it. For the eyes of those who may see the
 * person's record; it prints nothing by itself.
 *
 * @param optedOut whether the person opted out, so that no rule was asked
 * @param lines a line for each rule, also those after the one at which the person left; one alone for somebody without an index date,
 *     about whom nothing else can be asked
 * @param leftAt the first line that lost the person; empty for a member
 */
public record Explanation(boolean optedOut, List<Line> lines, Optional<Line> leftAt) {
  public Explanation {
    lines = List.copyOf(lines);
  }

  public boolean included() {
    return !optedOut && leftAt.isEmpty();
  }

  @Override
  public String toString() {
    return "explanation of " + lines.size() + " rules";
  }

  /** A rule, the person's answer to it, and what that answer rests on. */
  public record Line(Rule rule, Truth answer, List<Evidence> evidence) {
    public Line {
      evidence = List.copyOf(evidence);
    }

    @Override
    public String toString() {
      return rule.label() + " is " + answer;
    }
  }
}
