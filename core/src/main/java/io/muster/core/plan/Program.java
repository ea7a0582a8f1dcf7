package io.muster.core.plan;

import io.muster.core.files.SourceFile;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that one file says: its cohorts, its outreaches and its examples, in the order written. Immutable.
 *
 * @param files the files that were read for it, with what was in them by then: the cohort files it uses, then code lists and
 *     hierarchies. Plans hold the codes themselves, so what becomes of the files later changes no plan.
 */
public record Program(
    List<CohortPlan> cohorts,
    List<OutreachPlan> outreaches,
    List<ExamplePlan> examples,
    List<SourceFile> files) {
  public Program {
    cohorts = List.copyOf(cohorts);
    outreaches = List.copyOf(outreaches);
    examples = List.copyOf(examples);
    files = List.copyOf(files);
  }

  /** A program for which no file was read. */
  public Program(
      List<CohortPlan> cohorts, List<OutreachPlan> outreaches, List<ExamplePlan> examples) {
    this(cohorts, outreaches, examples, List.of());
  }

  /** Whether both say the same, whatever files it was read from. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Program program
        && cohorts.equals(program.cohorts)
        && outreaches.equals(program.outreaches)
        && examples.equals(program.examples);
  }

  @Override
  public int hashCode() {
    return Objects.hash(cohorts, outreaches, examples);
  }

  public Optional<CohortPlan> cohort(String name) {
    return cohorts.stream().filter(c -> c.name().equals(name)).findFirst();
  }

  public Optional<OutreachPlan> outreach(String name) {
    return outreaches.stream().filter(o -> o.name().equals(name)).findFirst();
  }

  /** Its names, on one line: {@code cohorts: garden_city, anxious; outreaches: one_you_kent; examples: 5}. */
  @Override
  public String toString() {
    return "cohorts: " + names(cohorts.stream().map(CohortPlan::name)) + "; outreaches: "
        + names(outreaches.stream().map(OutreachPlan::name)) + "; examples: " + examples.size();
  }

  private static String names(Stream<String> names) {
    String all = names.collect(Collectors.joining(", "));
    return all.isEmpty() ? "none" : all;
  }
}
