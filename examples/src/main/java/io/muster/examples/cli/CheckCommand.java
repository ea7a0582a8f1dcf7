package io.muster.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.muster.dsl.Muster;
import io.muster.dsl.problem.Problem;
import io.muster.examples.JsonDocument;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells every problem of cohort files. */
@Command(
    name = "check",
    description = "Tells every problem of cohort files; no data are needed.",
    footerHeading = "%nExamples:%n",
    footer = {"  muster check clinic/clinic.cohort", "  muster check clinic/clinic.cohort --json"})
final class CheckCommand implements Callable<Integer> {
  /** Rises with every change that a reader of the JSON could notice. */
  private static final String FORMAT = "muster-check/1";

  private final Terminal terminal;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "The cohort files.")
  private List<Path> files = List.of();

  @Option(names = "--json", description = "The problems as JSON, for programs.")
  private boolean json;

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    JsonDocument document = JsonDocument.of(FORMAT);
    ArrayNode checked = document.root().putArray("files");
    int exitCode = ExitCode.OK;
    for (Path file : files) {
      ObjectNode node = checked.addObject().put("file", file.toString());
      exitCode = Math.max(exitCode, json ? check(file, node) : check(file));
    }
    if (json) {
      terminal.out().print(document.text());
    }
    return exitCode;
  }

  private int check(Path file) {
    try {
      List<Problem> problems = Muster.check(CohortFile.read(file));
      problems.forEach(
          p -> terminal.out().print(ProblemText.of(p, terminal.columns(), terminal.colours())));
      ProblemCount count = ProblemCount.of(problems);
      terminal.out().print(count.toString(file) + "\n");
      return count.exitCode();
    } catch (Stop unreadable) {
      terminal.err().print(unreadable.getMessage() + "\n");
      return unreadable.exitCode();
    }
  }

  private static int check(Path file, ObjectNode node) {
    try {
      List<Problem> problems = Muster.check(CohortFile.read(file));
      ProblemCount count = ProblemCount.of(problems);
      node.put("errors", count.errors()).put("warnings", count.warnings());
      ArrayNode array = node.putArray("problems");
      problems.forEach(p -> write(p, array.addObject()));
      return count.exitCode();
    } catch (Stop unreadable) {
      node.put("not_read", unreadable.getMessage());
      return unreadable.exitCode();
    }
  }

  private static void write(Problem problem, ObjectNode node) {
    node.put("severity", problem.severity().word())
        .put("code", problem.code())
        .put("file", problem.file())
        .put("line", problem.line())
        .put("column", problem.column())
        .put("message", problem.message());
    problem.suggestion().ifPresent(advice -> node.put("suggestion", advice));
  }
}
