package io.muster.examples.builder;

import static io.muster.core.builder.Cohorts.*;

import io.muster.core.builder.NumberQuestion;
import io.muster.core.builder.OneRecord;
import io.muster.core.codes.CodeList;
import io.muster.core.files.FileSource;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Program;
import java.util.List;

/** {@code east_kent.cohort} in Java. */
final class EastKent {
  private EastKent() {}

  static Program program(FileSource files) {
    CodeList diabetes = codes("diabetes").from("codelists/diabetes.csv", files);
    CodeList depression = codes("depression").from("codelists/depression.csv", files);
    CodeList longTerm =
        codes("long_term").groupedBy("group").from("codelists/long-term-conditions.csv", files);
    CodeList others = longTerm.except(diabetes).except(depression).named("others");

    NumberQuestion otherConditions = diagnoses().of(others).countDistinct(OneRecord::group);

    CohortPlan eastKent = cohort("east_kent", "East Kent diabetes and depression")
        .index("2021-07-19")
        .include("has diabetes", diagnoses().of(diabetes))
        .include("has depression", diagnoses().of(depression))
        .include("three other conditions", otherConditions.atLeast(3))
        .include("in the most deprived areas", imdDecile().atMost(2))
        .show(age(), sex(), practice(), imdDecile())
        .show("other_conditions", otherConditions)
        .show(
            "emergency_admissions",
            encounters()
                .where(e -> e.admission().is("emergency"))
                .inLast(months(12))
                .count())
        .build();

    return new Program(
        List.of(eastKent),
        List.of(),
        List.of(
            example("diabetes, depression and three others", eastKent)
                .born("1955-01-01")
                .person("imd_decile", 1)
                .record("diagnosis", r -> r.of(diabetes).on("2010-01-01"))
                .record("diagnosis", r -> r.of(depression).on("2012-01-01"))
                .record("diagnosis", r -> r.of(others, "hypertension").on("2013-01-01"))
                .record("diagnosis", r -> r.of(others, "asthma").on("2014-01-01"))
                .record(
                    "diagnosis",
                    r -> r.of(others, "chronic obstructive pulmonary disease").on("2015-01-01"))
                .expectIncluded()
                .build(),
            example("one of the three twice", eastKent)
                .born("1955-01-01")
                .person("imd_decile", 1)
                .record("diagnosis", r -> r.of(diabetes).on("2010-01-01"))
                .record("diagnosis", r -> r.of(depression).on("2012-01-01"))
                .record("diagnosis", r -> r.of(others, "hypertension").on("2013-01-01"))
                .record("diagnosis", r -> r.of(others, "hypertension").on("2018-01-01"))
                .record("diagnosis", r -> r.of(others, "asthma").on("2014-01-01"))
                .expectNotIncluded(because("three other conditions").isNotMet())
                .build(),
            example("never depressed", eastKent)
                .born("1955-01-01")
                .person("imd_decile", 1)
                .record("diagnosis", r -> r.of(diabetes).on("2010-01-01"))
                .expectNotIncluded(because("has depression").isNotMet())
                .build()));
  }
}
