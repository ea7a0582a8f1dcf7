package io.muster.examples.cli;

import io.muster.dsl.problem.Problem;
import io.muster.examples.Prose;
import java.nio.file.Path;
import java.util.List;

/** How many problems a file has. */
record ProblemCount(long errors, long warnings) {
  static ProblemCount of(List<Problem> problems) {
    long errors = problems.stream().filter(Problem::isError).count();
    return new ProblemCount(errors, problems.size() - errors);
  }

  /** What the shell is told of a file that has them. */
  int exitCode() {
    return errors == 0 ? ExitCode.OK : ExitCode.PROBLEMS;
  }

  /** The summary line of a file: {@code garden_city.cohort: 1 error, 2 warnings}. */
  String toString(Path file) {
    return file.getFileName() + ": " + this;
  }

  @Override
  public String toString() {
    String warned = Prose.count(warnings, "warning", "warnings");
    if (errors == 0) {
      return warnings == 0 ? "no problems" : "no errors, " + warned;
    }
    return Prose.count(errors, "error", "errors") + (warnings == 0 ? "" : ", " + warned);
  }
}
