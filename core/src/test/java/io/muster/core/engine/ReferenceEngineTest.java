package io.muster.core.engine;

import static io.muster.core.engine.Clinic.attribute;
import static io.muster.core.engine.Clinic.code;
import static io.muster.core.engine.Clinic.codes;
import static io.muster.core.engine.Clinic.column;
import static io.muster.core.engine.Clinic.date;
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
import io.muster.core.plan.Pick;
import io.muster.core.plan.Records;
import io.muster.core.plan.Rule;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Truth;
import io.muster.core.store.PatientStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReferenceEngineTest {
  private static final Expression FEMALE = new Expression.Compare(
      new Expression.Attribute(attribute("sex")), Comparison.EQUAL, text("female"));
  private static final Expression ANXIOUS = new Expression.HasCount(
      Records.Selection.of(kind("diagnosis"), codes("anxiety", "ANX")), Comparison.AT_LEAST, 1);

  private final ReferenceEngine engine = new ReferenceEngine();

  private static PatientStore people() {
    Clinic clinic = new Clinic();
    clinic.person("anna").set(attribute("sex"), "female");
    clinic.person("bert").set(attribute("sex"), "male");
    clinic.person("cleo");
    return clinic
        .diagnosed("anna", "ANX", "2020-01-01")
        .diagnosed("cleo", "ANX", "2024-03-01")
        .store();
  }

  @Test
  void includeKeepsThoseKnownToMeetIt() {
    CohortResult result = engine.run(everyone(Rule.include("female", FEMALE)), people());
    assertThat(ids(result)).containsExactly("anna");
    assertThat(result.attrition().rows()).containsExactly(Clinic.row("female", 1, 1, 1, 2));
  }

  @Test
  void excludeDropsThoseKnownToMeetItAndKeepsTheUnknown() {
    CohortResult result = engine.run(everyone(Rule.exclude("female", FEMALE)), people());
    assertThat(ids(result)).containsExactly("bert", "cleo");
    assertThat(result.attrition().rows().get(0).left()).isEqualTo(2);
  }

  @Test
  void aDiagnosisAfterTheIndexDateIsNotSeen() {
    assertThat(ids(engine.run(everyone(Rule.include("anxious", ANXIOUS)), people())))
        .containsExactly("anna");
  }

  @Test
  void withoutRulesEveryoneInThePopulationIsIn() {
    assertThat(engine.run(everyone(), people()).members().size()).isEqualTo(3);
  }

  @Test
  void thoseWhoOptedOutAreInNoRowAndNoComplement() {
    Clinic clinic = new Clinic();
    clinic.person("in").set(attribute("sex"), "male");
    clinic.person("out").set(attribute("opt_out"), true);
    CohortResult result = engine.run(everyone(Rule.exclude("female", FEMALE)), clinic.store());
    assertThat(ids(result)).containsExactly("in");
    assertThat(result.attrition().optedOut()).isEqualTo(1);
    assertThat(result.explain("out").optedOut()).isTrue();
  }

  @Test
  void theDefaultPopulationIsAliveAndRegisteredOnTheIndexDate() {
    Clinic clinic = new Clinic();
    clinic.person("alive");
    clinic.person("died that day").set(attribute("death_date"), Clinic.INDEX);
    clinic.person("died later").set(attribute("death_date"), Clinic.INDEX.plusDays(1));
    clinic.person("never registered");
    for (String id : List.of("alive", "died that day", "died later")) {
      clinic.record("registration", id, "2020-01-01");
    }
    CohortPlan plan = new CohortPlan(
        "c",
        "",
        IndexDate.on(Clinic.INDEX),
        CohortPlan.aliveAndRegistered(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of());
    assertThat(ids(engine.run(plan, clinic.store()))).containsExactly("alive", "died later");
  }

  @Test
  void dataWithoutRegistrationsRefuseTheDefaultPopulation() {
    CohortPlan plan = new CohortPlan(
        "c",
        "",
        IndexDate.on(Clinic.INDEX),
        CohortPlan.aliveAndRegistered(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of());
    assertThatThrownBy(() -> engine.run(plan, people()))
        .isInstanceOf(EngineException.class)
        .hasMessage("The data hold no registrations, so nobody is known to be registered: "
            + "in the cohort c write `population alive` or `population everyone`.");
  }

  @Test
  void dataWithoutRegistrationsRefuseEveryQuestionAboutThem() {
    Rule registered =
        Rule.exclude("still with us", new Expression.Not(new Expression.Registered()));
    assertThatThrownBy(() -> engine.run(everyone(registered), people()))
        .isInstanceOf(EngineException.class)
        .hasMessageStartingWith("The rule \"still with us\" asks who is registered");
  }

  @Test
  void anExplanationNamesTheRecordThatDecidedEachRule() {
    CohortPlan plan =
        everyone(Rule.include("female", FEMALE), Rule.include("has anxiety", ANXIOUS));
    Explanation anna = engine.run(plan, people()).explain("anna");
    assertThat(anna.included()).isTrue();
    assertThat(anna.lines().get(1).evidence())
        .extracting(Evidence::words)
        .containsExactly("diagnosis on 2020-01-01: local ANX");
    Explanation cleo = engine.run(plan, people()).explain("cleo");
    assertThat(cleo.leftAt()).map(l -> l.rule().label()).contains("female");
    assertThat(cleo.leftAt()).map(Explanation.Line::answer).contains(Truth.UNKNOWN);
    assertThat(cleo.lines().get(1).answer()).isEqualTo(Truth.FALSE);
    assertThat(cleo.lines().get(1).evidence())
        .extracting(Evidence::words)
        .containsExactly("no diagnosis of anxiety");
  }

  @Test
  void evidenceNamesWhatDoesNotSpeakForItself() {
    Clinic clinic = new Clinic().born("p", "1980-01-01");
    clinic
        .record("medication", "p", "2024-01-01")
        .set(column("medication", "code"), code("ANX"))
        .set(column("medication", "quantity"), 28);
    Records medication = Records.Selection.of(kind("medication"));
    CohortPlan plan = everyone(
        Rule.include("treated", new Expression.HasCount(medication, Comparison.AT_LEAST, 1)),
        Rule.include(
            "grown up",
            new Expression.Compare(
                new Expression.Age(new Expression.Index()),
                Comparison.AT_LEAST,
                Clinic.number("18"))),
        Rule.include(
            "young when died",
            new Expression.Compare(
                new Expression.Age(new Expression.Attribute(attribute("death_date"))),
                Comparison.LESS,
                Clinic.number("75"))));
    assertThat(engine.run(plan, clinic.store()).explain("p").lines())
        .extracting(l -> l.evidence().stream().map(Evidence::words).toList())
        .containsExactly(
            List.of("medication on 2024-01-01: local ANX, quantity 28"),
            List.of("age on 2024-02-29: 44"),
            List.of("no death_date", "no day to know the age on"));
  }

  private static List<String> evidence(PatientStore store, Expression condition) {
    return new ReferenceEngine()
            .run(everyone(Rule.include("asked", condition)), store)
            .explain("p")
            .lines()
            .get(0)
            .evidence()
            .stream()
            .map(Evidence::words)
            .toList();
  }

  @Test
  void evidenceSaysWhatIsNotRecorded() {
    Clinic clinic = new Clinic();
    clinic.person("p");
    clinic.record("registration", "p", "2024-03-01");
    Records diagnoses = Records.Selection.of(kind("diagnosis"), codes("anxiety", "ANX"));
    PatientStore store = clinic.store();
    assertThat(evidence(store, new Expression.IsMissing(new Expression.Age(date("2024-01-01")))))
        .containsExactly("no birth date");
    assertThat(evidence(store, new Expression.Alive())).containsExactly("no death date");
    assertThat(evidence(store, new Expression.Registered()))
        .containsExactly("no registration covers 2024-02-29");
    assertThat(evidence(
            store,
            new Expression.IsMissing(
                new Expression.ColumnOf(Pick.latest(diagnoses), RecordKind.DATE))))
        .containsExactly("no diagnosis of anxiety");
  }

  @Test
  void evidenceSaysWhatIsRecorded() {
    Clinic clinic = new Clinic();
    clinic
        .person("p")
        .set(attribute("birth_date"), LocalDate.parse("2024-02-01"))
        .set(attribute("death_date"), LocalDate.parse("2024-05-01"));
    clinic.record("registration", "p", "2024-02-01");
    clinic.measured("p", "BMI", "2024-02-02", 18, "kg/m2");
    Records bmi = Records.Selection.of(kind("observation"), codes("bmi", "BMI"));
    PatientStore store = clinic.store();
    assertThat(evidence(store, new Expression.IsMissing(new Expression.Age(date("2024-01-01")))))
        .containsExactly("no age before birth");
    assertThat(evidence(store, new Expression.Alive())).containsExactly("death date: 2024-05-01");
    assertThat(evidence(store, new Expression.Registered()))
        .containsExactly("registration on 2024-02-01");
    String weighed = "observation on 2024-02-02: local BMI, 18 kg/m2";
    Expression none = Clinic.number("0");
    assertThat(evidence(
            store,
            new Expression.Compare(
                new Expression.Count(bmi, Optional.empty()), Comparison.MORE, none)))
        .containsExactly(weighed);
    Column value = column("observation", "value");
    assertThat(evidence(
            store,
            new Expression.Compare(
                new Expression.Summary(Expression.Summary.Kind.SUM, bmi, value),
                Comparison.MORE,
                none)))
        .containsExactly(weighed);
  }

  @Test
  void anIndexDateAfterTheDataIsWarnedAbout() {
    CohortPlan late = new CohortPlan(
        "c",
        "",
        IndexDate.on(LocalDate.parse("2025-01-01")),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of());
    assertThat(engine.run(late, people()).warnings())
        .containsExactly(
            "the index date 2025-01-01 is after the day the data are complete to, 2024-06-30:"
                + " take an earlier one, or later data");
  }

  @Test
  void nothingThatPrintsHoldsAnIdOrAValue() {
    Clinic clinic = new Clinic();
    clinic.person("ZZPHI0001").set(attribute("practice"), "Canary House");
    CohortResult result = engine.run(everyone(Rule.include("female", FEMALE)), clinic.store());
    Explanation explanation = result.explain("ZZPHI0001");
    assertThat(result + " " + result.store() + " " + result.attrition() + " " + explanation
            + explanation.lines())
        .doesNotContain("ZZPHI0001")
        .doesNotContain("Canary");
    assertThatThrownBy(() -> result.explain("ZZPHI0002")).hasMessageNotContaining("ZZPHI0002");
  }
}
