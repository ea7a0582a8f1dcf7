package io.muster.core.engine;

import static io.muster.core.engine.Clinic.attribute;
import static io.muster.core.engine.Clinic.codes;
import static io.muster.core.engine.Clinic.date;
import static io.muster.core.engine.Clinic.ids;
import static io.muster.core.engine.Clinic.kind;
import static io.muster.core.engine.Clinic.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.core.plan.CalendarUnit;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Comparison;
import io.muster.core.plan.Expression;
import io.muster.core.plan.IndexDate;
import io.muster.core.plan.Pick;
import io.muster.core.plan.Records;
import io.muster.core.plan.Rule;
import io.muster.core.plan.Window;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Truth;
import io.muster.core.store.PatientStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class OwnIndexTest {
  private static final Records DIABETES =
      Records.Selection.of(kind("diagnosis"), codes("t2dm", "T2DM"));
  private static final Records FOOT = Records.Selection.of(kind("diagnosis"), codes("foot", "F"));
  private static final Expression FIRST_EVER = new Expression.ColumnOf(
      Pick.firstEver(
          DIABETES, List.of(Window.Range.between(date("2022-03-01"), date("2024-02-29")))),
      RecordKind.DATE);
  private static final Rule CHECKED = Rule.include(
      "checked since",
      new Expression.HasCount(
          FOOT.in(Window.Range.between(
              new Expression.Index(),
              new Expression.Shifted(new Expression.Index(), 90, CalendarUnit.DAY))),
          Comparison.AT_LEAST,
          1));

  private static PatientStore people() {
    return new Clinic()
        .born("anna", "1980-06-01")
        .born("bert", "1980-06-01")
        .born("cleo", "1980-06-01")
        .born("dora", "1980-06-01")
        .diagnosed("anna", "T2DM", "2022-05-31")
        .diagnosed("bert", "T2DM", "2023-06-01")
        .diagnosed("cleo", "T2DM", "2019-01-01")
        .diagnosed("cleo", "T2DM", "2023-01-01")
        .diagnosed("anna", "F", "2022-06-30")
        .diagnosed("bert", "F", "2024-01-01")
        .store();
  }

  private static CohortResult run(IndexDate index, Rule... rules) {
    return new ReferenceEngine()
        .run(
            new CohortPlan(
                "c", "", index, List.of(), List.of(rules), Optional.empty(), List.of(), List.of()),
            people());
  }

  @Test
  void peopleWithoutAnIndexDateAreTheFirstLineOfTheAttritionTable() {
    CohortResult result = run(IndexDate.at(FIRST_EVER), CHECKED);
    assertThat(result.attrition().rows())
        .containsExactly(
            new Attrition.Row(
                true, Rule.Effect.INCLUDE, "has an index date", 2, 2, 0, 0, 0, OptionalInt.empty()),
            Clinic.row("checked since", 1, 1, 0, 1));
    assertThat(ids(result)).containsExactly("anna");
  }

  @Test
  void everyoneIsLookedAtFromTheirOwnIndexDate() {
    CohortResult result = run(IndexDate.at(FIRST_EVER));
    assertThat(result.index(0)).contains(LocalDate.parse("2022-05-31"));
    assertThat(result.index(1)).contains(LocalDate.parse("2023-06-01"));
    assertThat(result.index(2)).isEmpty();
    Rule over42 = Rule.include(
        "over 42",
        new Expression.Compare(
            new Expression.Age(new Expression.Index()), Comparison.AT_LEAST, number("43")));
    assertThat(ids(run(IndexDate.at(FIRST_EVER), over42))).containsExactly("bert");
  }

  @Test
  void theEventThatGivesTheIndexDateIsLookedForInAllOfTheData() {
    Expression sinceMay = new Expression.ColumnOf(
        Pick.first(DIABETES.in(Window.Range.from(date("2022-05-31")))), RecordKind.DATE);
    CohortResult result = run(IndexDate.at(sinceMay));
    assertThat(result.index(0)).contains(LocalDate.parse("2022-05-31"));
    assertThat(result.index(2)).contains(LocalDate.parse("2023-01-01"));
  }

  @Test
  void anExplanationEndsWhereThereIsNoIndexDate() {
    CohortResult result = run(IndexDate.at(FIRST_EVER), CHECKED);
    Explanation cleo = result.explain("cleo");
    assertThat(cleo.lines()).hasSize(1);
    assertThat(cleo.leftAt()).map(l -> l.rule().label()).contains("has an index date");
    Explanation anna = result.explain("anna");
    assertThat(anna.lines()).extracting(Explanation.Line::answer).containsOnly(Truth.TRUE);
    assertThat(anna.lines().get(0).evidence())
        .extracting(Evidence::words)
        .containsExactly("diagnosis on 2022-05-31: local T2DM");
  }

  @Test
  void anEventThatAsksForTheIndexDateIsRefused() {
    Expression circular = new Expression.ColumnOf(
        Pick.first(DIABETES.in(Window.Range.to(new Expression.Index()))), RecordKind.DATE);
    assertThatThrownBy(() -> run(IndexDate.at(circular))).isInstanceOf(EngineException.class);
    Expression death = new Expression.Attribute(attribute("death_date"));
    assertThat(run(IndexDate.at(death)).members().size()).isZero();
  }
}
