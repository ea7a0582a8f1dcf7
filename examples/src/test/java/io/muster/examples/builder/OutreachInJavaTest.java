package io.muster.examples.builder;

import static io.muster.core.builder.Cohorts.*;
import static io.muster.examples.builder.Said.A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.muster.core.builder.OneRecord;
import io.muster.core.builder.OutreachBuilder;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.ExamplePlan;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.Program;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The items of an outreach, and examples, in the language and in Java: the same plan. */
class OutreachInJavaTest {
  private static final CohortPlan COHORT =
      cohort("c").index("2021-07-19").include("ill", diagnoses().of(A)).build();

  private static final String TEXT = """
      cohort c
        index 2021-07-19
        include "ill": diagnosis of a
      outreach o "An outreach" for c
        step invited: contact where direction = "out"
        step seen "Seen": at least 2 appointments where status = "attended"
      """;

  private static final String LIKE = "cohort like index 2021-07-19 population everyone";
  private static final CohortPlan OTHERS =
      cohort("like").index("2021-07-19").populationEveryone().build();
  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2021, 12, 31);

  private static OutreachBuilder toThem() {
    return outreach("o", "An outreach", COHORT)
        .step("invited", contacts().where(c -> c.direction().is("out")))
        .step(
            "seen", "Seen", appointments().where(a -> a.status().is("attended")).atLeast(2));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("items")
  void anItemMeansTheSame(String item, OutreachBuilder java) {
    assertThat(Said.inText(TEXT + item).outreach("o")).contains(java.build());
  }

  static Stream<Arguments> items() {
    return Stream.of(
        arguments("programme \"One You Kent\"", toThem().programme("One You Kent")),
        arguments("start 2021-08-01", toThem().start("2021-08-01")),
        arguments("until 2021-12-31", toThem().until("2021-12-31")),
        arguments("order lenient", toThem()),
        arguments("order strict", toThem().order(OutreachPlan.StepOrder.STRICT)),
        arguments("order any", toThem().order(OutreachPlan.StepOrder.ANY)),
        arguments(
            "optional step answered: contact where direction = \"in\" in 0 to 84 days after invited",
            toThem()
                .optionalStep(
                    "answered",
                    contacts()
                        .where(c -> c.direction().is("in"))
                        .in(days(0).to(84))
                        .after(step("invited")))),
        arguments(
            "optional step often \"Came often\": at least 5 appointments",
            toThem().optionalStep("often", "Came often", appointments().atLeast(5))),
        arguments(
            "step ended: diagnosis of a within 4 weeks of seen",
            toThem().step("ended", diagnoses().of(A).within(weeks(4)).of(step("seen")))),
        arguments(
            "exit declined \"Declined\": contact where outcome = \"declined\"",
            toThem()
                .exit("declined", "Declined", contacts().where(c -> c.outcome().is("declined")))),
        arguments(
            "exit resolved: diagnosis of a after seen",
            toThem().exit("resolved", diagnoses().of(A).after(step("seen")))),
        arguments(
            "exit died \"Died\": death_date is known", toThem().exit("died", "Died", deathDate())),
        arguments(
            "exit moved: first registration after seen is known",
            toThem().exit("moved", first(registrations().after(step("seen"))))),
        arguments("attempts contact until seen", toThem().attemptsUntil("seen", contacts())),
        arguments("attendance of appointment", toThem().attendance(appointments())),
        arguments(
            "attendance of appointment by service",
            toThem().attendance(appointments(), OneRecord::service)),
        arguments("themes of theme", toThem().themes(themes())),
        arguments("themes of theme by route", toThem().themes(themes(), OneRecord::route)),
        arguments("themes of theme among seen", toThem().themesAmong("seen", themes())),
        arguments(
            "themes of service_use among seen by route",
            toThem().themesAmong("seen", serviceUses(), OneRecord::route)),
        arguments("target seen >= 10%", toThem().targetAtLeast("seen", percent(10))),
        arguments("target seen >= 12.5% of cohort", toThem().targetAtLeast("seen", percent(12.5))),
        arguments(
            "target seen >= 50% of invited",
            toThem().targetAtLeast("seen", percent(50), "invited")),
        arguments("target seen <= 5% of cohort", toThem().targetAtMost("seen", percent(5))),
        arguments(
            "target seen <= 5% of invited", toThem().targetAtMost("seen", percent(5), "invited")),
        arguments(
            "exit declined \"Declined\": contact where outcome = \"declined\" reversible",
            toThem()
                .reversibleExit(
                    "declined", "Declined", contacts().where(c -> c.outcome().is("declined")))),
        arguments(
            "attempts contact until seen exit silent \"Silent\": after 3 attempts and 28 days without seen",
            toThem()
                .attemptsUntil("seen", contacts())
                .exitBySilence("silent", "Silent", 3, days(28), "seen")),
        arguments(
            "compare invited, seen by sex, imd_quintile, band age at (50)",
            toThem()
                .compare(comparing("invited", "seen")
                    .by(sex(), imdQuintile())
                    .by("band age at (50)", age().band(50)))),
        arguments(
            "outcome ed \"ED\": encounter where type = \"emergency\" over 12 months",
            toThem()
                .outcome(
                    "ed", "ED", encounters().where(e -> e.type().is("emergency")), months(12))),
        arguments(
            "outcome ed: encounter over 1 year versus like matched on sex, age within 2 " + LIKE,
            toThem()
                .outcome(
                    "ed",
                    "ed",
                    encounters(),
                    years(1),
                    versus(OTHERS).matchedOn(sex()).matchedOn(age(), 2))),
        arguments(
            "outcome ed: encounter over 1 year versus like randomised " + LIKE,
            toThem().outcome("ed", "ed", encounters(), years(1), versus(OTHERS).randomised())),
        arguments(
            "trend ed: encounter monthly from 2020-01-01 to 2021-12-31",
            toThem().trend("ed", "ed", encounters(), FIRST, LAST)),
        arguments(
            "trend ed \"ED\": encounter monthly from 2020-01-01 to 2021-12-31 interrupted 2021-01-01",
            toThem().trend("ed", "ED", encounters(), FIRST, LAST, LocalDate.of(2021, 1, 1))),
        arguments(
            "measure weight \"Weight\": value of latest observation of a at 26 weeks, 52 weeks within 4 weeks",
            toThem()
                .measure(
                    "weight",
                    "Weight",
                    latest(observations().of(A)).value(),
                    weeks(4),
                    weeks(26),
                    weeks(52))),
        arguments("cost 10000 per seen", toThem().cost(10_000, "seen")),
        arguments("note \"A remark.\"", toThem().note("A remark.")));
  }

  @Test
  void stepsWithoutLabelsGoByTheirNames() {
    Program said = Said.inText("""
        cohort c index 2021-07-19 include "ill": diagnosis of a
        outreach o for c
          step met: contact
          step talked: at least 2 contacts
          optional step often: at least 3 contacts
        """);
    assertThat(said.outreaches())
        .containsExactly(outreach("o", COHORT)
            .step("met", contacts())
            .step("talked", contacts().atLeast(2))
            .optionalStep("often", contacts().atLeast(3))
            .build());
  }

  @Test
  void examplesOfCohortsMeanTheSame() {
    Program said = Said.inText(TEXT + """
        example "of a cohort" of c
          born 1980-02-29, sex "female", imd_decile 3, housebound "yes", death_date 2022-01-01
          registration on 2020-01-01 to 2021-01-01 with practice "G1"
          diagnosis of a undated
          observation of smoking group "ex-smoker" on 2020-01-01
          observation of b on 2021-01-01 with value 32.1 kg/m2 and recorded 2021-01-05
          medication of a on 2021-01-01 with quantity 28
          contact undated
          expect included because "ill" is met
        """);
    ExamplePlan example = example("of a cohort", COHORT)
        .born("1980-02-29")
        .person("sex", "female")
        .person("imd_decile", 3)
        .person("housebound", true)
        .person("death_date", LocalDate.of(2022, 1, 1))
        .record("registration", r -> r.on("2020-01-01").to("2021-01-01").with("practice", "G1"))
        .record("diagnosis", r -> r.of(A))
        .record("observation", r -> r.of(Said.SMOKING, "ex-smoker").on("2020-01-01"))
        .record(
            "observation",
            r -> r.of(Said.B)
                .on("2021-01-01")
                .with("value", 32.1, "kg/m2")
                .with("recorded", LocalDate.of(2021, 1, 5)))
        .record("medication", r -> r.of(A).on("2021-01-01").with("quantity", 28))
        .record("contact", r -> {})
        .expectIncluded(because("ill").isMet())
        .build();
    assertThat(said.examples()).containsExactly(example);
  }

  @Test
  void examplesOfOutreachesMeanTheSame() {
    Program said = Said.inText(TEXT + """
        exit declined: contact where outcome = "declined"
        example "on the way" of o
          contact on 2021-08-01 with direction "out"
          expect included and reached invited on 2021-08-01 and reached invited
            and not reached seen and not reached seen on 2021-08-01 and left by declined
        example "out" of o
          born 1980-01-01
          expect not included
        example "out for a reason" of o
          sex "male"
          expect not included because "ill" is not met
        """);
    OutreachPlan outreach = toThem()
        .exit("declined", contacts().where(c -> c.outcome().is("declined")))
        .build();
    assertThat(said.examples())
        .containsExactly(
            example("on the way", outreach)
                .record("contact", r -> r.on("2021-08-01").with("direction", "out"))
                .expectIncluded()
                .expectReached("invited", "2021-08-01")
                .expectReached("invited")
                .expectNotReached("seen")
                .expectNotReached("seen", "2021-08-01")
                .expectLeftBy("declined")
                .build(),
            example("out", outreach).born("1980-01-01").expectNotIncluded().build(),
            example("out for a reason", outreach)
                .person("sex", "male")
                .expectNotIncluded(because("ill").isNotMet())
                .build());
  }
}
