package io.muster.examples;

import io.muster.core.codes.Code;
import io.muster.core.codes.CodeSystem;
import io.muster.core.engine.CohortResult;
import io.muster.core.engine.Explanation;
import io.muster.core.engine.ReferenceEngine;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import io.muster.core.store.PatientStore;
import io.muster.dsl.CohortText;
import io.muster.dsl.Muster;
import java.time.LocalDate;

/** A cohort written in the program itself, asked of one patient whose record another system has at hand. */
public final class AskAboutOnePatient {
  private static final String COHORT = """
      cohort recall "Diabetes recall"
        index 2024-04-01
        population everyone
        include "adult":              age >= 18
        include "has diabetes":       diagnosis of (snomed 44054006)
        exclude "seen in last year":  encounter where type = "nurse" in last 1 year
      """;

  private AskAboutOnePatient() {}

  public static void main(String[] arguments) {
    PatientStore store = onePatient();
    CohortResult result = new ReferenceEngine()
        .run(Muster.compile(CohortText.of("recall", COHORT)).cohorts().get(0), store);
    Explanation why = result.explain("this-patient");
    System.out.println(why.included() ? "Recall this patient:" : "No recall for this patient:");
    for (Explanation.Line line : why.lines()) {
      System.out.println("  " + line);
      line.evidence().forEach(e -> System.out.println("    " + e.words()));
    }
  }

  private static PatientStore onePatient() {
    Schema schema = Schema.standard();
    RecordKind diagnosis = schema.kind("diagnosis").orElseThrow();
    PatientStore.Builder builder = PatientStore.builder(schema, LocalDate.of(2024, 4, 1));
    builder
        .person("this-patient")
        .set(schema.attribute("birth_date").orElseThrow(), LocalDate.of(1961, 5, 23));
    builder
        .record(diagnosis, "this-patient")
        .set(RecordKind.DATE, LocalDate.of(2015, 9, 2))
        .set(diagnosis.column("code").orElseThrow(), new Code(CodeSystem.SNOMED, "44054006"));
    return builder.build();
  }
}
