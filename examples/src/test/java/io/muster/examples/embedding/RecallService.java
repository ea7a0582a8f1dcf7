package io.muster.examples.embedding;

import io.muster.core.codes.Code;
import io.muster.core.codes.CodeSystem;
import io.muster.core.engine.CohortEngine;
import io.muster.core.engine.Explanation;
import io.muster.core.engine.ReferenceEngine;
import io.muster.core.plan.CohortPlan;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import io.muster.core.store.PatientStore;
import io.muster.dsl.CohortText;
import io.muster.dsl.Muster;
import java.time.LocalDate;
import java.util.List;

/** A service that is asked about one patient at a time, and has the patient's rows in hand. */
final class RecallService {
  private static final Schema SCHEMA = Schema.standard();
  private static final Column BORN = SCHEMA.attribute("birth_date").orElseThrow();
  private static final RecordKind DIAGNOSIS = SCHEMA.kind("diagnosis").orElseThrow();
  private static final Column CODE = DIAGNOSIS.codeColumn().orElseThrow();

  private final CohortEngine engine = new ReferenceEngine();
  private final CohortPlan recall;

  RecallService(CohortText text) {
    recall = Muster.compile(text).cohorts().get(0);
  }

  /** What the program has: its own objects, from wherever they came. */
  record Patient(LocalDate born, List<Problem> problems) {}

  record Problem(String snomed, LocalDate since) {}

  Explanation ask(Patient patient, LocalDate today) {
    PatientStore.Builder builder = PatientStore.builder(SCHEMA, today);
    builder.person("this-patient").set(BORN, patient.born());
    for (Problem problem : patient.problems()) {
      builder
          .record(DIAGNOSIS, "this-patient")
          .set(RecordKind.DATE, problem.since())
          .set(CODE, new Code(CodeSystem.SNOMED, problem.snomed()));
    }
    return engine.run(recall, builder.build()).explain("this-patient");
  }
}
