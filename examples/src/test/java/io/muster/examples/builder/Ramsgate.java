package io.muster.examples.builder;

import static io.muster.core.builder.Cohorts.*;

import io.muster.core.builder.SomeRecords;
import io.muster.core.codes.CodeList;
import io.muster.core.files.FileSource;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Program;
import java.util.List;

/** {@code ramsgate.cohort} in Java. */
final class Ramsgate {
  private Ramsgate() {}

  static Program program(FileSource files) {
    CodeList diabetes = codes("diabetes").from("codelists/diabetes.csv", files);
    CodeList hba1cCodes = snomed("999791000000106").named("hba1c_codes");

    SomeRecords hba1c = observations().of(hba1cCodes);

    CohortPlan ramsgate = cohort("ramsgate", "Ramsgate diabetes at home")
        .index("2021-07-19")
        .include("has diabetes", diagnoses().of(diabetes))
        .include("housebound", housebound())
        .show(age(), sex(), practice(), imdDecile())
        .show("hba1c", latest(hba1c).value())
        .show("hba1c_date", latest(hba1c).date())
        .build();

    return new Program(
        List.of(ramsgate),
        List.of(),
        List.of(
            example("housebound with diabetes", ramsgate)
                .born("1938-02-02")
                .person("housebound", true)
                .record("diagnosis", r -> r.of(diabetes).on("2001-01-01"))
                .expectIncluded()
                .build(),
            example("gets about", ramsgate)
                .born("1938-02-02")
                .person("housebound", false)
                .record("diagnosis", r -> r.of(diabetes).on("2001-01-01"))
                .expectNotIncluded(because("housebound").isNotMet())
                .build(),
            example("nobody wrote down whether they get about", ramsgate)
                .born("1938-02-02")
                .record("diagnosis", r -> r.of(diabetes).on("2001-01-01"))
                .expectNotIncluded(because("housebound").isUnknown())
                .build()));
  }
}
