package io.muster.examples.builder;

import static io.muster.core.builder.Cohorts.*;
import static io.muster.examples.builder.Said.A;
import static io.muster.examples.builder.Said.B;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.muster.core.plan.CohortPlan;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The clauses of a cohort, in the language and in Java: the same plan. */
class ClausesInJavaTest {
  private static final CohortPlan LETTERS =
      cohort("letters").index("2021-01-01").include("adult", age().atLeast(18)).build();
  private static final CohortPlan CALLS =
      cohort("calls").index("2022-01-01").populationEveryone().build();

  /** The cohorts that others are made of. */
  private static final String OTHERS = """
      cohort letters
        index 2021-01-01
        include "adult": age >= 18
      cohort calls
        index 2022-01-01
        population everyone
      """;

  @ParameterizedTest(name = "{0}")
  @MethodSource({"clauses", "ownDates", "cohortsOfCohorts"})
  void meansTheSame(String text, CohortPlan java) {
    assertThat(Said.inText(OTHERS + text).cohort("c")).contains(java);
  }

  static Stream<Arguments> clauses() {
    LocalDate lastJuly = LocalDate.of(2021, 7, 19);
    return Stream.of(
        arguments("cohort c index 2021-07-19", cohort("c").index(lastJuly).build()),
        arguments(
            "cohort c \"A title\" index 2021-07-19",
            cohort("c", "A title").index(lastJuly).build()),
        arguments(
            "cohort c index 2021-07-19 population everyone",
            cohort("c").index(lastJuly).populationEveryone().build()),
        arguments(
            "cohort c index 2021-07-19 population alive",
            cohort("c").index(lastJuly).populationAlive().build()),
        arguments(
            "cohort c index 2021-07-19 population alive and age >= 18",
            cohort("c")
                .index(lastJuly)
                .population("alive and age >= 18", alive().and(age().atLeast(18)))
                .build()),
        arguments(
            """
            cohort c
              index 2021-07-19
              include "adult": age >= 18
              exclude "treated": medication of a
            """,
            cohort("c")
                .index(lastJuly)
                .include("adult", age().atLeast(18))
                .exclude("treated", medications().of(A))
                .build()),
        arguments(
            """
            cohort c
              index 2021-07-19
              show age, sex, birth_date, imd_decile, imd_quintile, carer
              show diagnosis of a as ill, count of contact as contacts, 1 + 1 as two
            """,
            cohort("c")
                .index(lastJuly)
                .show(age(), sex(), birthDate(), imdDecile(), imdQuintile(), carer())
                .show("ill", diagnoses().of(A))
                .show("contacts", contacts().count())
                .show("two", number(1).plus(1))
                .build()),
        arguments(
            """
            cohort c
              index 2021-07-19
              rank by imd_decile, date of latest contact, age descending, date of first contact descending take 500
            """,
            cohort("c")
                .index(lastJuly)
                .rankBy(imdDecile())
                .rankBy(latest(contacts()).date())
                .rankByDescending(age())
                .rankByDescending(first(contacts()).date())
                .take(500)
                .build()),
        arguments(
            "cohort c index 2021-07-19 rank by age",
            cohort("c").index(lastJuly).rankBy(age()).build()),
        arguments(
            "cohort c index 2021-07-19 note \"One.\" note \"Two.\"",
            cohort("c").index(lastJuly).note("One.").note("Two.").build()));
  }

  static Stream<Arguments> ownDates() {
    return Stream.of(
        arguments(
            "cohort c index at first ever diagnosis of a from 2022-03-01 to 2024-02-29",
            cohort("c")
                .indexAt(
                    firstEver(diagnoses().of(A)).from(date("2022-03-01")).to(date("2024-02-29")))
                .build()),
        arguments(
            "cohort c index at latest encounter where type = \"emergency\"",
            cohort("c")
                .indexAt(latest(encounters().where(e -> e.type().is("emergency"))))
                .build()),
        arguments(
            """
            cohort c
              index at first diagnosis of a
              include "registered for the year before it": registration covering 1 year before index to index
              include "not seen since": no encounter in 90 days after index
            """,
            cohort("c")
                .indexAt(first(diagnoses().of(A)))
                .include(
                    "registered for the year before it",
                    registrations().covering(years(1).before(index()), index()))
                .include(
                    "not seen since", encounters().in(days(90)).after(index()).none())
                .build()));
  }

  static Stream<Arguments> cohortsOfCohorts() {
    return Stream.of(
        arguments(
            "cohort c = letters and not calls",
            cohort("c").madeOf(in(LETTERS).and(not(in(CALLS)))).build()),
        arguments(
            """
            cohort c = calls or letters
              index 2023-01-01
              population alive
              include "ill": diagnosis of a or diagnosis of b
            """,
            cohort("c")
                .madeOf(in(CALLS).or(in(LETTERS)))
                .index("2023-01-01")
                .populationAlive()
                .include("ill", diagnoses().of(A).or(diagnoses().of(B)))
                .build()),
        arguments(
            "cohort c = (calls or letters) and not (calls and letters)",
            cohort("c")
                .madeOf(in(CALLS).or(in(LETTERS)).and(not(in(CALLS).and(in(LETTERS)))))
                .build()),
        arguments(
            "cohort c = not not letters",
            cohort("c").madeOf(not(not(in(LETTERS)))).build()),
        arguments(
            """
            cohort c
              index 2023-01-01
              exclude "written to before": in cohort letters
            """,
            cohort("c")
                .index("2023-01-01")
                .exclude("written to before", in(LETTERS))
                .build()));
  }
}
