package io.muster.core.engine;

import static io.muster.core.engine.Clinic.attribute;
import static io.muster.core.engine.Clinic.codes;
import static io.muster.core.engine.Clinic.column;
import static io.muster.core.engine.Clinic.everyone;
import static io.muster.core.engine.Clinic.ids;
import static io.muster.core.engine.Clinic.kind;
import static io.muster.core.engine.Clinic.number;
import static io.muster.core.engine.Clinic.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Comparison;
import io.muster.core.plan.Expression;
import io.muster.core.plan.IndexDate;
import io.muster.core.plan.Pick;
import io.muster.core.plan.Ranking;
import io.muster.core.plan.Records;
import io.muster.core.plan.Rule;
import io.muster.core.schema.Truth;
import io.muster.core.store.PatientStore;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RankingTest {
  private static final Expression AGE = new Expression.Age(new Expression.Index());
  private static final Records WEIGHED =
      Records.Selection.of(kind("observation"), codes("weight", "W"));
  private static final Expression WEIGHT =
      new Expression.ColumnOf(Pick.latest(WEIGHED), column("observation", "value"));
  private static final Rule GROWN_UP =
      Rule.include("grown up", new Expression.Compare(AGE, Comparison.AT_LEAST, number("18")));

  private static PatientStore people() {
    Clinic clinic = new Clinic()
        .born("anna", "1970-01-01")
        .born("bert", "1990-01-01")
        .born("cleo", "1990-01-01")
        .born("dora", "2020-01-01")
        .measured("anna", "W", "2020-01-01", 70, "kg")
        .measured("cleo", "W", "2020-01-01", 80_000, "g")
        .measured("dora", "W", "2020-01-01", 20, "kg");
    clinic.person("emil");
    return clinic.store();
  }

  private static Ranking.Key rising(Expression by) {
    return new Ranking.Key(by, false);
  }

  private static Ranking.Key falling(Expression by) {
    return new Ranking.Key(by, true);
  }

  private static CohortPlan plan(OptionalInt take, List<Ranking.Key> keys, Rule... rules) {
    return new CohortPlan(
        "ranked",
        "",
        IndexDate.on(Clinic.INDEX),
        List.of(),
        List.of(rules),
        Optional.of(new Ranking(keys, take)),
        List.of(),
        List.of());
  }

  private static CohortResult run(CohortPlan plan) {
    return new ReferenceEngine().run(plan, people());
  }

  private static List<String> order(Ranking.Key... keys) {
    CohortResult result = run(plan(OptionalInt.empty(), List.of(keys)));
    return result.ranked().mapToObj(result.store()::id).toList();
  }

  @Test
  void whoeverIsWithoutWhatIsRankedByComesLastEitherWay() {
    assertThat(order(rising(AGE))).containsExactly("dora", "bert", "cleo", "anna", "emil");
    assertThat(order(falling(AGE))).containsExactly("anna", "bert", "cleo", "dora", "emil");
  }

  @Test
  void theNextKeyDecidesBetweenThoseAlikeAndTheIdBetweenThoseAlikeInAll() {
    assertThat(order(falling(AGE), rising(WEIGHT)))
        .containsExactly("anna", "cleo", "bert", "dora", "emil");
    assertThat(order(rising(number("1")))).containsExactly("anna", "bert", "cleo", "dora", "emil");
  }

  @Test
  void numbersOfSeveralUnitsAreRankedInOne() {
    assertThat(order(falling(WEIGHT))).containsExactly("cleo", "anna", "dora", "bert", "emil");
  }

  @Test
  void numbersWhoseUnitsDoNotConvertAreNotRanked() {
    PatientStore store = new Clinic()
        .born("anna", "1970-01-01")
        .born("bert", "1970-01-01")
        .born("cleo", "1970-01-01")
        .measured("anna", "W", "2020-01-01", 70, "kg")
        .measured("bert", "W", "2020-01-01", 11, "stone of old")
        .measured("cleo", "W", "2020-01-01", 80, "")
        .store();
    CohortPlan plan = plan(OptionalInt.empty(), List.of(rising(WEIGHT)));
    assertThatThrownBy(() -> new ReferenceEngine().run(plan, store))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("do not convert into each other: kg and 1 that UCUM does not know"
            + " and none at all.");
  }

  @Test
  void theLastRowIsOfThoseTaken() {
    CohortResult result = run(plan(OptionalInt.of(2), List.of(falling(AGE)), GROWN_UP));
    assertThat(ids(result)).containsExactly("anna", "bert");
    assertThat(result.attrition().rows())
        .containsExactly(
            Clinic.row("grown up", 3, 1, 1, 2),
            Clinic.row("the first 2 in rank order", 2, 1, 0, 1));
    assertThat(result.attrition().members()).isEqualTo(2);
    assertThat(result.attrition().ranking())
        .contains("by their age on the index date (29 February 2024), the highest first");
    assertThat(run(plan(OptionalInt.empty(), List.of(falling(AGE)))).attrition().ranking())
        .isEmpty();
  }

  @Test
  void somebodyNotTakenIsToldTheirOwnPlace() {
    CohortResult result = run(plan(OptionalInt.of(2), List.of(falling(AGE)), GROWN_UP));
    Explanation cleo = result.explain("cleo");
    assertThat(cleo.included()).isFalse();
    assertThat(cleo.leftAt()).map(l -> l.rule().label()).contains("the first 2 in rank order");
    assertThat(cleo.leftAt().orElseThrow().evidence())
        .extracting(Evidence::words)
        .containsExactly("place 3 of 3", "age on 2024-02-29: 34");
    assertThat(result.explain("anna").included()).isTrue();
    assertThat(result.explain("dora").lines()).hasSize(1);
  }

  @Test
  void inACohortThatTakesOnlySoManyAreThoseTaken() {
    CohortPlan oldest = plan(OptionalInt.of(2), List.of(falling(AGE)));
    Rule in = Rule.include("oldest", new Expression.InCohort(oldest));
    assertThat(ids(run(everyone(in)))).containsExactly("anna", "bert");
    Rule not = Rule.exclude("oldest", new Expression.InCohort(oldest));
    CohortResult others = run(everyone(not));
    assertThat(ids(others)).containsExactly("cleo", "dora", "emil");
    assertThat(others.explain("anna").lines().get(0).answer()).isEqualTo(Truth.TRUE);
    assertThat(others.explain("cleo").lines().get(0).evidence())
        .extracting(Evidence::words)
        .containsExactly("not in the cohort ranked");
  }

  @Test
  void onePersonAloneIsTheFirst() {
    CohortPlan oldest = plan(OptionalInt.of(1), List.of(falling(AGE)), GROWN_UP);
    PatientStore one = new Clinic().born("anna", "1970-01-01").store();
    assertThat(new ReferenceEngine().run(oldest, one).explain("anna").included())
        .isTrue();
    PatientStore child = new Clinic().born("dora", "2020-01-01").store();
    assertThat(new ReferenceEngine().run(oldest, child).members().size()).isZero();
  }

  @Test
  void aRankingThatHangsOnMissingFilterValuesOrOnATieIsCounted() {
    Expression letters = new Expression.Count(
        Records.Selection.of(kind("contact"))
            .where(new Expression.Compare(
                new Expression.Field(column("contact", "channel")),
                Comparison.EQUAL,
                text("letter"))),
        Optional.empty());
    Clinic clinic = new Clinic()
        .born("anna", "1970-01-01")
        .born("bert", "1970-01-01")
        .measured("anna", "W", "2020-01-01", 70, "kg")
        .measured("anna", "W", "2020-01-01", 71, "kg");
    clinic.record("contact", "bert", "2020-01-01");
    CohortResult result = new ReferenceEngine()
        .run(plan(OptionalInt.of(1), List.of(rising(letters), rising(WEIGHT))), clinic.store());
    Attrition.Row row = result.attrition().rows().get(0);
    assertThat(row.couldDiffer()).isEqualTo(1);
    assertThat(row.tied()).isEqualTo(1);
    assertThat(result.warnings())
        .containsExactly("the answer to \"the first 1 in rank order\" of 1 person rests on one of"
            + " several records of a day that differ, chosen by their order alone");
  }

  @Test
  void nothingIsRankedByATextOrByACode() {
    assertThatThrownBy(() -> rising(new Expression.Attribute(attribute("practice"))))
        .hasMessageContaining("ranked by a number or a date");
  }
}
