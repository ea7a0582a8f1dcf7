package io.muster.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Expression;
import io.muster.core.plan.Program;
import io.muster.core.plan.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What texts about cohorts of cohorts mean: text in, plan out. */
class CohortsPlanTest {
  private static final Program PROGRAM = Muster.compile(CohortText.of("test.cohort", """
      cohort both = a and not b
        include alive
      cohort inside
        index 2021-01-01
        include in cohort a
      cohort later = (b or a)
        index 2022-01-01
        population alive
      cohort a
        index 2020-01-01
      cohort b
        index 2019-01-01
      """));

  private static CohortPlan cohort(String name) {
    return PROGRAM.cohort(name).orElseThrow();
  }

  private static Expression in(String name) {
    return new Expression.InCohort(cohort(name));
  }

  @Test
  void theMembersOfACombinedCohortAreItsPopulation() {
    assertThat(cohort("both").population())
        .containsExactly(Rule.include(
            "a and not b", new Expression.And(List.of(in("a"), new Expression.Not(in("b"))))));
    assertThat(cohort("both").rules())
        .containsExactly(Rule.include("alive", new Expression.Alive()));
  }

  @Test
  void itsIndexIsItsOwnOrThatOfTheFirstCohortNamed() {
    assertThat(cohort("both").index()).isEqualTo(cohort("a").index());
    assertThat(cohort("later").index()).hasToString("2022-01-01");
  }

  @Test
  void aPopulationThatIsWrittenIsAskedOfThoseMembers() {
    assertThat(cohort("later").population())
        .containsExactly(
            Rule.include("(b or a)", new Expression.Or(List.of(in("b"), in("a")))),
            Rule.include("alive on the index date", new Expression.Alive()));
  }

  @Test
  void beingInAnotherCohortIsACondition() {
    assertThat(cohort("inside").rules()).containsExactly(Rule.include("in cohort a", in("a")));
    assertThat(cohort("inside").population()).isEqualTo(CohortPlan.aliveAndRegistered());
  }
}
