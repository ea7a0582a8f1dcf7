package io.muster.core.engine;

import io.muster.core.plan.Rule;
import java.time.Duration;
import java.util.List;

/**
 * How the members of a cohort were found: the rules in the order they were asked, which is the engine's, not the writer's. Immutable.
 *
 * @param people everyone in the data who did not opt out and has an index date
 * @param asked how many of them were asked at all, since the index from code to people could not leave them out
 * @param steps the rules, each asked of those whom the ones before it left
 * @param time from the plan to the members, making the plan ready included
 */
public record Profile(int people, int asked, List<Step> steps, Duration time) {
  public Profile {
    steps = List.copyOf(steps);
  }

  /** How many conditions were asked person by person, since no columns answer them; they are slow. */
  public int oneByOne() {
    return steps.stream().mapToInt(Step::oneByOne).sum();
  }

  /**
   * What one rule had to do.
   *
   * @param expected how many people were expected to be left after it, going by a sample
   * @param asked how many people it was asked of
   * @param left how many it left
   * @param rows how many rows of records were looked at for it
   * @param time of all threads together
   * @param oneByOne how many of its conditions were asked person by person
   */
  public record Step(
      Rule.Effect effect,
      String label,
      long expected,
      long asked,
      long left,
      long rows,
      Duration time,
      int oneByOne) {}
}
