package io.muster.examples.cli;

import io.muster.core.engine.CohortResult;
import io.muster.core.engine.ColumnarEngine;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Program;
import io.muster.core.store.PatientStore;
import io.muster.examples.CohortReport;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds a cohort. */
@Command(
    name = "run",
    description = "Finds a cohort and tells how many people were lost at each rule.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  muster run clinic/clinic.cohort --data clinic/practice",
      "  muster run clinic/clinic.cohort --data clinic/practice --without \"smokes now\"",
      "  muster run clinic/clinic.cohort --data clinic/practice --members members.csv"
    })
final class RunCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin
  private CohortFile file = new CohortFile();

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "COHORT",
      description = "Its name; needed where the file has more than one.")
  private Optional<String> cohort = Optional.empty();

  @Mixin
  private LeftOut leftOut = new LeftOut();

  @Mixin
  private DataFolder data = new DataFolder();

  @Mixin
  private LiftedOptOuts lifted = new LiftedOptOuts();

  @Option(names = "--json", description = "Counts as JSON, for programs; never anybody's id.")
  private boolean json;

  @Option(
      names = "--profile",
      description = "Also tell how the members were found, and how long it took.")
  private boolean profile;

  @Option(
      names = "--members",
      paramLabel = "OUT.csv",
      description =
          "Also write the members' ids and shown columns to this file, each exactly as it is in"
              + " the data.")
  private Optional<Path> members = Optional.empty();

  @Option(names = "--force", description = "Let --members replace a file.")
  private boolean force;

  RunCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Program program = file.program(terminal);
    CohortPlan written = CohortFile.cohort(cohort, program);
    CohortPlan plan = leftOut.from(written, CohortPlan::without);
    Optional<MembersFile> membersFile = members.map(path -> MembersFile.at(path, force));
    PatientStore store = lifted.from(data.load(terminal, json));
    CohortResult result = new ColumnarEngine().run(plan, store);
    membersFile.ifPresent(f -> f.write(result));
    CohortReport report = new CohortReport(result);
    terminal.out().print(json ? json(report) : text(report));
    return ExitCode.OK;
  }

  private String json(CohortReport report) {
    return profile ? report.toJsonWithProfile() : report.toJson();
  }

  private String text(CohortReport report) {
    int columns = terminal.columns();
    return report.toText(columns) + (profile ? "\n" + report.profileText(columns) : "");
  }
}
