package io.muster.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.muster.evaluation.Evaluation;
import io.muster.evaluation.EveryPart;
import io.muster.evaluation.PublishedRecords;
import io.muster.evaluation.disclosure.Profile;
import io.muster.evaluation.disclosure.Revelation;
import io.muster.evaluation.report.document.Document;
import io.muster.evaluation.report.write.Reports;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A report for those outside tells them what its counts tell, and no more. */
class ReleasedReportTest {
  private static final List<String> NOT_COUNTS =
      List.of("share", "low", "high", "mean", "lower_quartile", "median", "upper_quartile");

  private static Document everything(Profile profile) {
    return EveryPart.report().release(profile);
  }

  private static EvaluationReport evaluated(int members) {
    return Evaluation.evaluate(
        PublishedRecords.gardenCityPlan(), PublishedRecords.gardenCity(members).store());
  }

  private static Document gardenCity(int members) {
    return evaluated(members).release(Profile.nhs());
  }

  @Test
  void everyCountIsRoundedWhereverItStands() throws IOException {
    JsonNode sections =
        new ObjectMapper().readTree(Reports.json(everything(Profile.nhs()))).get("sections");
    List<Integer> counts = new ArrayList<>();
    collect(sections, counts);
    assertThat(counts).hasSizeGreaterThan(50).allMatch(n -> n % 5 == 0).doesNotContain(5);
  }

  private static void collect(JsonNode node, List<Integer> counts) {
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      if (field.getValue().isInt() && !NOT_COUNTS.contains(field.getKey())) {
        counts.add(field.getValue().asInt());
      }
    }
    node.forEach(child -> collect(child, counts));
  }

  @Test
  void k05SharesIntervalsAndChartsComeFromWhatIsToldSoOnePersonMoreChangesNotOneByte() {
    Document fewer = gardenCity(136);
    Document more = gardenCity(137);
    assertThat(Reports.html(more)).isEqualTo(Reports.html(fewer));
    assertThat(Reports.json(more)).isEqualTo(Reports.json(fewer));
    assertThat(Reports.text(more)).isEqualTo(Reports.text(fewer));
    assertThat(Reports.markdown(more)).isEqualTo(Reports.markdown(fewer));
    assertThat(Reports.csv(more)).isEqualTo(Reports.csv(fewer));
  }

  @Test
  void besideAnEarlierReportItTellsWhatNeitherTellsAlone() {
    EvaluationReport earlier = evaluated(130);
    EvaluationReport later = evaluated(137);
    assertThat(later.beside(later, Profile.nhs(), Profile.nhs())).isEmpty();
    assertThat(later.beside(earlier, EvaluationReport.TEAM, EvaluationReport.TEAM))
        .contains(new Revelation("members", "members grew by exactly 7."));
    assertThat(later.beside(later, Profile.nhs(), Profile.midpoint6()))
        .extracting(Revelation::words)
        .contains("attendance/1/attended is 33 to 36, if it is the same in both.");
  }

  @Test
  void k11TheSameNumberStandsInEveryFormAndTheRawOneInNone() {
    Document release = gardenCity(137);
    List<String> forms = new ArrayList<>(Reports.csv(release).values());
    assertThat(forms).anyMatch(f -> f.contains("135"));
    forms.clear();
    forms.addAll(List.of(
        Reports.html(release),
        Reports.json(release),
        Reports.markdown(release),
        Reports.text(release)));
    assertThat(forms).allMatch(f -> f.contains("135"));
    forms.addAll(Reports.csv(release).values());
    assertThat(forms).noneMatch(f -> f.matches("(?s).*\\b13[67]\\b(?!\\.\\d).*"));
  }

  @Test
  void everyFormSaysWhomItIsFor() {
    Document release = everything(Profile.opensafely());
    List<String> forms = new ArrayList<>(Reports.csv(release).values());
    forms.addAll(List.of(
        Reports.html(release),
        Reports.json(release),
        Reports.markdown(release),
        Reports.text(release)));
    assertThat(forms).allMatch(f -> f.contains("elease") && f.contains("opensafely"));
    Document internal = everything(Profile.internal("team meeting"));
    List<String> raw = new ArrayList<>(Reports.csv(internal).values());
    raw.addAll(List.of(
        Reports.html(internal),
        Reports.json(internal),
        Reports.markdown(internal),
        Reports.text(internal)));
    assertThat(raw).allMatch(f -> f.contains("not for release. Purpose: team meeting"));
  }

  @Test
  void aVerdictOnWithheldCountsIsWithheld() {
    assertThat(Reports.text(everything(Profile.nhs())))
        .contains("SUPPRESSED", "The counts are withheld, and so is whether it was met.");
  }

  @Test
  void k14WhatIsWithheldStandsInTheOrderOfItsNames() {
    String text = Reports.text(Evaluation.evaluate(
            PublishedRecords.leicesterPlan(), PublishedRecords.leicester().store())
        .release(Profile.nhs()));
    assertThat(text.indexOf("Pork Pie")).isLessThan(text.indexOf("SWHS"));
    assertThat(text).contains("checked before rounding");
  }
}
