package io.muster.examples.builder;

import static io.muster.core.builder.Cohorts.*;

import io.muster.core.codes.CodeList;
import io.muster.core.files.FileSource;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Program;
import java.util.List;

/** {@code medway_and_swale.cohort} in Java. */
final class MedwayAndSwale {
  private MedwayAndSwale() {}

  static Program program(FileSource files) {
    CodeList obesity = codes("obesity").from("codelists/obesity.csv", files);
    CodeList diabetes = codes("diabetes").from("codelists/diabetes.csv", files);
    CodeList asthma = codes("asthma").from("codelists/asthma.csv", files);

    CohortPlan medwayAndSwale = cohort(
            "medway_and_swale", "Medway and Swale children and young people")
        .index("2021-07-19")
        .include("aged 5 to 19", age().between(5, 19))
        .include("obese", diagnoses().of(obesity))
        .include(
            "has diabetes or asthma", diagnoses().of(diabetes).or(diagnoses().of(asthma)))
        .include("in the most deprived areas", imdDecile().in(1, 2))
        .show(age(), sex(), practice(), imdDecile())
        .show("has_diabetes", diagnoses().of(diabetes))
        .show("has_asthma", diagnoses().of(asthma))
        .build();

    return new Program(
        List.of(medwayAndSwale),
        List.of(),
        List.of(
            example("obese ten-year-old with asthma", medwayAndSwale)
                .born("2011-03-03")
                .person("imd_decile", 2)
                .record("diagnosis", r -> r.of(obesity).on("2020-09-01"))
                .record("diagnosis", r -> r.of(asthma).on("2016-05-05"))
                .expectIncluded()
                .build(),
            example("turns twenty on the index date", medwayAndSwale)
                .born("2001-07-19")
                .person("imd_decile", 1)
                .record("diagnosis", r -> r.of(obesity).on("2020-09-01"))
                .record("diagnosis", r -> r.of(diabetes).on("2016-05-05"))
                .expectNotIncluded(because("aged 5 to 19").isNotMet())
                .build(),
            example("nobody knows where they live", medwayAndSwale)
                .born("2011-03-03")
                .record("diagnosis", r -> r.of(obesity).on("2020-09-01"))
                .record("diagnosis", r -> r.of(asthma).on("2016-05-05"))
                .expectNotIncluded(because("in the most deprived areas").isUnknown())
                .build()));
  }
}
