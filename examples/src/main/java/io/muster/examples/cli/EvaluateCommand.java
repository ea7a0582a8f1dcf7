package io.muster.examples.cli;

import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.Program;
import io.muster.core.store.PatientStore;
import io.muster.evaluation.Evaluation;
import io.muster.evaluation.disclosure.Profile;
import io.muster.evaluation.disclosure.Revelation;
import io.muster.evaluation.report.EvaluationReport;
import io.muster.evaluation.report.document.Document;
import io.muster.evaluation.report.write.Reports;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Evaluates an outreach. */
@Command(
    name = "evaluate",
    description = "Tells what became of an outreach to a cohort.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  muster evaluate clinic/clinic.cohort --data clinic/practice",
      "  muster evaluate clinic/clinic.cohort --data clinic/practice --report out.html"
    })
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

  @Mixin
  private LiftedOptOuts lifted = new LiftedOptOuts();

  @Option(names = "--json", description = "The report as JSON, for programs; never anybody's id.")
  private boolean json;

  @Mixin
  private AudienceChoice audience = new AudienceChoice();

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description =
          "Write the report to this file instead, as its name ends: .html, .md, .json, .txt, or"
              + " .csv for a folder of that name with a file for each table.")
  private Optional<Path> report = Optional.empty();

  @Option(
      names = "--beside",
      paramLabel = "DIR",
      description =
          "The records of a report that went out before, by the same profile: says what the two reports tell together and neither alone.")
  private Optional<Path> beside = Optional.empty();

  @Option(names = "--force", description = "Let --report replace a file.")
  private boolean force;

  EvaluateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (json && report.isPresent()) {
      throw Stop.usage("Say --json or --report, not both: a file that ends in .json is JSON.");
    }
    Profile by =
        audience.profile().orElse(report.isPresent() ? Profile.nhs() : EvaluationReport.TEAM);
    if (beside.isPresent() && !by.isForRelease()) {
      throw Stop.usage(
          "--beside is about reports for those outside, and this one has raw numbers: say --release too.");
    }
    Optional<ReportFile<Document>> reportFile =
        report.map(path -> ReportFile.ofOutreach(path, force));
    Program program = file.program(terminal);
    OutreachPlan written =
        CohortFile.choose("outreach", outreach, program.outreaches(), OutreachPlan::name);
    OutreachPlan plan = leftOut.from(written, OutreachPlan::without);
    PatientStore store = lifted.from(data.load(terminal, json));
    EvaluationReport found = Evaluation.evaluate(plan, store);
    if (found.members() == 0) {
      terminal.tell("Nobody is in the cohort " + plan.cohort().name()
          + ", so nobody can have been reached. Where they were lost is told by: "
          + terminal.command()
          + " run");
    }
    beside.ifPresent(folder -> compare(
        Evaluation.evaluate(plan, lifted.from(data.at(folder).load(terminal, true))),
        found,
        by,
        folder));
    Document document = found.release(by);
    if (reportFile.isPresent()) {
      Path place = reportFile.get().write(document);
      terminal.out().print("Written to " + place + "\n" + document.audience().marking() + "\n");
    } else {
      terminal
          .out()
          .print(json ? Reports.json(document) : Reports.text(document, terminal.columns()));
    }
    return ExitCode.OK;
  }

  /** Tells what the report gives away beside one that went out before, of the records in a folder. */
  private void compare(EvaluationReport earlier, EvaluationReport now, Profile by, Path folder) {
    List<Revelation> revelations = now.beside(earlier, by, by);
    String both =
        "With the report by " + by.key() + " of the records in " + folder + " beside it, ";
    terminal.tell(
        revelations.isEmpty()
            ? both + "this one tells no more than each of them, count by count."
            : both + "this one also tells:");
    revelations.forEach(r -> terminal.tell("* " + r.words()));
  }
}
