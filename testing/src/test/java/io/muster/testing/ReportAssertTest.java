package io.muster.testing;

import static io.muster.core.builder.Cohorts.percent;
import static io.muster.testing.MusterAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.core.builder.PatientBuilder;
import io.muster.core.store.PatientStore;
import io.muster.dsl.CohortText;
import io.muster.dsl.Muster;
import io.muster.evaluation.Evaluation;
import io.muster.evaluation.report.EvaluationReport;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Assertions about an evaluation hold where they are so, and say what is so where they are not. */
class ReportAssertTest {
  private final EvaluationReport report = Evaluation.evaluate(
      Muster.compile(CohortText.of("letters.cohort", """
          cohort adults
            index 2021-07-19
            include "adult": age >= 18
          outreach letters for adults
            step invited:  contact where channel = "letter"
            step answered: contact where direction = "in" in 0 to 12 months after invited
            step attended: at least 2 appointments where status = "attended"
            step closed:   assessment where type = "closed"
            target attended >= 50% of cohort
            target answered >= 50% of cohort
            target closed   <= 10% of cohort
          """)).outreach("letters").orElseThrow(),
      people());

  private static PatientStore people() {
    Consumer<PatientBuilder> invited = p ->
        p.born("1976-02-01").record("contact", r -> r.on("2021-08-01").with("channel", "letter"));
    Consumer<PatientBuilder> attended =
        p -> p.record("appointment", r -> r.on("2021-09-01").with("status", "attended"))
            .record("appointment", r -> r.on("2021-10-01").with("status", "attended"));
    return InventedPatients.asOf("2022-03-31")
        .patient("anna", invited.andThen(attended))
        .patient(
            "ben",
            invited.andThen(p -> p.record(
                "contact", r -> r.on("2021-08-09").with("channel", "sms").with("direction", "in"))))
        .patient("chloe", invited)
        .patient("dan", p -> p.born("1976-02-01"))
        .store();
  }

  private static void fails(ThrowingCallable assertion, String told) {
    assertThatThrownBy(assertion)
        .isInstanceOf(AssertionError.class)
        .hasMessage(told.stripTrailing());
  }

  @Test
  void whatIsSoIsSaidAloud() {
    assertThat(report)
        .hasMembers(4)
        .step("invited")
        .isReachedBy(3)
        .step("invited")
        .isAtLeast(percent(75))
        .step("attended")
        .isAtMost(percent(25))
        .step("attended")
        .ofStepBefore()
        .isAtLeast(percent(50))
        .step("answered")
        .ofFirst()
        .isAtMost(percent(33.4))
        .step("attended")
        .missesItsTarget();
  }

  @Test
  void aShareThatIsNotReachedIsToldWithAllSteps() {
    fails(() -> assertThat(report).step("attended").isAtLeast(percent(50)), """
        expected attended to be reached by at least 50 % of the cohort, but it is by 1 of 4 (25.0 %)
          invited: 3 reached it
          answered: 1 reached it, 1 went on without a record of it, 1 still may
          attended: 1 reached it
          closed: nobody in the data has a record of it
        """);
    assertThatThrownBy(() -> assertThat(report).step("answered").ofFirst().isAtMost(percent(12.5)))
        .hasMessageStartingWith(
            "expected answered to be reached by at most 12.5 % of invited, but it is by 1 of 3 (33.3 %)\n");
  }

  @Test
  void anotherNumberIsTold() {
    fails(
        () -> assertThat(report).hasMembers(3),
        "expected the cohort of letters to have 3 members, but it has 4");
    assertThatThrownBy(() -> assertThat(report).step("invited").isReachedBy(4))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("expected invited to be reached by 4, but it is by 3\n");
  }

  @Test
  void aTargetThatCameOutOtherwiseIsTold() {
    assertThatThrownBy(() -> assertThat(report).step("attended").meetsItsTarget())
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith(
            "expected attended to meet its target of at least 50 % of the cohort, but that is"
                + " NOT MET ON THE POINT: it is reached by 1 of 4 (25.0 %)\n");
    assertThatThrownBy(() -> assertThat(report).step("closed").missesItsTarget())
        .hasMessageStartingWith(
            "expected closed to miss its target of at most 10 % of the cohort, but that is"
                + " NOT MEASURABLE: it is reached by 0 of 4 (0.0 %)\n");
    fails(
        () -> assertThat(report).step("invited").meetsItsTarget(),
        "letters sets no target for invited");
  }

  @Test
  void whatIsNotThereIsTold() {
    fails(
        () -> assertThat(report).step("atended"),
        "letters has no step called atended; did you mean attended?");
    fails(
        () -> assertThat(report).step("invited").ofStepBefore(),
        "no required step comes before invited");
  }
}
