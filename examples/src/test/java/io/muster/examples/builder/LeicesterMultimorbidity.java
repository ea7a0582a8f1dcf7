package io.muster.examples.builder;

import static io.muster.core.builder.Cohorts.*;

import io.muster.core.builder.NumberQuestion;
import io.muster.core.builder.OneRecord;
import io.muster.core.codes.CodeList;
import io.muster.core.files.FileSource;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Program;
import java.util.List;

/** {@code leicester_multimorbidity.cohort} in Java. */
final class LeicesterMultimorbidity {
  private LeicesterMultimorbidity() {}

  static Program program(FileSource files) {
    CodeList anxiety = codes("anxiety").from("codelists/anxiety.csv", files);
    CodeList depression = codes("depression").from("codelists/depression.csv", files);
    CodeList smi = codes("smi").from("codelists/severe-mental-illness.csv", files);
    CodeList longTerm =
        codes("long_term").groupedBy("group").from("codelists/long-term-conditions.csv", files);
    CodeList mental = anxiety.or(depression).or(smi).named("mental");
    CodeList physical = longTerm.except(mental).named("physical");

    NumberQuestion conditions = diagnoses().of(longTerm).countDistinct(OneRecord::group);

    CohortPlan multimorbidity = cohort("leicester_multimorbidity", "Leicester multimorbidity")
        .index("2021-09-01")
        .include(
            "in the most deprived networks", pcn().in("Hockley Farm LC&U", "Leicester City South"))
        .include("aged 18 to 64", age().between(18, 64))
        .include("five or more conditions", conditions.atLeast(5))
        .include("a mental one", diagnoses().of(mental))
        .include("a physical one", diagnoses().of(physical))
        .show(age(), sex(), practice(), imdDecile())
        .show("conditions", conditions)
        .build();

    return new Program(
        List.of(multimorbidity),
        List.of(),
        List.of(
            example("five conditions, one of them of the mind", multimorbidity)
                .born("1970-01-01")
                .person("pcn", "Leicester City South")
                .record("diagnosis", r -> r.of(anxiety).on("2010-01-01"))
                .record("diagnosis", r -> r.of(longTerm, "hypertension").on("2011-01-01"))
                .record("diagnosis", r -> r.of(longTerm, "diabetes").on("2012-01-01"))
                .record("diagnosis", r -> r.of(longTerm, "asthma").on("2013-01-01"))
                .record(
                    "diagnosis",
                    r -> r.of(longTerm, "chronic obstructive pulmonary disease").on("2014-01-01"))
                .expectIncluded()
                .build(),
            example("five conditions, none of the mind", multimorbidity)
                .born("1970-01-01")
                .person("pcn", "Leicester City South")
                .record("diagnosis", r -> r.of(longTerm, "hypertension").on("2011-01-01"))
                .record("diagnosis", r -> r.of(longTerm, "diabetes").on("2012-01-01"))
                .record("diagnosis", r -> r.of(longTerm, "asthma").on("2013-01-01"))
                .record(
                    "diagnosis",
                    r -> r.of(longTerm, "chronic obstructive pulmonary disease").on("2014-01-01"))
                .record("diagnosis", r -> r.of(longTerm, "osteoarthritis").on("2015-01-01"))
                .expectNotIncluded(because("a mental one").isNotMet())
                .build(),
            example("four conditions", multimorbidity)
                .born("1970-01-01")
                .person("pcn", "Leicester City South")
                .record("diagnosis", r -> r.of(anxiety).on("2010-01-01"))
                .record("diagnosis", r -> r.of(longTerm, "hypertension").on("2011-01-01"))
                .record("diagnosis", r -> r.of(longTerm, "diabetes").on("2012-01-01"))
                .record("diagnosis", r -> r.of(longTerm, "asthma").on("2013-01-01"))
                .expectNotIncluded(because("five or more conditions").isNotMet())
                .build(),
            example("lives in another network", multimorbidity)
                .born("1970-01-01")
                .person("pcn", "Somewhere Else")
                .expectNotIncluded(because("in the most deprived networks").isNotMet())
                .build()));
  }
}
