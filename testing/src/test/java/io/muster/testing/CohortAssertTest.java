package io.muster.testing;

import static io.muster.core.builder.Cohorts.because;
import static io.muster.core.builder.Cohorts.snomed;
import static io.muster.testing.MusterAssertions.assertThat;
import static io.muster.testing.MusterAssertions.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.core.codes.CodeList;
import io.muster.core.engine.CohortResult;
import io.muster.core.engine.ColumnarEngine;
import io.muster.core.store.PatientStore;
import io.muster.dsl.CohortText;
import io.muster.dsl.Muster;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Assertions about a cohort hold where they are so, and say what is so and why where they are not. */
class CohortAssertTest {
  private static final CodeList OBESITY = snomed("414916001");

  private final CohortResult cohort = heavy(people());

  private static CohortResult heavy(PatientStore people) {
    return new ColumnarEngine(1)
        .run(Muster.compile(CohortText.of("heavy.cohort", """
        codes obesity = snomed 414916001
        cohort heavy
          index 2021-07-19
          include "adult": age >= 18
          include "obese": diagnosis of obesity
          exclude "at home": housebound
        """)).cohorts().get(0), people);
  }

  private static PatientStore people() {
    return InventedPatients.asOf("2022-03-31")
        .patient(
            "anna",
            p -> p.born("1976-02-01").record("diagnosis", r -> r.of(OBESITY).on("2019-03-01")))
        .patient("ben", p -> p.born("1990-05-05").person("housebound", true))
        .patient("chloe", p -> p.record("diagnosis", r -> r.of(OBESITY).on("2019-03-01")))
        .patient(
            "dan",
            p -> p.born("1970-01-01")
                .person("opt_out", true)
                .record("diagnosis", r -> r.of(OBESITY).on("2019-03-01")))
        .store();
  }

  private static void fails(ThrowingCallable assertion, String told) {
    assertThatThrownBy(assertion)
        .isInstanceOf(AssertionError.class)
        .hasMessage(told.stripTrailing());
  }

  @Test
  void whatIsSoIsSaidAloud() {
    assertThat(cohort)
        .includes("anna")
        .includes("anna", because("at home").isUnknown())
        .includesOnly("anna")
        .leaves("ben", at("obese"))
        .leaves("ben", because("at home").isMet())
        .leaves("chloe", because("adult").isUnknown())
        .leavesOut("ben", "chloe", "dan")
        .hasSize(1);
  }

  @Test
  void assertionsOfOtherLibrariesStandBeside() {
    assertThat(cohort.members().size()).isEqualTo(1);
    assertThat(cohort.plan().name()).isEqualTo("heavy");
  }

  @Test
  void whoIsMissingIsToldWithTheRuleTheyLeftAtAndWhatThatRestsOn() {
    fails(() -> assertThat(cohort).includes("anna", "ben"), """
        expected ben to be in heavy, but ben left at "obese", which is not met
          met: include "alive on the index date"
            no death date
          met: include "registered on the index date"
            registration on 1990-05-05
          met: include "adult"
            age on 2021-07-19: 31
          not met: include "obese"
            no diagnosis of obesity
          met: exclude "at home"
            housebound: true
        """);
  }

  @Test
  void whoIsThereAndShouldNotBeIsToldWithTheirAnswers() {
    fails(() -> assertThat(cohort).leavesOut("anna"), """
        expected anna not to be in heavy, but anna stayed through every rule
          met: include "alive on the index date"
            no death date
          met: include "registered on the index date"
            registration on 1976-02-01
          met: include "adult"
            age on 2021-07-19: 45
          met: include "obese"
            diagnosis on 2019-03-01: snomed 414916001
          unknown: exclude "at home"
            no housebound
        """);
  }

  @Test
  void whoOptedOutWasNotAsked() {
    String told = "but dan opted out of the use of their records, so no rule was asked";
    fails(() -> assertThat(cohort).includes("dan"), "expected dan to be in heavy, " + told);
    fails(
        () -> assertThat(cohort).leaves("dan", at("adult")),
        "expected dan to leave heavy at \"adult\", " + told);
    fails(
        () -> assertThat(cohort).leaves("dan", because("obese").isMet()),
        "expected \"obese\" to be met, but it was not asked for dan");
  }

  @Test
  void leavingAtAnotherRuleIsTold() {
    assertThatThrownBy(() -> assertThat(cohort).leaves("chloe", at("obese")))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith(
            "expected chloe to leave heavy at \"obese\", but chloe left at \"adult\", which is unknown\n")
        .hasMessageContaining("\n  unknown: include \"adult\"\n");
  }

  @Test
  void aRuleThatCameOutOtherwiseIsTold() {
    assertThatThrownBy(() -> assertThat(cohort).leaves("ben", because("obese").isUnknown()))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("expected \"obese\" to be unknown, but it is not met for ben\n");
    assertThatThrownBy(() -> assertThat(cohort).includes("ben", because("obese").isUnknown()))
        .hasMessageStartingWith("expected ben to be in heavy, but ben left at \"obese\"");
  }

  @Test
  void anotherNumberIsToldWithWhoIsThereAndWhereTheOthersWereLost() {
    fails(() -> assertThat(cohort).hasSize(2), """
        expected heavy to have 2 members, but it has 1: anna
          of 4 people in the data
          1 opted out of the use of their records
          1 left at include "adult", 1 of them since it is unknown
          1 left at include "obese"
        """);
  }

  @Test
  void othersThanTheOnlyOnesAreTold() {
    assertThatThrownBy(() -> assertThat(cohort).includesOnly("ben"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("expected ben to be in heavy, but ben left at \"obese\"")
        .hasMessageContaining(
            "expected anna not to be in heavy, but anna stayed through every rule");
  }

  @Test
  void whatIsNotThereIsToldWithTheNearestName() {
    fails(
        () -> assertThat(cohort).includes("ana"),
        "the data hold nobody called ana; did you mean anna?");
    fails(
        () -> assertThat(cohort).leaves("ben", at("obes")),
        "heavy has no rule \"obes\"; did you mean obese?");
    fails(
        () -> assertThat(cohort).leaves("ben", because("smokes").isMet()),
        "heavy has no rule \"smokes\"");
  }
}
