package io.muster.examples.cli;

import io.muster.core.describe.Description;
import io.muster.core.json.PlanJson;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.ExamplePlan;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says in plain English what a cohort file asks for. */
@Command(
    name = "describe",
    description =
        "Says in plain English what a cohort file asks for, as Markdown for a clinician to sign"
            + " off; no data are needed.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  muster describe clinic/clinic.cohort",
      "  muster describe clinic/clinic.cohort smokers --codes"
    })
final class DescribeCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin
  private CohortFile file = new CohortFile();

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "NAME",
      description = "A cohort or an outreach; all of the file where it is left out.")
  private Optional<String> name = Optional.empty();

  @Option(names = "--codes", description = "Write out every code of long code lists too.")
  private boolean codes;

  @Option(
      names = "--json",
      description = "The plan itself as JSON instead, for programs; core/PLAN.md describes it.")
  private boolean json;

  DescribeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Program program = file.program(terminal);
    Program part = name.map(n -> only(n, program)).orElse(program);
    if (json) {
      terminal.out().print(PlanJson.write(part));
      return ExitCode.OK;
    }
    Description description = Description.of(part);
    terminal.out().print((codes ? description.withAllCodes() : description).toMarkdown());
    return ExitCode.OK;
  }

  /** What the file says of one cohort, or of one outreach, its cohort and those whom members are set against. */
  private static Program only(String name, Program program) {
    Optional<OutreachPlan> outreach = program.outreach(name);
    CohortPlan cohort = outreach
        .map(OutreachPlan::cohort)
        .orElseGet(() -> CohortFile.choose(
            "cohort or outreach", Optional.of(name), program.cohorts(), CohortPlan::name));
    List<CohortPlan> cohorts = new ArrayList<>(List.of(cohort));
    outreach.map(CohortFile::setAgainst).ifPresent(cohorts::addAll);
    List<String> subjects =
        Stream.concat(Stream.of(name), cohorts.stream().map(CohortPlan::name)).toList();
    List<ExamplePlan> examples = program.examples().stream()
        .filter(example -> subjects.contains(example.subject()))
        .toList();
    return new Program(cohorts, outreach.stream().toList(), examples);
  }
}
