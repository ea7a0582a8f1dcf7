package io.muster.core.engine;

import static io.muster.core.engine.Clinic.attribute;
import static io.muster.core.engine.Clinic.column;
import static io.muster.core.engine.Clinic.date;
import static io.muster.core.engine.Clinic.everyone;
import static io.muster.core.engine.Clinic.kind;
import static io.muster.core.engine.Clinic.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Comparison;
import io.muster.core.plan.Expression;
import io.muster.core.plan.IndexDate;
import io.muster.core.plan.Pick;
import io.muster.core.plan.Records;
import io.muster.core.plan.Rule;
import io.muster.core.plan.Window;
import io.muster.core.schema.RecordKind;
import io.muster.core.store.PatientStore;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Everybody has one diagnosis on 2024-01-01, and it does not say whether it is active. */
class AttritionTest {
  private static final Records ACTIVE = Records.Selection.of(kind("diagnosis"))
      .where(new Expression.Compare(
          new Expression.Field(column("diagnosis", "status")), Comparison.EQUAL, text("active")));
  private static final Expression ILL = new Expression.HasCount(ACTIVE, Comparison.AT_LEAST, 1);
  private static final Expression FEMALE = new Expression.Compare(
      new Expression.Attribute(attribute("sex")), Comparison.EQUAL, text("female"));

  private static PatientStore people() {
    Clinic clinic = new Clinic();
    clinic.person("anna").set(attribute("sex"), "female");
    clinic.person("bert").set(attribute("sex"), "male");
    clinic.person("cleo").set(attribute("sex"), "female").set(attribute("opt_out"), true);
    return clinic
        .diagnosed("anna", "A", "2024-01-01")
        .diagnosed("bert", "A", "2024-01-01")
        .diagnosed("cleo", "A", "2024-01-01")
        .store();
  }

  private static List<Attrition.Row> rows(Rule... rules) {
    return new ReferenceEngine().run(everyone(rules), people()).attrition().rows();
  }

  @Test
  void thoseAreCountedWhoseAnswerCouldDiffer() {
    assertThat(rows(Rule.include("ill", ILL)))
        .extracting(Attrition.Row::notMet, Attrition.Row::couldDiffer)
        .containsExactly(tuple(2, 2));
  }

  @Test
  void nobodyIsCountedWhoseAnswerIsTheSameAnyway() {
    assertThat(rows(Rule.include("ill or female", new Expression.Or(List.of(ILL, FEMALE)))))
        .extracting(Attrition.Row::couldDiffer)
        .containsExactly(1);
    Expression two = new Expression.HasCount(ACTIVE, Comparison.AT_LEAST, 2);
    assertThat(rows(Rule.include("two", two)))
        .extracting(Attrition.Row::couldDiffer)
        .containsExactly(0);
  }

  @Test
  void nobodyIsCountedForWhatTheirRecordsHoldOutsideTheWindow() {
    Expression before = new Expression.HasCount(
        ACTIVE.in(Window.Range.to(date("2000-01-01"))), Comparison.AT_LEAST, 1);
    assertThat(rows(Rule.include("ill before", before)))
        .extracting(Attrition.Row::couldDiffer)
        .containsExactly(0);
  }

  @Test
  void whatIsMissingWhateverTheRecordsHoldIsNotInDoubt() {
    Expression noDeath =
        new Expression.IsMissing(new Expression.Attribute(attribute("death_date")));
    assertThat(rows(Rule.include("alive", new Expression.Or(List.of(ILL, noDeath)))))
        .extracting(Attrition.Row::met, Attrition.Row::couldDiffer)
        .containsExactly(tuple(2, 0));
  }

