package io.muster.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.evaluation.disclosure.Profile;
import io.muster.evaluation.report.EvaluationReport;
import io.muster.evaluation.report.write.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Whole reports, as their readers see them. Run with {@code -Dmuster.golden=write} to write them anew, and then read them: whoever
 * changes a report looks at it.
 */
class GoldenReportTest {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

  private static EvaluationReport gardenCity() {
    return Evaluation.evaluate(
        PublishedRecords.gardenCityPlan(), PublishedRecords.gardenCity(130).store());
  }

  private static EvaluationReport everything() {
    return EveryPart.report();
  }

  @Test
  void gardenCityAsText() throws IOException {
    assertGolden("garden-city-130.txt", gardenCity().toText());
  }

  @Test
  void leicesterAsText() throws IOException {
    assertGolden(
        "leicester.txt",
        Evaluation.evaluate(
                PublishedRecords.leicesterPlan(), PublishedRecords.leicester().store())
            .toText());
  }

  @Test
  void everyPartAsText() throws IOException {
    assertGolden("every-part.txt", everything().toText());
  }

  @Test
  void everyPartAsJson() throws IOException {
    assertGolden("every-part.json", everything().toJson());
  }

  @Test
  void everyPartAsMarkdown() throws IOException {
    assertGolden("every-part.md", Reports.markdown(everything().release(EvaluationReport.TEAM)));
  }

  @Test
  void everyPartAsAPage() throws IOException {
    assertGolden("every-part.html", Reports.html(everything().release(EvaluationReport.TEAM)));
  }

  @Test
  void everyPartAsTables() throws IOException {
    StringBuilder tables = new StringBuilder();
    Reports.csv(everything().release(EvaluationReport.TEAM))
        .forEach((name, table) -> tables.append(name).append('\n').append(table).append('\n'));
    assertGolden("every-part.csv", tables.toString());
  }

  @Test
  void everyPartReleasedAsText() throws IOException {
    assertGolden("every-part-released.txt", Reports.text(everything().release(Profile.nhs())));
  }

  @Test
  void textFitsOneHundredColumns() {
    assertThat(everything().toText().lines()).allMatch(l -> l.codePointCount(0, l.length()) <= 100);
  }

  @Test
  void reportsAreMarkedInternal() {
    assertThat(gardenCity().toText()).startsWith("INTERNAL — not for release. Purpose: ");
    assertThat(gardenCity().toJson()).contains("\"audience\" : \"internal\"");
  }

  @Test
  void reportsHoldNobodysId() {
    assertThat(gardenCity().toText() + gardenCity().toJson() + gardenCity())
        .doesNotContain("invented-");
  }

  @Test
  void theHostsLocaleDoesNotShow() {
    String text = everything().toText();
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(everything().toText()).isEqualTo(text);
    } finally {
      Locale.setDefault(before);
    }
  }

  private static void assertGolden(String name, String actual) throws IOException {
    Path file = GOLDEN.resolve(name);
    if (System.getProperty("muster.golden", "").equals("write")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(file, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(file));
  }
}
