package io.muster.examples;

import io.muster.core.engine.Attrition;
import io.muster.core.engine.CohortResult;
import io.muster.evaluation.report.EvaluationReport;
import java.util.ArrayList;
import java.util.List;

/** Writes a cohort's attrition as text: a row for each rule, its numbers lined up under their headings. */
final class CohortPage {
  private static final int LONGEST_LABEL = 42;
  private static final int COLUMNS = 4;
  private static final String GAP = "  ";

  private final CohortResult result;
  private final List<List<String>> rows = new ArrayList<>();
  private final StringBuilder page = new StringBuilder();

  CohortPage(CohortResult result) {
    this.result = result;
    Attrition attrition = result.attrition();
    int asked = attrition.people() - attrition.optedOut();
    row("", "Met", "Not met", "Unknown", "Left");
    row("Everyone in the data", "", "", "", Prose.count(attrition.people()));
    row(
        "Opted out of the use of their records",
        Prose.count(attrition.optedOut()),
        Prose.count(asked),
        "",
        Prose.count(asked));
    attrition.rows().forEach(this::row);
  }

  String write() {
    line(EvaluationReport.MARKING);
    line("");
    String name = result.plan().name();
    String title = result.plan().heading();
    paragraph(title + (title.equals(name) ? "" : " (" + name + ")"));
    line("Index date  " + result.plan().index());
    line("Data        " + Prose.count(result.store().size(), "person", "people") + ", complete to "
        + result.store().asOf());
    line("");
    table();
    line("");
    line(Prose.count(result.members().size(), "member", "members"));
    remarks();
    return page.toString();
  }

  private void remarks() {
    List<String> remarks = new ArrayList<>();
    result.warnings().forEach(w -> remarks.add("Warning: " + w + "."));
    result.plan().notes().forEach(n -> remarks.add("Note: " + n));
    if (!remarks.isEmpty()) {
      line("");
      remarks.forEach(this::paragraph);
    }
  }

  private void row(Attrition.Row row) {
    row(
        (row.population() ? "population" : row.effect().word()) + " " + row.label(),
        Prose.count(row.met()),
        Prose.count(row.notMet()),
        Prose.count(row.unknown()),
        Prose.count(row.left()));
  }

  private void row(String... cells) {
    rows.add(List.of(cells));
  }

  private void table() {
    int label = rows.stream().mapToInt(r -> Prose.length(r.get(0))).max().orElse(0);
    for (List<String> row : rows) {
      List<String> labels = Prose.wrap(row.get(0), LONGEST_LABEL, GAP);
      StringBuilder line = new StringBuilder(padded(labels.get(0), Math.min(label, LONGEST_LABEL)));
      for (int column = 1; column <= COLUMNS; column++) {
        line.append(GAP).append(" ".repeat(width(column) - row.get(column).length()));
        line.append(row.get(column));
      }
      line(line.toString().stripTrailing());
      labels.stream().skip(1).forEach(this::line);
    }
  }

  private int width(int column) {
    return rows.stream().mapToInt(r -> r.get(column).length()).max().orElse(0);
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - Prose.length(text)));
  }

  private void paragraph(String text) {
    Prose.wrap(text, Prose.WIDTH, GAP).forEach(this::line);
  }

  private void line(String line) {
    page.append(line).append('\n');
  }
}
