package io.muster.examples.cli;

import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.Program;
import io.muster.core.store.PatientStore;
import io.muster.evaluation.Evaluation;
import io.muster.evaluation.report.EvaluationReport;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Evaluates an outreach. */
@Command(name = "evaluate", description = "Tells what became of an outreach to a cohort.")
final class EvaluateCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin
  private CohortFile file = new CohortFile();

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "OUTREACH",
      description = "Its name; needed where the file has more than one.")
  private Optional<String> outreach = Optional.empty();

  @Mixin
  private LeftOut leftOut = new LeftOut();

  @Mixin
  private DataFolder data = new DataFolder();

  @Option(names = "--json", description = "The report as JSON, for programs; never anybody's id.")
  private boolean json;

  EvaluateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Program program = file.program(terminal);
    OutreachPlan written =
        CohortFile.choose("outreach", outreach, program.outreaches(), OutreachPlan::name);
    OutreachPlan plan = leftOut.from(written, OutreachPlan::without);
    PatientStore store = data.load(terminal, json);
    EvaluationReport report = Evaluation.evaluate(plan, store);
    terminal.out().print(json ? report.toJson() : report.toText());
    return ExitCode.OK;
  }
}