  @Test
  void aRuleOfAnotherCohortThatIsUnknownForWantOfAValueCouldDifferToo() {
    Expression since = new Expression.Compare(
        new Expression.ColumnOf(Pick.latest(ACTIVE), RecordKind.DATE),
        Comparison.AT_LEAST,
        date("2000-01-01"));
    Expression member = new Expression.InCohort(everyone(Rule.include("since", since)));
    Expression chosen = new Expression.IsMissing(new Expression.Choice(
        List.of(new Expression.Choice.Branch(member, Clinic.number("1"))), Optional.empty()));
    assertThat(rows(Rule.include("member", member)))
        .extracting(Attrition.Row::couldDiffer)
        .containsExactly(2);
    assertThat(rows(Rule.include("member", chosen)))
        .extracting(Attrition.Row::couldDiffer)
        .containsExactly(2);
  }

  @Test
  void nobodyIsCountedWhoseAnswerIsUnknown() {
    Expression since = new Expression.Compare(
        new Expression.ColumnOf(Pick.latest(ACTIVE), RecordKind.DATE),
        Comparison.AT_LEAST,
        date("2020-01-01"));
    assertThat(rows(Rule.include("since", since)))
        .extracting(Attrition.Row::unknown, Attrition.Row::couldDiffer)
        .containsExactly(tuple(2, 0));
  }

  @Test
  void onlyThoseWhoWereLeftAreCounted() {
    assertThat(rows(Rule.include("female", FEMALE), Rule.exclude("ill", ILL)))
        .extracting(Attrition.Row::couldDiffer)
        .containsExactly(0, 1);
  }

  @Test
  void anIndexDateCouldDifferToo() {
    CohortPlan plan = new CohortPlan(
        "c",
        "",
        IndexDate.at(new Expression.ColumnOf(Pick.first(ACTIVE), RecordKind.DATE)),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of());
    Attrition.Row row =
        new ReferenceEngine().run(plan, people()).attrition().rows().get(0);
    assertThat(row.couldDiffer()).isEqualTo(2);
    assertThat(row.lostAlone()).isEmpty();
  }

  @Test
  void anExplanationSaysThatAnAnswerCouldDiffer() {
    CohortResult result = new ReferenceEngine().run(everyone(Rule.exclude("ill", ILL)), people());
    assertThat(result.explain("anna").lines().get(0).evidence())
        .extracting(Evidence::words)
        .containsExactly(
            "no diagnosis that fits",
            "could differ, since values are missing in the records filtered for it");
  }

  @Test
  void aRuleLosesThoseAloneWhomEveryOtherKeeps() {
    assertThat(rows(
            Rule.include("ill", new Expression.Not(ILL)),
            Rule.exclude("female", FEMALE),
            Rule.include("nobody", new Expression.And(List.of(FEMALE, ILL)))))
        .extracting(row -> row.lostAlone().getAsInt())
        .containsExactly(0, 0, 1);
    assertThat(rows(Rule.include("ill", ILL), Rule.include("ill again", ILL)))
        .extracting(row -> row.lostAlone().getAsInt())
        .containsExactly(0, 0);
  }

  @Test
  void aTableThatDoesNotAddUpCannotBeMade() {
    assertThatThrownBy(
            () -> new Attrition(2, 0, List.of(Clinic.row("female", 1, 0, 0, 0)), Optional.empty()))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> Clinic.row("female", 1, 1, 0, 2))
        .hasMessage("more lost alone than lost: female");
    assertThatThrownBy(() -> new Attrition.Row(
            false, Rule.Effect.INCLUDE, "female", 0, 0, 1, 1, 0, OptionalInt.empty()))
        .hasMessage("only a known answer could differ: female");
    assertThatThrownBy(() -> new Attrition.Row(
            false, Rule.Effect.INCLUDE, "female", 1, 0, 0, 0, 2, OptionalInt.empty()))
        .hasMessage("only answers are tied: female");
    assertThatThrownBy(() -> Clinic.row("female", 1, -1, 0, 0))
        .hasMessage("counts are not negative");
  }

  @Test
  void withoutARuleAllAreMembersButThoseWhoOptedOut() {
    assertThat(new Attrition(5, 2, List.of(), Optional.empty()).members()).isEqualTo(3);
  }
}
