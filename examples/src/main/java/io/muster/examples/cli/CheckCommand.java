package io.muster.examples.cli;

import io.muster.dsl.Muster;
import io.muster.dsl.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Tells every problem of cohort files. */
@Command(name = "check", description = "Tells every problem of cohort files; no data are needed.")
final class CheckCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "The cohort files.")
  private List<Path> files = List.of();

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    int exitCode = ExitCode.OK;
    for (Path file : files) {
      exitCode = Math.max(exitCode, check(file));
    }
    return exitCode;
  }

  private int check(Path file) {
    try {
      List<Problem> problems = Muster.check(CohortFile.read(file));
      problems.forEach(p -> terminal.out().print(p + "\n\n"));
      ProblemCount count = ProblemCount.of(problems);
      terminal.out().print(count.toString(file) + "\n");
      return count.errors() == 0 ? ExitCode.OK : ExitCode.PROBLEMS;
    } catch (Stop unreadable) {
      terminal.err().print(unreadable.getMessage() + "\n");
      return unreadable.exitCode();
    }
  }
}
