package io.muster.testing;

import io.muster.core.plan.ExamplePlan;
import java.util.List;

/**
 * What became of an example.
 *
 * @param failures a sentence for each expectation that was not met; none where the example passed
 * @param explanation each rule, how the person met it and what that rests on, a line each. The person is invented, so it may be
 *     printed
 */
public record ExampleOutcome(ExamplePlan example, List<String> failures, List<String> explanation) {
  public ExampleOutcome {
    failures = List.copyOf(failures);
    explanation = List.copyOf(explanation);
  }

  public boolean passed() {
    return failures.isEmpty();
  }

  /** What a person reads: the title and whether it passed, and where it did not, why. */
  @Override
  public String toString() {
    if (passed()) {
      return "passed  " + example.title();
    }
    return "FAILED  " + example.title() + "\n  " + String.join("\n  ", failures) + "\n    "
        + String.join("\n    ", explanation);
  }
}
