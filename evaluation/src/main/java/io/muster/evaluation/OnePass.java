package io.muster.evaluation;

import io.muster.core.engine.CohortEngine;
import io.muster.core.store.PatientSet;
import io.muster.evaluation.journey.Journey;
import io.muster.evaluation.journey.Journeys;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * The one pass that collects the parts of a report: each journey is made once, counted in every part, and forgotten. For one
 * report.
 */
final class OnePass {
  private Collector<Journey, ?, Long> all = Collectors.counting();

  /** Adds a part; what is returned has it once members have been followed. */
  <R> Supplier<R> add(Collector<Journey, ?, R> part) {
    Part<R> told = new Part<>();
    all = Collectors.teeing(
        all, Collectors.collectingAndThen(part, told::tell), (members, nothing) -> members);
    return told;
  }

  /** Follows members, and so collects every part. */
  void follow(PatientSet members, Journeys journeys, CohortEngine engine) {
    engine.collect(members, journeys::all, all);
  }

  private static final class Part<R> implements Supplier<R> {
    private Optional<R> result = Optional.empty();

    boolean tell(R collected) {
      result = Optional.of(collected);
      return true;
    }

    @Override
    public R get() {
      return result.orElseThrow();
    }
  }
}
