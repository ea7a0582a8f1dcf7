package io.muster.core.engine;

import static io.muster.core.engine.Clinic.attribute;
import static io.muster.core.engine.Clinic.codes;
import static io.muster.core.engine.Clinic.everyone;
import static io.muster.core.engine.Clinic.ids;
import static io.muster.core.engine.Clinic.kind;
import static io.muster.core.engine.Clinic.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Comparison;
import io.muster.core.plan.Expression;
import io.muster.core.plan.IndexDate;
import io.muster.core.plan.Records;
import io.muster.core.plan.Rule;
import io.muster.core.store.PatientStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InCohortTest {
  private static final Rule ILL = Rule.include(
      "ill",
      new Expression.HasCount(
          Records.Selection.of(kind("diagnosis"), codes("a", "A")), Comparison.AT_LEAST, 1));
  private static final Rule FEMALE = Rule.include(
      "female",
      new Expression.Compare(
          new Expression.Attribute(attribute("sex")), Comparison.EQUAL, text("female")));

  private static PatientStore people() {
    Clinic clinic = new Clinic();
    clinic.person("anna").set(attribute("sex"), "female");
    clinic.person("bert").set(attribute("sex"), "male");
    clinic.person("cleo");
    return clinic
        .diagnosed("anna", "A", "2020-01-01")
        .diagnosed("bert", "A", "2024-01-01")
        .store();
  }

  private static CohortPlan cohort(String index, List<Rule> population, Rule rule) {
    return new CohortPlan(
        "other",
        "",
        IndexDate.on(LocalDate.parse(index)),
        population,
        List.of(rule),
        Optional.empty(),
        List.of(),
        List.of());
  }

  private static CohortResult run(Expression condition) {
    return new ReferenceEngine().run(everyone(Rule.include("member", condition)), people());
  }

  @Test
  void theOtherCohortIsLookedAtFromItsOwnIndexDate() {
    assertThat(ids(run(new Expression.InCohort(cohort("2024-02-29", List.of(), ILL)))))
        .containsExactly("anna", "bert");
    assertThat(ids(run(new Expression.InCohort(cohort("2021-01-01", List.of(), ILL)))))
        .containsExactly("anna");
  }

  @Test
  void membershipIsKnownAlsoOfThoseLostToTheOtherAsUnknown() {
    Expression female = new Expression.InCohort(cohort("2024-02-29", List.of(), FEMALE));
    assertThat(run(female).attrition().rows()).containsExactly(Clinic.row("member", 1, 2, 0, 2));
    assertThat(ids(run(new Expression.Not(female)))).containsExactly("bert", "cleo");
  }

  @Test
  void theOtherCohortAsksItsOwnPopulation() {
    Expression registered =
        new Expression.InCohort(cohort("2024-02-29", CohortPlan.aliveAndRegistered(), ILL));
    assertThatThrownBy(() -> run(registered))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("in the cohort other write");
  }

  @Test
  void anExplanationSaysWhetherSomebodyIsInTheOther() {
    CohortResult result = run(new Expression.InCohort(cohort("2021-01-01", List.of(), ILL)));
    assertThat(result.explain("anna").lines().get(0).evidence())
        .extracting(Evidence::words)
        .containsExactly("in the cohort other");
    assertThat(result.explain("bert").lines().get(0).evidence())
        .extracting(Evidence::words)
        .containsExactly("not in the cohort other");
  }
}
