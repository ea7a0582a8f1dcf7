package io.muster.dsl;

import io.muster.core.plan.Program;
import io.muster.dsl.planning.Planner;
import io.muster.dsl.problem.Problem;
import io.muster.dsl.reading.UseReader;
import io.muster.dsl.text.Problems;
import io.muster.dsl.text.SourceTexts;
import java.util.List;
import java.util.Optional;

/** The way of one cohort text, and of the files it uses, to a plan. For one thread, once. */
final class Compilation {
  private final Problems problems;
  private final Optional<Planner> planner;
  private final Optional<Program> program;

  Compilation(CohortText text) {
    SourceTexts texts = SourceTexts.of(text.name(), text.text());
    this.problems = new Problems(texts, text.limits());
    UseReader reader = new UseReader(text.files(), text.limits(), texts, problems);
    this.planner = reader
        .read()
        .map(file -> new Planner(
            text.schema(),
            text.files(),
            text.index(),
            text.parameters(),
            texts,
            problems,
            file,
            reader.used()));
    this.program = planner.map(Planner::plan);
  }

  /** The plan; of use only where no error was reported. */
  Optional<Program> program() {
    return problems.hasErrors() ? Optional.empty() : program;
  }

  /** What was found on the way to the plan. */
  List<Problem> problems() {
    return problems.sorted();
  }

  /** The same, and what is worth a second look. */
  List<Problem> checked() {
    planner.ifPresent(Planner::lint);
    return problems();
  }
}
