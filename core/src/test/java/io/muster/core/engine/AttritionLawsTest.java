package io.muster.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Expression;
import io.muster.core.plan.IndexDate;
import io.muster.core.plan.Pick;
import io.muster.core.plan.Ranking;
import io.muster.core.plan.Records;
import io.muster.core.plan.Rule;
import io.muster.core.schema.RecordKind;
import io.muster.core.store.PatientStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class AttritionLawsTest {
  private static final List<Rule> POOL = PatchyRecords.rules();
  private static final int MOST_RULES = 199;

  /** A plan of rules chosen by number from the pool, each other one an exclusion. */
  private static CohortPlan plan(List<Integer> numbers, Optional<Ranking> ranking) {
    List<Rule> rules = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      Expression condition = POOL.get(numbers.get(i) % POOL.size()).condition();
      String label = "rule " + i;
      rules.add(
          numbers.get(i) % 2 == 0
              ? Rule.include(label, condition)
              : Rule.exclude(label, new Expression.Not(condition)));
    }
    return new CohortPlan(
        "c", "", IndexDate.on(Clinic.INDEX), List.of(), rules, ranking, List.of(), List.of());
  }

  private static CohortResult run(CohortPlan plan, PatientStore store) {
    return new ReferenceEngine().run(plan, store);
  }

  @Property(tries = 150)
  void leavingARuleOutGainsThoseItLosesAlone(
      @ForAll @Size(max = 4) List<@IntRange(max = MOST_RULES) Integer> numbers,
      @ForAll @Size(max = 12)
          List<@Size(max = 4) List<@IntRange(max = PatchyRecords.KINDS - 1) Integer>> people) {
    PatientStore store = PatchyRecords.store(people);
    CohortPlan plan = plan(numbers, Optional.empty());
    CohortResult result = run(plan, store);
    for (Attrition.Row row : result.attrition().rows()) {
      int without = run(plan.without(row.label()), store).members().size();
      assertThat(without - result.members().size()).isEqualTo(row.lostAlone().orElseThrow());
    }
  }

  @Property(tries = 150)
  void thoseTakenAreTheFirstOfThoseRanked(
      @ForAll @Size(max = 1) List<@IntRange(max = MOST_RULES) Integer> numbers,
      @ForAll @IntRange(min = 1, max = 14) int take,
      @ForAll boolean descending,
      @ForAll @Size(max = 12)
          List<@Size(max = 4) List<@IntRange(max = PatchyRecords.KINDS - 1) Integer>> people) {
    PatientStore store = PatchyRecords.store(people);
    Expression latest = new Expression.ColumnOf(
        Pick.latest(Records.Selection.of(Clinic.kind("encounter"))), RecordKind.DATE);
    List<Ranking.Key> keys = List.of(new Ranking.Key(latest, descending));
    CohortResult all =
        run(plan(numbers, Optional.of(new Ranking(keys, OptionalInt.empty()))), store);
    CohortResult taken =
        run(plan(numbers, Optional.of(new Ranking(keys, OptionalInt.of(take)))), store);
    assertThat(taken.ranked().boxed())
        .isEqualTo(all.ranked().limit(take).boxed().toList());
    assertThat(taken.members().stream().boxed())
        .containsExactlyInAnyOrderElementsOf(taken.ranked().boxed().toList());
    assertThat(taken.attrition().members()).isEqualTo(taken.members().size());
  }
}
