package io.muster.core.plan;

import java.util.List;
import java.util.Optional;

/** All that one file says: its cohorts, its outreaches and its examples, in the order written. Immutable. */
public record Program(
    List<CohortPlan> cohorts, List<OutreachPlan> outreaches, List<ExamplePlan> examples) {
  public Program {
    cohorts = List.copyOf(cohorts);
    outreaches = List.copyOf(outreaches);
    examples = List.copyOf(examples);
  }

  public Optional<CohortPlan> cohort(String name) {
    return cohorts.stream().filter(c -> c.name().equals(name)).findFirst();
  }

  public Optional<OutreachPlan> outreach(String name) {
    return outreaches.stream().filter(o -> o.name().equals(name)).findFirst();
  }
}
