package io.muster.examples.cli;

import io.muster.core.engine.CohortResult;
import io.muster.core.engine.ColumnarEngine;
import io.muster.core.engine.Explanation;
import io.muster.core.plan.CohortPlan;
import io.muster.core.store.PatientStore;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells why one person is in a cohort or not. */
@Command(
    name = "explain",
    description =
        "Tells why one person is in a cohort or not. For those who may see the person's record.",
    footerHeading = "%nExamples:%n",
    footer = "  muster explain clinic/clinic.cohort smokers P0000012 --data clinic/practice")
final class ExplainCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin
  private CohortFile file = new CohortFile();

  @Parameters(index = "1", paramLabel = "COHORT", description = "The cohort's name.")
  private String cohort = "";

  @Parameters(index = "2", paramLabel = "PERSON", description = "The person's id.")
  private String person = "";

  @Mixin
  private LeftOut leftOut = new LeftOut();

  @Mixin
  private DataFolder data = new DataFolder();

  @Mixin
  private LiftedOptOuts lifted = new LiftedOptOuts();

  @Option(names = "--json", description = "The explanation as JSON, for programs.")
  private boolean json;

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    CohortPlan written = CohortFile.choose(
        "cohort", Optional.of(cohort), file.program(terminal).cohorts(), CohortPlan::name);
    CohortPlan plan = leftOut.from(written, CohortPlan::without);
    PatientStore store = lifted.from(data.load(terminal, json));
    String called = data.called(person);
    if (store.person(called).isEmpty()) {
      throw Stop.usage("The data hold nobody with that id. Ids are compared letter by letter.");
    }
    CohortResult result = new ColumnarEngine().run(plan, store);
    Explanation explanation = result.explain(called);
    terminal
        .out()
        .print(
            json
                ? ExplanationJson.of(result, explanation)
                : new ExplanationPage(result, explanation, terminal.paragraph()).write());
    return ExitCode.OK;
  }
}
