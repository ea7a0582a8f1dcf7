package io.muster.examples.builder;

import static io.muster.core.builder.Cohorts.*;

import io.muster.core.builder.OneRecord;
import io.muster.core.builder.PickedRecord;
import io.muster.core.codes.CodeList;
import io.muster.core.files.FileSource;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Program;
import java.util.List;

/** {@code dover_town.cohort} in Java. */
final class DoverTown {
  private DoverTown() {}

  static Program program(FileSource files) {
    CodeList obesity = codes("obesity").from("codelists/obesity.csv", files);
    CodeList hypertension = codes("hypertension").from("codelists/hypertension.csv", files);
    CodeList depression = codes("depression").from("codelists/depression.csv", files);
    CodeList bmiCodes = snomed("60621009").named("bmi_codes");

    PickedRecord bmi = latest(observations().of(bmiCodes).inLast(months(24)));

    CohortPlan doverTown = cohort("dover_town", "Dover Town obesity, hypertension and depression")
        .index("2021-07-19")
        .include("aged 40 to 69", age().between(40, 69))
        .include("obese", diagnoses().of(obesity).or(bmi.value().atLeast(30, "kg/m2")))
        .include("has hypertension", diagnoses().of(hypertension))
        .include("has depression", diagnoses().of(depression))
        .show(age(), sex(), practice(), imdDecile())
        .show("visits", encounters().inLast(months(12)).count())
        .show("medicines", medications().inLast(months(12)).countDistinct(OneRecord::code))
        .build();

    return new Program(
        List.of(doverTown),
        List.of(),
        List.of(
            example("heavy by measurement alone", doverTown)
                .born("1970-06-06")
                .record(
                    "observation", r -> r.of(bmiCodes).on("2021-01-01").with("value", 30, "kg/m2"))
                .record("diagnosis", r -> r.of(hypertension).on("2015-01-01"))
                .record("diagnosis", r -> r.of(depression).on("2016-01-01"))
                .expectIncluded()
                .build(),
            example("lost weight since", doverTown)
                .born("1970-06-06")
                .record(
                    "observation", r -> r.of(bmiCodes).on("2020-01-01").with("value", 34, "kg/m2"))
                .record(
                    "observation",
                    r -> r.of(bmiCodes).on("2021-06-01").with("value", 29.9, "kg/m2"))
                .record("diagnosis", r -> r.of(hypertension).on("2015-01-01"))
                .record("diagnosis", r -> r.of(depression).on("2016-01-01"))
                .expectNotIncluded(because("obese").isNotMet())
                .build(),
            example("depressed after the index date", doverTown)
                .born("1970-06-06")
                .record("diagnosis", r -> r.of(obesity).on("2015-01-01"))
                .record("diagnosis", r -> r.of(hypertension).on("2015-01-01"))
                .record("diagnosis", r -> r.of(depression).on("2021-07-20"))
                .expectNotIncluded(because("has depression").isNotMet())
                .build()));
  }
}
