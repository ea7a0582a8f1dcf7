package io.muster.evaluation.report.write;

import io.muster.evaluation.report.document.Block;
import io.muster.evaluation.report.document.Chart;
import io.muster.evaluation.report.document.Document;
import io.muster.evaluation.report.document.Document.Field;
import io.muster.evaluation.report.document.Document.Section;
import io.muster.evaluation.report.document.Figures;
import io.muster.evaluation.report.document.Paragraph;
import io.muster.evaluation.report.document.Table;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a report as Markdown with tables, for a page that somebody goes on writing. Charts are left out: they draw what stands in the tables. */
final class MarkdownWriter implements Block.Visitor<String> {
  private MarkdownWriter() {}

  static String write(Document document) {
    StringBuilder text = new StringBuilder();
    String marking = "**" + plain(document.audience().marking()) + "**\n";
    text.append(marking);
    text.append("\n# ").append(plain(document.title().text())).append('\n');
    text.append("\nfor ").append(plain(document.subtitle().text())).append("\n\n");
    for (Field field : document.fields()) {
      text.append("- ").append(field.name()).append(": ");
      text.append(plain(Figures.of(field.value()))).append('\n');
    }
    text.append('\n').append(plain(document.audience().words())).append('\n');
    MarkdownWriter writer = new MarkdownWriter();
    document.notices().forEach(notice -> text.append(writer.visitParagraph(notice)));
    for (Section section : document.sections()) {
      text.append("\n## ").append(plain(section.heading())).append('\n');
      text.append("\n*").append(plain(section.ofWhom())).append("*\n");
      section.blocks().forEach(block -> text.append(block.accept(writer)));
    }
    return text.append('\n').append(marking).toString();
  }

  @Override
  public String visitParagraph(Paragraph paragraph) {
    String warning = paragraph.tone() == Paragraph.Tone.WARNING ? "> **Warning:** " : "";
    return "\n" + warning + plain(paragraph.text()) + "\n";
  }

  @Override
  public String visitTable(Table table) {
    StringBuilder text = new StringBuilder("\n");
    text.append(plain(table.caption())).append(":\n\n");
    text.append(line(table.columns().stream()
        .map(c -> plain(Words.cut(c.heading(), Words.NAME)))
        .toList()));
    text.append(
        line(table.columns().stream().map(c -> c.words() ? "---" : "---:").toList()));
    for (Table.Row row : table.rows()) {
      String strong = row.total() ? "**" : "";
      text.append(line(row.figures().stream()
          .map(Figures::of)
          .map(cell -> cell.isEmpty() ? "" : strong + plain(Words.cut(cell, Words.NAME)) + strong)
          .toList()));
    }
    return text.toString();
  }

  private static String line(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  @Override
  public String visitChart(Chart chart) {
    return "";
  }

  /** On one line, and without what Markdown or HTML would take for more than letters. */
  private static String plain(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ")
        .replaceAll("([\\\\`*_\\[\\]|#~&])", "\\\\$1")
        .replace("<", "&lt;");
  }
}
