package io.muster.core.engine;

import static io.muster.core.engine.Clinic.codes;
import static io.muster.core.engine.Clinic.column;
import static io.muster.core.engine.Clinic.everyone;
import static io.muster.core.engine.Clinic.kind;
import static io.muster.core.engine.Clinic.number;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Comparison;
import io.muster.core.plan.Expression;
import io.muster.core.plan.Pick;
import io.muster.core.plan.Ranking;
import io.muster.core.plan.Records;
import io.muster.core.plan.Rule;
import io.muster.core.plan.Shown;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.store.PatientStore;
import io.muster.core.store.Row;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TieTest {
  private static final Records BMI = Records.Selection.of(kind("observation"), codes("bmi", "BMI"));
  private static final Column VALUE = column("observation", "value");
  private static final String WORDS =
      " of 1 person rests on one of several records of a day that differ, chosen by their order alone";

  /** Of the three values of one day two are the same, in two units; the last in order is the one in grams. */
  private static PatientStore weighed() {
    return new Clinic()
        .born("p", "1980-01-01")
        .measured("p", "BMI", "2022-01-01", 40, "kg/m2")
        .measured("p", "BMI", "2023-01-01", 28, "kg/m2")
        .measured("p", "BMI", "2023-01-01", 28_000, "g/m2")
        .measured("p", "BMI", "2023-01-01", 31, "kg/m2")
        .store();
  }

  private static Expression asked(Pick pick, Column column) {
    return new Expression.ColumnOf(pick, column);
  }

  private static Rule known(Expression value) {
    return Rule.include("known", new Expression.Not(new Expression.IsMissing(value)));
  }

  private static CohortResult run(CohortPlan plan) {
    return new ReferenceEngine().run(plan, weighed());
  }

  private static int tied(Expression value) {
    return run(everyone(known(value))).attrition().rows().get(0).tied();
  }

  private static CohortPlan showing(Optional<Ranking> ranking, Shown... shows) {
    CohortPlan plan = everyone();
    return new CohortPlan(
        plan.name(),
        plan.title(),
        plan.index(),
        plan.population(),
        plan.rules(),
        ranking,
        List.of(shows),
        plan.notes());
  }

  @Test
  void aPickAmongRecordsOfOneDayThatDifferIsMarked() {
    CohortResult result = run(everyone(known(asked(Pick.latest(BMI), VALUE))));
    assertThat(result.explain("p").lines().get(0).evidence())
        .extracting(Evidence::words)
        .containsExactly("observation on 2023-01-01: local BMI, 28000 g/m2"
            + " (one of 2 that day that differ; the last in order was taken)");
    assertThat(result.warnings()).containsExactly("the answer to \"known\"" + WORDS);
    assertThat(tied(asked(Pick.nth(2, BMI), VALUE))).isEqualTo(1);
  }

  @Test
  void itIsNoTieWhereTheRecordsAgreeInWhatIsAsked() {
    assertThat(tied(asked(Pick.latest(BMI), RecordKind.DATE))).isZero();
    assertThat(tied(asked(Pick.latest(BMI), column("observation", "code")))).isZero();
    assertThat(tied(asked(Pick.first(BMI), VALUE))).isZero();
  }

  @Test
  void theHighestAndTheLowestTieOnlyWithThoseAsHighAndAsLow() {
    assertThat(tied(asked(Pick.of(Pick.Place.HIGHEST, BMI), VALUE))).isZero();
    assertThat(tied(asked(Pick.of(Pick.Place.LOWEST, BMI), VALUE))).isZero();
    assertThat(tied(asked(Pick.of(Pick.Place.LOWEST, BMI), column("observation", "unit"))))
        .isEqualTo(1);
  }

  /** Whether the first and the latest of two diagnoses of one day tie, of which the second has this code and perhaps a status. */
  private static List<Boolean> ties(String code, boolean withStatus, String column) {
    Clinic clinic = new Clinic().born("p", "1980-01-01").diagnosed("p", "A", "2023-01-01");
    Row other = clinic.record("diagnosis", "p", "2023-01-01");
    other.set(column("diagnosis", "code"), Clinic.code(code));
    if (withStatus) {
      other.set(column("diagnosis", "status"), "active");
    }
    PatientStore store = clinic.store();
    Records diagnoses = Records.Selection.of(kind("diagnosis"));
    return Stream.of(Pick.first(diagnoses), Pick.latest(diagnoses))
        .map(pick -> asked(pick, column("diagnosis", column)))
        .map(value -> new ReferenceEngine().run(everyone(known(value)), store))
        .map(result -> result.attrition().rows().get(0).tied() == 1)
        .toList();
  }

  @Test
  void codesTieWhereTheyDiffer() {
    assertThat(ties("B", false, "code")).containsExactly(true, true);
    assertThat(ties("A", true, "code")).containsExactly(false, false);
  }

  @Test
  void somethingMissingTiesWithSomethingKnownAndNotWithSomethingMissingToo() {
    assertThat(ties("A", true, "status")).containsExactly(true, true);
    assertThat(ties("B", false, "status")).containsExactly(false, false);
  }

  @Test
  void aTieInWhatRecordsAreFilteredByIsATieOfTheRule() {
    Records heavier = BMI.where(new Expression.Compare(
        new Expression.Field(VALUE), Comparison.AT_LEAST, asked(Pick.latest(BMI), VALUE)));
    Rule rule = Rule.include("heavier", new Expression.HasCount(heavier, Comparison.AT_LEAST, 1));
    assertThat(run(everyone(rule)).attrition().rows().get(0).tied()).isEqualTo(1);
  }

  @Test
  void tiesInWhatIsShownAndInTheOrderAreToldToo() {
    Expression latest = asked(Pick.latest(BMI), VALUE);
    Ranking ranking = new Ranking(List.of(new Ranking.Key(latest, false)), OptionalInt.empty());
    CohortPlan plan =
        showing(Optional.of(ranking), new Shown("one", number("1")), new Shown("bmi", latest));
    assertThat(run(plan).warnings())
        .containsExactly("the place in the ranking" + WORDS, "what is shown as \"bmi\"" + WORDS);
  }
}
