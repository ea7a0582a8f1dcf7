package io.muster.evaluation.report;

import static io.muster.evaluation.OutreachSketch.records;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.plan.Expression;
import io.muster.core.schema.Schema;
import io.muster.evaluation.Evaluation;
import io.muster.evaluation.OutreachSketch;
import io.muster.evaluation.PeopleSketch;
import io.muster.evaluation.disclosure.Profile;
import io.muster.evaluation.report.document.Chart;
import io.muster.evaluation.report.document.Document;
import io.muster.evaluation.report.document.Document.Section;
import io.muster.evaluation.report.write.Reports;
import java.util.List;
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
}
