package io.muster.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.generated.GeneratedPlans;
import io.muster.core.generated.GeneratedStores;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Ranking;
import io.muster.core.store.PatientStore;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AttritionLawsTest {
  @Provide
  Arbitrary<CohortPlan> plans() {
    return GeneratedPlans.cohorts();
  }

  @Provide
  Arbitrary<PatientStore> stores() {
    return GeneratedStores.stores();
  }

  private static CohortPlan ranked(CohortPlan plan, Optional<Ranking> ranking) {
    return new CohortPlan(
        plan.name(),
        plan.title(),
        plan.index(),
        plan.population(),
        plan.rules(),
        ranking,
        plan.shows(),
        plan.notes());
  }

  /** The answer, where the data hold what the plan asks. */
  private static CohortResult run(CohortPlan plan, PatientStore store) {
    try {
      return new ReferenceEngine().run(plan, store);
    } catch (EngineException refused) {
      Assume.that(false);
      throw refused;
    }
  }

  @Property(tries = 400)
  void leavingARuleOutGainsThoseItLosesAlone(
      @ForAll("plans") CohortPlan plan, @ForAll("stores") PatientStore store) {
    CohortPlan unranked = ranked(plan, Optional.empty());
    CohortResult result = run(unranked, store);
    for (Attrition.Row row : result.attrition().rows()) {
      if (row.lostAlone().isPresent()) {
        int without = run(unranked.without(row.label()), store).members().size();
        assertThat(without - result.members().size()).isEqualTo(row.lostAlone().getAsInt());
      }
    }
  }

  @Property(tries = 400)
  void thoseTakenAreTheFirstOfThoseRanked(
      @ForAll("plans") CohortPlan plan, @ForAll("stores") PatientStore store) {
    Assume.that(plan.ranking().isPresent());
    List<Ranking.Key> keys = plan.ranking().orElseThrow().keys();
    CohortResult all =
        run(ranked(plan, Optional.of(new Ranking(keys, OptionalInt.empty()))), store);
    CohortResult unranked = run(ranked(plan, Optional.empty()), store);
    assertThat(all.members()).isEqualTo(unranked.members());
    for (int take = 1; take <= all.members().size() + 1; take++) {
      CohortResult taken =
          run(ranked(plan, Optional.of(new Ranking(keys, OptionalInt.of(take)))), store);
      assertThat(taken.ranked().boxed())
          .containsExactlyElementsOf(all.ranked().limit(take).boxed().toList());
      assertThat(taken.members().stream().boxed())
          .containsExactlyInAnyOrderElementsOf(taken.ranked().boxed().toList());
      assertThat(taken.attrition().members()).isEqualTo(taken.members().size());
    }
  }

  @Property(tries = 400)
  void anExplanationSaysWhatTheTableCounts(
      @ForAll("plans") CohortPlan plan, @ForAll("stores") PatientStore store) {
    CohortResult result = run(plan, store);
    for (int person = 0; person < store.size(); person++) {
      Explanation explanation = result.explain(store.id(person));
      assertThat(explanation.included()).isEqualTo(result.members().contains(person));
    }
  }
}
