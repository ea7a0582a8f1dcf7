package io.muster.examples;

import io.muster.core.codes.Code;
import io.muster.core.codes.CodeSystem;
import io.muster.core.engine.ColumnarEngine;
import io.muster.core.plan.CohortPlan;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import io.muster.core.store.PatientStore;
import io.muster.dsl.CohortText;
import io.muster.dsl.Muster;
import java.time.LocalDate;
import java.util.List;

/** Puts what a program has into a store, row by row, and finds a cohort in it. */
public final class StoreByHand {
  private static final Schema SCHEMA = Schema.standard();
  private static final RecordKind OBSERVATION = SCHEMA.kind("observation").orElseThrow();
  private static final Code WEIGHED = new Code(CodeSystem.SNOMED, "27113001");

  /** What the program has: its own objects, from wherever they came. */
  private record Weighing(String person, LocalDate day, double kilograms) {}

  private static final List<Weighing> WEIGHINGS = List.of(
      new Weighing("anna", LocalDate.of(2023, 5, 2), 81.5),
      new Weighing("anna", LocalDate.of(2024, 2, 9), 78),
      new Weighing("ben", LocalDate.of(2023, 11, 20), 96.2));

  private StoreByHand() {}

  public static void main(String[] arguments) {
    PatientStore.Builder builder = PatientStore.builder(SCHEMA, LocalDate.of(2024, 3, 31));
    List.of("anna", "ben", "chloe").forEach(builder::person);
    for (Weighing weighing : WEIGHINGS) {
      builder
          .record(OBSERVATION, weighing.person())
          .set(RecordKind.DATE, weighing.day())
          .set(OBSERVATION.column("code").orElseThrow(), WEIGHED)
          .set(OBSERVATION.column("value").orElseThrow(), weighing.kilograms())
          .set(OBSERVATION.column("unit").orElseThrow(), "kg");
    }
    CohortPlan heavy =
        Muster.compile(CohortText.of("heavy.cohort", """
        cohort heavy "Over 80 kg when last weighed"
          index 2024-03-31
          population everyone
          include value of latest observation of (snomed 27113001) > 80 kg
        """)).cohorts().get(0);
    System.out.print(new CohortReport(new ColumnarEngine().run(heavy, builder.build())).toText());
  }
}
