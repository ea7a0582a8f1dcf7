package io.muster.examples;

import io.muster.core.engine.CohortResult;
import io.muster.core.engine.ColumnarEngine;
import io.muster.core.json.Fingerprint;
import io.muster.core.json.PlanJson;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Program;
import io.muster.core.schema.Schema;
import io.muster.dsl.CohortText;
import io.muster.dsl.Muster;
import io.muster.testing.SamplePopulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps what a cohort file means beside what came of it, and reads it back where there is neither the file nor its code lists. */
public final class KeepPlan {
  private static final Path FOLDER =
      Path.of(System.getProperty("muster.examples", "examples"), "cohorts");

  private KeepPlan() {}

  public static void main(String[] arguments) throws IOException {
    Path kept = Path.of(arguments[0]);
    Program program = Muster.compile(CohortText.read(FOLDER.resolve("garden_city.cohort")));
    Files.writeString(kept, PlanJson.write(program));

    Program back = PlanJson.readProgram(Files.readString(kept), Schema.standard());
    CohortPlan cohort = back.cohort("garden_city").orElseThrow();
    CohortResult result =
        new ColumnarEngine().run(cohort, SamplePopulation.of(2_000).seed(7).toStore());
    System.out.println(result + ", by plan " + result.fingerprint().brief());
    System.out.println("The same file: " + Fingerprint.of(back).equals(Fingerprint.of(program)));
  }
}
