package io.muster.examples;

import io.muster.core.MusterVersion;
import io.muster.core.engine.CohortResult;
import io.muster.evaluation.report.EvaluationReport;
import io.muster.evaluation.report.document.Block;
import io.muster.evaluation.report.document.Document.Section;
import io.muster.evaluation.report.document.Paragraph;
import java.util.ArrayList;
import java.util.List;

/** Writes a cohort as text: what it is of, how it was arrived at, and what to know of it. */
final class CohortPage {
  private static final String INDENT = "  ";

  private final CohortResult result;
  private final int width;
  private final StringBuilder page = new StringBuilder();

  /** A page of so many columns. */
  CohortPage(CohortResult result, int width) {
    this.result = result;
    this.width = width;
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
    new AttritionTable(result.attrition()).lines(width).forEach(this::line);
    line("");
    line(Prose.count(result.members().size(), "member", "members"));
    NobodyLeft.sentences(result.attrition()).forEach(this::paragraph);
    remarks();
    return page.toString();
  }

  /** The same to put into a page with tables of HTML. */
  Section section() {
    AttritionTable attrition = new AttritionTable(result.attrition());
    List<Block> blocks = new ArrayList<>(List.of(attrition.table()));
    blocks.add(Paragraph.of(Prose.count(result.members().size(), "member", "members") + "."));
    result.warnings().forEach(w -> blocks.add(Paragraph.warning(w + ".")));
    result.plan().notes().forEach(n -> blocks.add(Paragraph.of("Note: " + n)));
    attrition.legend().forEach(sentence -> blocks.add(Paragraph.note(sentence)));
    return new Section(
        "flow",
        result.plan().heading(),
        "index date " + result.plan().index() + ", "
            + Prose.count(result.store().size(), "person", "people") + " in data complete to "
            + result.store().asOf() + ", plan " + result.fingerprint().brief(),
        blocks);
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
    Prose.wrap(text, Math.min(width, Prose.WIDTH), INDENT).forEach(this::line);
  }

  private void line(String line) {
    page.append(line).append('\n');
  }
}
