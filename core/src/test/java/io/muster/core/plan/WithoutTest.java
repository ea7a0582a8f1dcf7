package io.muster.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WithoutTest {
  private static final CohortPlan PLAN = new CohortPlan(
      "obese_people",
      "",
      IndexDate.on(LocalDate.parse("2024-02-29")),
      CohortPlan.aliveAndRegistered(),
      List.of(
          Rule.include("obese", new Expression.Alive()),
          Rule.exclude("moved", new Expression.Registered()),
          Rule.include("obese", new Expression.Registered())),
      Optional.empty(),
      List.of(),
      List.of());

  @Test
  void everyRuleOfTheLabelIsLeftOutAndTheTitleSaysSo() {
    CohortPlan without = PLAN.without("obese");
    assertThat(without.rules()).extracting(Rule::label).containsExactly("moved");
    assertThat(without.population()).isEqualTo(PLAN.population());
    assertThat(without.name()).isEqualTo("obese_people");
    assertThat(without.heading()).isEqualTo("obese_people, tried without \"obese\"");
    assertThat(without.without("moved").heading())
        .isEqualTo("obese_people, tried without \"obese\", tried without \"moved\"");
  }

  @Test
  void theRulesOfThePopulationCanBeLeftOut() {
    assertThat(PLAN.without("alive on the index date").population())
        .extracting(Rule::label)
        .containsExactly("registered on the index date");
  }

  @Test
  void aLabelThatNoRuleHasIsToldWithTheNearestAndAll() {
    assertThatThrownBy(() -> PLAN.without("obees"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The cohort obese_people has no rule \"obees\" to leave out; did you mean \"obese\"?"
                + " Its rules are \"alive on the index date\", \"registered on the index date\","
                + " \"obese\", \"moved\".");
  }
}
