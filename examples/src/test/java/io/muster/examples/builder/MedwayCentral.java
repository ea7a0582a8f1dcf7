package io.muster.examples.builder;

import static io.muster.core.builder.Cohorts.*;

import io.muster.core.builder.PickedRecord;
import io.muster.core.codes.CodeList;
import io.muster.core.files.FileSource;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.Program;
import java.util.List;

/** {@code medway_central.cohort} in Java. */
final class MedwayCentral {
  private MedwayCentral() {}

  static Program program(FileSource files) {
    CodeList obesity = codes("obesity").from("codelists/obesity.csv", files);
    CodeList hypertension = codes("hypertension").from("codelists/hypertension.csv", files);
    CodeList prediabetes = codes("prediabetes").from("codelists/prediabetes.csv", files);
    CodeList diabetes = codes("diabetes").from("codelists/diabetes.csv", files);
    CodeList bmiCodes = snomed("60621009").named("bmi_codes");
    CodeList hba1cCodes = snomed("999791000000106").named("hba1c_codes");

    PickedRecord bmi = latest(observations().of(bmiCodes).inLast(months(24)));
    PickedRecord hba1c = latest(observations().of(hba1cCodes).inLast(months(24)));

    CohortPlan medwayCentral = cohort("medway_central", "Medway Central weight management")
        .index("2021-07-19")
        .include("aged 20 to 39", age().between(20, 39))
        .include("obese", diagnoses().of(obesity).or(bmi.value().atLeast(30, "kg/m2")))
        .include("has hypertension", diagnoses().of(hypertension))
        .include(
            "may become diabetic",
            diagnoses().of(prediabetes).or(hba1c.value().between(42, 47, "mmol/mol")))
        .exclude("has diabetes already", diagnoses().of(diabetes))
        .show(age(), sex(), practice(), imdDecile())
        .show("bmi", bmi.value())
        .build();

    String programme = "Medway Weight Management";
    OutreachPlan weightManagement = outreach(
            "weight_management", "Medway weight management", medwayCentral)
        .programme(programme)
        .step("invited", "Invited by letter", contacts().where(c -> c.channel().is("letter")))
        .step(
            "called",
            "Called",
            contacts().where(c -> c.channel().is("phone")).in(days(5).to(7)).after(step("invited")))
        .step("discussed", "Discussion", assessments().where(a -> a.type().is("baseline")))
        .step("booked", "Booked", referrals().where(r -> r.status().in("accepted", "completed")))
        .step("started", "Came once", appointments().where(a -> a.status().is("attended")))
        .step(
            "finished",
            "Came to ten of twelve",
            appointments().where(a -> a.status().is("attended")).atLeast(10))
        .exit("declined", "Declined", contacts().where(c -> c.outcome().is("declined")))
        .attemptsUntil("discussed", contacts())
        .attendance(appointments())
        .targetAtLeast("booked", percent(10))
        .build();

    return new Program(
        List.of(medwayCentral),
        List.of(weightManagement),
        List.of(
            example("prediabetes by blood test", medwayCentral)
                .born("1990-05-05")
                .record("diagnosis", r -> r.of(hypertension).on("2020-02-02"))
                .record(
                    "observation", r -> r.of(bmiCodes).on("2021-03-03").with("value", 33, "kg/m2"))
                .record(
                    "observation",
                    r -> r.of(hba1cCodes).on("2021-04-04").with("value", 44, "mmol/mol"))
                .expectIncluded()
                .build(),
            example("blood test just below the range", medwayCentral)
                .born("1990-05-05")
                .record("diagnosis", r -> r.of(hypertension).on("2020-02-02"))
                .record("diagnosis", r -> r.of(obesity).on("2019-01-01"))
                .record(
                    "observation",
                    r -> r.of(hba1cCodes).on("2021-04-04").with("value", 41.9, "mmol/mol"))
                .expectNotIncluded(because("may become diabetic").isNotMet())
                .build(),
            example("has diabetes by now", medwayCentral)
                .born("1990-05-05")
                .record("diagnosis", r -> r.of(hypertension).on("2020-02-02"))
                .record("diagnosis", r -> r.of(obesity).on("2019-01-01"))
                .record("diagnosis", r -> r.of(prediabetes).on("2019-01-01"))
                .record("diagnosis", r -> r.of(diabetes).on("2021-01-01"))
                .expectNotIncluded(because("has diabetes already").isMet())
                .build(),
            example("called six days after the letter", weightManagement)
                .born("1990-05-05")
                .record("diagnosis", r -> r.of(hypertension).on("2020-02-02"))
                .record("diagnosis", r -> r.of(obesity).on("2019-01-01"))
                .record("diagnosis", r -> r.of(prediabetes).on("2019-01-01"))
                .record(
                    "contact",
                    r -> r.on("2021-08-02").with("channel", "letter").with("programme", programme))
                .record(
                    "contact",
                    r -> r.on("2021-08-08").with("channel", "phone").with("programme", programme))
                .expectReached("called", "2021-08-08")
                .expectNotReached("discussed")
                .build()));
  }
}
