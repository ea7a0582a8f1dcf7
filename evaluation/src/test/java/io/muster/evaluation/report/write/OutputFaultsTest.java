package io.muster.evaluation.report.write;

import static io.muster.evaluation.report.document.Told.exactly;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.muster.core.MusterVersion;
import io.muster.core.plan.OutreachPlan.StepOrder;
import io.muster.evaluation.Evaluation;
import io.muster.evaluation.InventedOutreach;
import io.muster.evaluation.disclosure.Profile;
import io.muster.evaluation.report.EvaluationReport;
import io.muster.evaluation.report.document.Document;
import io.muster.evaluation.report.document.Figure;
import io.muster.evaluation.report.document.Table;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Group L of the fault catalogue, as far as reports go: labels that a program could take for more than a name, and what must stand in a report. */
class OutputFaultsTest {
  /** A report with a table in which a label stands beside a number below nought. */
  private static Document labelled(String label) {
    Figure gap =
        new Figure.Quantity(OptionalDouble.of(-5), Optional.empty(), "points", 0, exactly(100));
    return InventedDocument.of(new Table(
        "labels",
        "Labels",
        List.of(Table.Column.words("what", "What"), Table.Column.numbers("gap", "Gap")),
        List.of(Table.Row.of(Figure.text(label), gap))));
  }

  /** The cells below the header of the table's file. */
  private static List<String> cells(String label) {
    String csv = Reports.csv(labelled(label)).get("01-invented-labels.csv");
    List<CsvRecord> records = CsvReader.builder().ofCsvRecord(csv).stream().toList();
    return records.get(1).getFields();
  }

  private static EvaluationReport report(int people) {
    return Evaluation.evaluate(
        InventedOutreach.plan(StepOrder.LENIENT),
        InventedOutreach.people(11, people).store());
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "＝1"})
  void l01ALabelIsNeverAFormulaInASpreadsheetAndExactInJson(String label) throws IOException {
    assertThat(cells(label)).first().isEqualTo("'" + label);
    assertThat(Reports.json(labelled(label)))
        .contains(new ObjectMapper().writeValueAsString(label));
  }

  @Test
  void l02ANumberBelowNoughtStaysANumber() {
    assertThat(cells("drop in - town")).startsWith("drop in - town", "-5.0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "one, two",
        "say \"it\"",
        "two\r\nlines",
        "\"",
        ",",
        "a,\"b\"\nc\r",
        "\u00e9 \ud83d\ude00"
      })
  void l03ACellReadsBackAsItWasWritten(String label) {
    assertThat(cells("x" + label)).first().isEqualTo("x" + label);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<script>alert(1)</script>", "\" onmouseover=\"alert(1)", "&lt;b>", "]]>"})
  void l04ALabelIsNeverMarkup(String label) {
    String escaped = label
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
    assertThat(Reports.html(labelled(label))).contains(escaped).doesNotContain(label);
  }

  @Test
  void l05ALabelOfSeveralLinesStaysOnOne() {
    Document document = labelled("one\r\nMembers 9,999\u0007");
    assertThat(Reports.text(document).lines()).anyMatch(l -> l.contains("one Members 9,999"));
    assertThat(Reports.markdown(document).lines()).anyMatch(l -> l.contains("one Members 9,999"));
  }

  @Test
  void l06ALabelOfManyCharactersIsCutWithAMarkWherePeopleRead() {
    Document document = labelled("x".repeat(10_000));
    for (String page :
        List.of(Reports.text(document), Reports.markdown(document), Reports.html(document))) {
      assertThat(page).containsPattern("x{20,200}…").doesNotContain("x".repeat(201));
    }
    assertThat(cells("x".repeat(10_000))).first().isEqualTo("x".repeat(10_000));
  }

  @Test
  void l09AReportPrintsNoFiguresWhereNobodyAskedForThem() {
    assertThat(report(30).toString()).hasSizeLessThan(200).doesNotContain("invented-");
  }

  @Test
  void l11AReportSaysWhatItIsOfByWhomItMayBeReadAndHowItWasProtected() {
    EvaluationReport report = report(30);
    String json = Reports.json(report.release(Profile.nhs()));
    assertThat(json)
        .contains(report.header().fingerprint().hex())
        .contains(MusterVersion.text())
        .contains("2022-04-11")
        .contains("Release, nhs")
        .doesNotContain("invented-");
  }

  @Test
  void i12AReportOfNobodyHasNoShareOfNothing() {
    EvaluationReport nobody = report(0);
    Document released = nobody.release(Profile.nhs());
    for (String page : List.of(
        nobody.toText(), Reports.text(released), Reports.html(released), Reports.json(released))) {
      assertThat(page).doesNotContain("NaN", "Infinity", "∞");
    }
    assertThat(nobody.toText()).contains("Members             0\n");
  }
}
