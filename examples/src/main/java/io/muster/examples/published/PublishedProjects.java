package io.muster.examples.published;

import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.Program;
import io.muster.core.store.PatientStore;
import io.muster.dsl.CohortText;
import io.muster.dsl.Muster;
import io.muster.evaluation.Evaluation;
import io.muster.evaluation.report.EvaluationReport;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * Evaluates three published projects again, from invented records that add up to what each of them published, and prints what was
 * said, what the records show and what they cannot.
 */
public final class PublishedProjects {
  private final Path folder;

  /**
   * The projects.
   *
   * @param folder where their cohort files are
   */
  public PublishedProjects(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] arguments) {
    Path examples = Path.of(System.getProperty("muster.examples", "examples"));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.print(new PublishedProjects(examples.resolve("cohorts")).page());
  }

  /** Garden City with a cohort of so many: 130 in one paper, 137 in another. */
  public EvaluationReport gardenCity(int members) {
    return report(
        "garden_city.cohort", "one_you_kent", program -> GardenCityRecords.of(members, program));
  }

  /** Medway Central: the one surgery that published numbers, in the cohort of all. */
  public EvaluationReport medwayCentral() {
    return report("medway_central.cohort", "weight_management", MedwayCentralRecords::of);
  }

  /** Leicester, 3 Conversations. */
  public EvaluationReport leicester() {
    return report("leicester_3_conversations.cohort", "three_conversations", LeicesterRecords::of);
  }

  /** All of them as one page of Markdown. */
  public String page() {
    return new PublishedPage(gardenCity(130), gardenCity(137), medwayCentral(), leicester())
        .write();
  }

  private EvaluationReport report(
      String file, String outreach, Function<Program, PatientStore> records) {
    Program program = Muster.compile(CohortText.read(folder.resolve(file)));
    OutreachPlan plan = program.outreach(outreach).orElseThrow();
    return Evaluation.evaluate(plan, records.apply(program));
  }
}
