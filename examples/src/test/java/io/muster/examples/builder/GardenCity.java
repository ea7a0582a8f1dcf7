package io.muster.examples.builder;

import static io.muster.core.builder.Cohorts.*;

import io.muster.core.builder.OneRecord;
import io.muster.core.builder.PickedRecord;
import io.muster.core.builder.SomeRecords;
import io.muster.core.codes.CodeList;
import io.muster.core.files.FileSource;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.Program;
import java.time.LocalDate;
import java.util.List;

/** {@code garden_city.cohort} in Java. */
final class GardenCity {
  private GardenCity() {}

  static Program program(FileSource files) {
    CodeList obesity = codes("obesity").from("codelists/obesity.csv", files);
    CodeList anxiety = codes("anxiety").from("codelists/anxiety.csv", files);
    CodeList anxiolytics = codes("anxiolytics").from("codelists/anxiety-medication.csv", files);
    CodeList smoking =
        codes("smoking").groupedBy("status").from("codelists/smoking-status.csv", files);
    CodeList bmiCodes = snomed("60621009").named("bmi_codes");

    SomeRecords bmi = observations().of(bmiCodes);
    PickedRecord latestBmi = latest(bmi.inLast(months(24)));

    CohortPlan gardenCity = cohort("garden_city", "Garden City lifestyle offer")
        .index("2021-07-19")
        .include("aged 40 to 60", age().between(40, 60))
        .include("obese", diagnoses().of(obesity).or(latestBmi.value().atLeast(30, "kg/m2")))
        .include("has anxiety", diagnoses().of(anxiety))
        .include("treated for it", medications().of(anxiolytics).inLast(months(12)))
        .include("smokes now", latest(observations().of(smoking)).group().is("current smoker"))
        .show(age(), sex(), practice(), imdDecile())
        .show("bmi", latestBmi.value())
        .build();

    CohortPlan anxious = cohort("anxious", "Treated for anxiety, without the offer")
        .index("2021-07-19")
        .include("aged 40 to 60", age().between(40, 60))
        .include("has anxiety", diagnoses().of(anxiety))
        .include("treated for it", medications().of(anxiolytics).inLast(months(12)))
        .build();

    OutreachPlan oneYouKent = outreach("one_you_kent", "One You Kent", gardenCity)
        .programme("One You Kent")
        .step("invited", "Invited by letter", contacts().where(c -> c.channel().is("letter")))
        .optionalStep(
            "called",
            "Followed up by phone",
            contacts()
                .where(c -> c.channel().is("phone"))
                .in(days(7).to(28))
                .after(step("invited")))
        .optionalStep(
            "responded",
            "Answered us",
            contacts().where(c -> c.direction().is("in")).in(days(0).to(84)).after(step("invited")))
        .step(
            "referred", "Referred", referrals().where(r -> r.status().in("accepted", "completed")))
        .step("attended", "Attended once", appointments().where(a -> a.status().is("attended")))
        .step(
            "sustained",
            "Attended five",
            appointments().where(a -> a.status().is("attended")).atLeast(5))
        .reversibleExit(
            "declined", "Declined", contacts().where(c -> c.outcome().is("declined")))
        .exit("unsuitable", "Not suitable", contacts().where(c -> c.outcome().is("not suitable")))
        .attemptsUntil("referred", contacts())
        .attendance(appointments())
        .themesAmong("referred", themes(), OneRecord::route)
        .targetAtLeast("responded", percent(10))
        .targetAtLeast("referred", percent(10))
        .compare(comparing("responded")
            .by("band imd_decile at (3)", imdDecile().band(3))
            .by("band age at (50)", age().band(50)))
        .outcome(
            "ed_visits",
            "ED attendances",
            encounters().where(e -> e.type().is("emergency")),
            months(6),
            versus(anxious).matchedOn(sex(), imdQuintile()).matchedOn(age(), 3))
        .trend(
            "nurse_visits",
            "Visits to the nurse",
            encounters().where(e -> e.type().is("nurse")),
            LocalDate.of(2020, 7, 1),
            LocalDate.of(2022, 3, 31),
            LocalDate.of(2021, 8, 1))
        .measure("body_mass", "Body mass index", latest(bmi).value(), weeks(10), weeks(26))
        .cost(10_000, "attended")
        .build();

    return new Program(
        List.of(gardenCity, anxious),
        List.of(oneYouKent),
        List.of(
            example("45-year-old treated for anxiety", gardenCity)
                .born("1976-02-01")
                .person("sex", "female")
                .person("practice", "G82000")
                .record("diagnosis", r -> r.of(anxiety).on("2019-03-01"))
                .record(
                    "observation",
                    r -> r.of(bmiCodes).on("2021-01-04").with("value", 32.1, "kg/m2"))
                .record("medication", r -> r.of(anxiolytics).on("2021-05-01"))
                .record("observation", r -> r.of(smoking, "current smoker").on("2021-03-03"))
                .expectIncluded()
                .build(),
            example("never weighed, no obesity code", gardenCity)
                .born("1976-02-01")
                .expectNotIncluded(because("obese").isUnknown())
                .build(),
            example("last treated a day too long ago", gardenCity)
                .born("1976-02-01")
                .record("diagnosis", r -> r.of(anxiety).on("2019-03-01"))
                .record("diagnosis", r -> r.of(obesity).on("2018-01-01"))
                .record("medication", r -> r.of(anxiolytics).on("2020-07-18"))
                .record("observation", r -> r.of(smoking, "current smoker").on("2021-03-03"))
                .expectNotIncluded(because("treated for it").isNotMet())
                .build(),
            example("stopped smoking this spring", gardenCity)
                .born("1976-02-01")
                .record("diagnosis", r -> r.of(anxiety).on("2019-03-01"))
                .record("diagnosis", r -> r.of(obesity).on("2018-01-01"))
                .record("medication", r -> r.of(anxiolytics).on("2021-05-01"))
                .record("observation", r -> r.of(smoking, "current smoker").on("2020-03-03"))
                .record("observation", r -> r.of(smoking, "ex-smoker").on("2021-04-01"))
                .expectNotIncluded(because("smokes now").isNotMet())
                .build(),
            example("referred, and came once", oneYouKent)
                .born("1976-02-01")
                .record("diagnosis", r -> r.of(anxiety).on("2019-03-01"))
                .record("diagnosis", r -> r.of(obesity).on("2018-01-01"))
                .record("medication", r -> r.of(anxiolytics).on("2021-05-01"))
                .record("observation", r -> r.of(smoking, "current smoker").on("2021-03-03"))
                .record(
                    "contact",
                    r -> r.on("2021-07-26")
                        .with("channel", "letter")
                        .with("direction", "out")
                        .with("programme", "One You Kent"))
                .record(
                    "referral",
                    r -> r.on("2021-08-16")
                        .with("status", "accepted")
                        .with("programme", "One You Kent"))
                .record(
                    "appointment",
                    r -> r.on("2021-09-01")
                        .with("status", "attended")
                        .with("programme", "One You Kent"))
                .record(
                    "appointment",
                    r -> r.on("2021-09-15")
                        .with("status", "did not attend")
                        .with("programme", "One You Kent"))
                .expectIncluded()
                .expectReached("invited", "2021-07-26")
                .expectReached("attended", "2021-09-01")
                .expectNotReached("sustained")
                .build()));
  }
}
