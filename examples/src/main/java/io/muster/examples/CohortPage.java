package io.muster.examples;

import io.muster.core.MusterVersion;
import io.muster.core.engine.CohortResult;
import io.muster.evaluation.report.EvaluationReport;
import java.util.ArrayList;
import java.util.List;

/** Writes a cohort as text: what it is of, how it was arrived at, and what to know of it. */
final class CohortPage {
  private static final String INDENT = "  ";

  private final CohortResult result;
  private final StringBuilder page = new StringBuilder();

  CohortPage(CohortResult result) {
    this.result = result;
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
    line("Plan        " + result.fingerprint().brief() + ", by Muster " + MusterVersion.text());
    line("");
    new AttritionTable(result.attrition()).lines().forEach(this::line);
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

  private void paragraph(String text) {
    Prose.wrap(text, Prose.WIDTH, INDENT).forEach(this::line);
  }

  private void line(String line) {
    page.append(line).append('\n');
  }
}
