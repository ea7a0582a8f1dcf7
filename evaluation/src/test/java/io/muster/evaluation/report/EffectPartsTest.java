package io.muster.evaluation.report;

import static io.muster.evaluation.OutreachSketch.records;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.plan.CalendarUnit;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Expression;
import io.muster.core.plan.IndexDate;
import io.muster.core.plan.Length;
import io.muster.core.plan.OutcomePlan.Match;
import io.muster.core.plan.OutcomePlan.Versus;
import io.muster.core.plan.Rule;
import io.muster.core.schema.Schema;
import io.muster.evaluation.Evaluation;
import io.muster.evaluation.EveryPart;
import io.muster.evaluation.OutreachSketch;
import io.muster.evaluation.PeopleSketch;
import io.muster.evaluation.disclosure.Profile;
import io.muster.evaluation.effect.Warning;
import io.muster.evaluation.report.document.Chart;
import io.muster.evaluation.report.document.Document;
import io.muster.evaluation.report.document.Document.Section;
import io.muster.evaluation.report.write.Reports;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EffectPartsTest {
  private final PeopleSketch people = new PeopleSketch();
  private int added;

  private EvaluationReport report() {
    Expression sex = new Expression.Attribute(Schema.standard().attribute("sex").orElseThrow());
    OutreachSketch outreach = new OutreachSketch()
        .step("referred", "Referred", 1, records("referral"))
        .compare(List.of("referred"), "sex", sex)
        .cost("10000", "referred");
    return Evaluation.evaluate(outreach.plan(), people.store());
  }

  private EffectPartsTest group(String sex, int referred, int of) {
    for (int i = 0; i < of; i++) {
      String id = "p%04d".formatted(added++);
      people.person(id, "sex", sex);
      if (i < referred) {
        people.record(id, "referral", 5);
      }
    }
    return this;
  }

  private static Section section(Document document, String key) {
    return document.sections().stream()
        .filter(s -> s.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aComparisonTellsItsGapAndHowManyWereMade() {
    group("female", 56, 70).group("male", 48, 80);
    assertThat(report().toText().replaceAll("\\s+", " "))
        .contains("From “female” to “male”: a difference of 20.0 percentage points (5.2 to 33.4)")
        .contains("The report makes 1 comparison of this kind.")
        .contains("Evidence level 1 of 5.");
  }

  @Test
  void groupsAreDrawnBesideOneAnother() {
    group("female", 56, 70).group("male", 48, 80);
    Section section = section(report().release(EvaluationReport.TEAM), "comparison");
    assertThat(section.blocks()).anyMatch(Chart.Forest.class::isInstance);
  }

  @Test
  void whereAGroupIsTooSmallToBeToldNothingIsSaidOfWhatLiesBetween() {
    group("female", 56, 70).group("male", 3, 80);
    String text = Reports.text(report().release(Profile.nhs())).replaceAll("\\s+", " ");
    assertThat(text)
        .contains("What lies between the groups is withheld: some of them are too few.")
        .doesNotContain("percentage points");
  }

  @Test
  void aCostIsOfEachWhoGotThereWithItsInterval() {
    group("female", 13, 130);
    assertThat(report().toText().replaceAll("\\s+", " ")).contains("769 (470–1,296)");
  }

  @Test
  void aCostOfNobodyIsNoOutcome() {
    group("female", 0, 130);
    assertThat(report().toText()).contains("no outcome");
  }

  private static Expression attribute(String name) {
    return new Expression.Attribute(Schema.standard().attribute(name).orElseThrow());
  }

  /** So many members, the first of whom find nobody of their sex among the others; a quarter came before day 0, three quarters after. */
  private EvaluationReport matched(int members, int alone) {
    CohortPlan others = new CohortPlan(
        "others",
        "",
        IndexDate.on(OutreachSketch.DAY_0),
        List.of(),
        List.of(Rule.exclude("carer", attribute("carer"))),
        Optional.empty(),
        List.of(),
        List.of());
    for (int i = 0; i < 2 * members; i++) {
      String id = "p%04d".formatted(i);
      String sex = i < alone ? "other" : "female";
      people.person(id, "carer", String.valueOf(i < members), "sex", sex);
      if (i % 4 == 0) {
        people.record(id, "encounter", -10);
      }
      for (int visits = i % 4 == 3 ? 0 : i % 8 == 0 ? 2 : 1; visits > 0; visits--) {
        people.record(id, "encounter", 10 * visits);
      }
    }
    Match alike = new Match("sex", attribute("sex"), Optional.empty());
    OutreachSketch outreach = new OutreachSketch()
        .step("referred", records("referral"))
        .include("carer", attribute("carer"))
        .outcome(
            "ed",
            records("encounter"),
            Length.of(1, CalendarUnit.MONTH),
            new Versus.Matched(others, List.of(alike)));
    return Evaluation.evaluate(outreach.plan(), people.store());
  }

  @Test
  void theTeamIsToldEveryWarningAndAReleaseThoseThatItsCountsGive() {
    EvaluationReport report = matched(160, 3);
    Set<Warning> warnings = report.effects().outcomes().get(0).warnings();
    assertThat(warnings).contains(Warning.UNMATCHED);
    String team = Told.of(report, "outcome").words();
    String released = Told.of(report, "outcome", Profile.nhs()).words();
    assertThat(warnings).allMatch(warning -> team.contains(warning.words()));
    assertThat(team).contains("Left unmatched: 3 members.");
    assertThat(released)
        .contains("Left unmatched: * members.")
        .doesNotContain(Warning.UNMATCHED.words());
  }

  @Test
  void whereMoreAreUnmatchedAReleaseSaysSo() {
    String released = Told.of(EveryPart.report(), "outcome", Profile.nhs()).words();
    assertThat(released).contains("Left unmatched: 20 members.", Warning.UNMATCHED.words());
  }

  @Test
  void withheldCountsProveNothing() {
    String released = Told.of(matched(6, 0), "outcome", Profile.nhs()).words();
    assertThat(released)
        .contains("Evidence level 2 of 5.")
        .doesNotContain(Warning.FEW_PEOPLE.words());
  }

  @Test
  void whereEverybodyIsMatchedTheyAreNotToldTwice() {
    assertThat(Told.of(matched(40, 0), "outcome").table("events")).hasSize(5);
    assertThat(Told.of(matched(40, 10), "outcome").table("events")).hasSize(7);
  }

  @Test
  void anEffectSaysWhetherChanceCouldMakeIt() {
    List<String> ratios = Told.of(matched(160, 3), "outcome").table("ratios");
    assertThat(ratios.get(0)).isEqualTo("What is compared | Ratio of rates | Beyond chance");
    assertThat(ratios.get(1)).endsWith("| yes, higher");
    assertThat(ratios).last().asString().startsWith("Difference in differences").endsWith("| no");
  }
}
