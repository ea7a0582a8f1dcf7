package io.muster.examples.cli;

import io.muster.core.plan.Program;
import io.muster.core.schema.Schema;
import io.muster.testing.ExampleOutcome;
import io.muster.testing.Examples;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs the examples of a cohort file. */
@Command(
    name = "test",
    description =
        "Runs the examples of a cohort file, each an invented person; no data are needed.")
final class TestCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin
  private CohortFile file = new CohortFile();

  TestCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Program program = file.program(terminal);
    List<ExampleOutcome> outcomes = Examples.run(program, Schema.standard());
    if (outcomes.isEmpty()) {
      throw Stop.usage("The file has no examples. Write one: example \"…\" of "
          + program.cohorts().stream().findFirst().map(c -> c.name()).orElse("a cohort")
          + " … expect included.");
    }
    outcomes.forEach(outcome -> terminal.out().print(outcome + "\n"));
    long failed = outcomes.stream().filter(outcome -> !outcome.passed()).count();
    terminal.out().print("\n%d passed, %d failed\n".formatted(outcomes.size() - failed, failed));
    return failed == 0 ? ExitCode.OK : ExitCode.PROBLEMS;
  }
}
