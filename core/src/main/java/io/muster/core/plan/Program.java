package io.muster.core.plan;

import java.util.List;
import java.util.Optional;

/** All that one file says: its cohorts and its outreaches, in the order written. Immutable. */
public record Program(List<CohortPlan> cohorts, List<OutreachPlan> outreaches) {
  public Program {
    cohorts = List.copyOf(cohorts);
    outreaches = List.copyOf(outreaches);
  }

  public Optional<CohortPlan> cohort(String name) {
    return cohorts.stream().filter(c -> c.name().equals(name)).findFirst();
  }

  public Optional<OutreachPlan> outreach(String name) {
    return outreaches.stream().filter(o -> o.name().equals(name)).findFirst();
  }
}
