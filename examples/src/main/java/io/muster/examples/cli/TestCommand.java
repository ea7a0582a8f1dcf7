package io.muster.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.muster.core.plan.Program;
import io.muster.core.schema.Schema;
import io.muster.examples.JsonDocument;
import io.muster.testing.ExampleOutcome;
import io.muster.testing.Examples;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the examples of a cohort file. */
@Command(
    name = "test",
    description =
        "Runs the examples of a cohort file, each an invented person; no data are needed.",
    footerHeading = "%nExamples:%n",
    footer = "  muster test clinic/clinic.cohort")
final class TestCommand implements Callable<Integer> {
  /** Rises with every change that a reader of the JSON could notice. */
  private static final String FORMAT = "muster-test/1";

  private final Terminal terminal;

  @Mixin
  private CohortFile file = new CohortFile();

  @Option(names = "--json", description = "What became of each as JSON, for programs.")
  private boolean json;

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
    long failed = outcomes.stream().filter(outcome -> !outcome.passed()).count();
    terminal.out().print(json ? json(outcomes, failed) : text(outcomes, failed));
    return failed == 0 ? ExitCode.OK : ExitCode.PROBLEMS;
  }

  private String text(List<ExampleOutcome> outcomes, long failed) {
    StringBuilder text = new StringBuilder();
    outcomes.forEach(outcome -> text.append(painted(outcome)).append('\n'));
    String count = "%d passed, %d failed".formatted(outcomes.size() - failed, failed);
    Colours colours = terminal.colours();
    return text + "\n" + (failed == 0 ? colours.right(count) : colours.wrong(count)) + "\n";
  }

  /** An outcome with the word it begins with in its colour. */
  private String painted(ExampleOutcome outcome) {
    String words = outcome.toString();
    int end = words.indexOf(' ');
    String verdict = words.substring(0, end);
    return (outcome.passed()
            ? terminal.colours().right(verdict)
            : terminal.colours().wrong(verdict))
        + words.substring(end);
  }

  private static String json(List<ExampleOutcome> outcomes, long failed) {
    JsonDocument document = JsonDocument.of(FORMAT);
    document.root().put("passed", outcomes.size() - failed).put("failed", failed);
    ArrayNode examples = document.root().putArray("examples");
    for (ExampleOutcome outcome : outcomes) {
      ObjectNode node = examples.addObject();
      node.put("title", outcome.example().title())
          .put("of", outcome.example().subject())
          .put("passed", outcome.passed());
      ArrayNode failures = node.putArray("failures");
      outcome.failures().forEach(failures::add);
      ArrayNode explanation = node.putArray("explanation");
      outcome.explanation().forEach(explanation::add);
    }
    return document.text();
  }
}
