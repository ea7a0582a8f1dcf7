package io.muster.examples;

import io.muster.core.engine.CohortResult;
import io.muster.core.engine.ColumnarEngine;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.Program;
import io.muster.core.store.PatientStore;
import io.muster.dsl.CohortText;
import io.muster.dsl.Muster;
import io.muster.evaluation.Evaluation;
import io.muster.evaluation.disclosure.Profile;
import io.muster.evaluation.report.EvaluationReport;
import io.muster.evaluation.report.write.Reports;
import io.muster.testing.SamplePopulation;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The main job, end to end: a cohort file and people's records in, the cohort and an evaluation of the outreach to it out. */
public final class GardenCity {
  private static final Path FOLDER =
      Path.of(System.getProperty("muster.examples", "examples"), "cohorts");

  private GardenCity() {}

  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Program program = Muster.compile(CohortText.read(FOLDER.resolve("garden_city.cohort")));
    OutreachPlan outreach = program.outreach("one_you_kent").orElseThrow();

    PatientStore store = SamplePopulation.of(20_000).seed(2021).toStore();
    CohortResult cohort = new ColumnarEngine().run(outreach.cohort(), store);

    out.println(new CohortReport(cohort).toText());
    EvaluationReport report = Evaluation.evaluate(outreach, store);
    out.println(report.toText());

    Path page = FOLDER.resolveSibling("target").resolve("garden_city.html");
    Files.createDirectories(page.getParent());
    Files.writeString(page, Reports.html(report.release(Profile.nhs())));
    out.println("The same with small numbers withheld, as a page to hand on: " + page);
  }
}
