package io.muster.evaluation.report.write;

import io.muster.evaluation.report.document.Block;
import io.muster.evaluation.report.document.Chart;
import io.muster.evaluation.report.document.Document;
import io.muster.evaluation.report.document.Document.Audience;
import io.muster.evaluation.report.document.Document.Field;
import io.muster.evaluation.report.document.Document.Section;
import io.muster.evaluation.report.document.Figures;
import io.muster.evaluation.report.document.Paragraph;
import io.muster.evaluation.report.document.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes a report as text of so many columns at most, for a terminal, a mail or a printer. Charts are left out: they draw what stands in
 * the tables.
 */
final class TextWriter implements Block.Visitor<Page> {
  private static final int NARROWEST = 15;
  private static final int NARROWEST_LABEL = 26;

  private final int width;
  private final Page page;

  private TextWriter(int width) {
    this.width = width;
    this.page = new Page(width);
  }

  static String write(Document document, int width) {
    TextWriter writer = new TextWriter(width);
    writer.head(document);
    document.sections().forEach(writer::section);
    writer.page.line("").line(Words.cut(document.audience().marking(), width));
    return writer.page.text();
  }

  static String write(Audience audience, List<Section> sections, int width) {
    TextWriter writer = new TextWriter(width);
    if (!audience.marking().isEmpty()) {
      writer.page.line(Words.cut(audience.marking(), width));
    }
    sections.forEach(writer::section);
    return writer.page.text().stripLeading();
  }

  private void head(Document document) {
    String rule = "═".repeat(width);
    page.line(Words.cut(document.audience().marking(), width)).line(rule);
    page.line(Words.cut(document.title().text(), width));
    page.line(Words.cut("for " + document.subtitle().text(), width)).line(rule);
    for (Field field : document.fields()) {
      String line = String.format(Locale.ROOT, "%-20s%s", field.name(), Figures.of(field.value()));
      page.line(Words.cut(line, width));
    }
    page.line("").say(document.audience().words());
    document.notices().forEach(this::visitParagraph);
  }

  private void section(Section section) {
    page.heading(section.heading().toUpperCase(Locale.ROOT), section.ofWhom());
    section.blocks().forEach(block -> block.accept(this));
  }

  @Override
  public Page visitParagraph(Paragraph paragraph) {
    String warning = paragraph.tone() == Paragraph.Tone.WARNING ? "Warning: " : "";
    return page.say(warning + paragraph.text());
  }

  @Override
  public Page visitTable(Table table) {
    List<String> headings = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      headings.add(heading(table, i));
    }
    TextTable text = new TextTable(headings);
    for (int i = 0; i < table.columns().size(); i++) {
      if (table.columns().get(i).words()) {
        text.words(i);
      }
    }
    table
        .rows()
        .forEach(row -> text.row(row.figures().stream()
            .map(Figures::of)
            .map(cell -> Words.cut(cell, width))
            .toList()));
    return page.table(text);
  }

  /** Broken so that it is not much wider than what stands below it. */
  private static String heading(Table table, int column) {
    int widest = table.rows().stream()
        .mapToInt(row -> Words.length(Figures.of(row.figures().get(column))))
        .max()
        .orElse(0);
    return Words.heading(
        table.columns().get(column).heading(),
        Math.max(widest, column == 0 ? NARROWEST_LABEL : NARROWEST));
  }

  @Override
  public Page visitChart(Chart chart) {
    return page;
  }
}
