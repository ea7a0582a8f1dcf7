package io.muster.evaluation.report.write;

import io.muster.evaluation.report.document.Block;
import io.muster.evaluation.report.document.Chart;
import io.muster.evaluation.report.document.Document;
import io.muster.evaluation.report.document.Document.Audience;
import io.muster.evaluation.report.document.Document.Section;
import io.muster.evaluation.report.document.Paragraph;
import io.muster.evaluation.report.document.Table;
import java.util.List;
import java.util.Locale;

/**
 * Writes a report as one HTML page with charts. It takes nothing from elsewhere and runs no script, and says so to the browser; it
 * follows the reader's choice of light or dark, and can be printed.
 */
final class HtmlWriter implements Block.Visitor<Markup> {
  private static final String NOTHING_FROM_ELSEWHERE =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

  private final Markup page = new Markup();
  private int charts;
  private int tables;

  private HtmlWriter() {}

  static String write(Document document) {
    HtmlWriter writer = new HtmlWriter();
    writer.page.trusted("<!DOCTYPE html>\n").open("html", "lang", "en");
    writer.head(document);
    writer.page.open("body");
    writer.page.element("a", "Skip to the report", "class", "skip", "href", "#report");
    writer.banner(document);
    writer.contents(document.sections());
    writer.page.open("main", "id", "report");
    document.notices().forEach(notice -> writer.page.add(writer.visitParagraph(notice)));
    for (int i = 0; i < document.sections().size(); i++) {
      writer.section(document.sections().get(i), id(i));
    }
    writer.page.close("main").open("footer");
    writer.marking(document.audience());
    writer.page.close("footer").close("body").close("html");
    return writer.page.toString();
  }

  private void head(Document document) {
    page.open("head")
        .open("meta", "charset", "utf-8")
        .open("meta", "http-equiv", "Content-Security-Policy", "content", NOTHING_FROM_ELSEWHERE)
        .open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
        .open("meta", "name", "color-scheme", "content", "light dark")
        .element("title", document.title().text() + " – " + document.subtitle().text())
        .open("style")
        .trusted(Stylesheet.text())
        .close("style")
        .close("head");
  }

  private void marking(Audience audience) {
    String kind = audience.internal() ? "marking internal" : "marking";
    page.element("p", audience.marking(), "class", kind);
  }

  private void banner(Document document) {
    page.open("header");
    marking(document.audience());
    page.element("h1", document.title().text());
    page.element("p", "for " + document.subtitle().text(), "class", "subtitle");
    page.open("dl", "class", "fields");
    document
        .fields()
        .forEach(f -> page.open("div")
            .element("dt", f.name())
            .open("dd")
            .add(f.value().accept(new HtmlFigure()))
            .close("dd")
            .close("div"));
    page.close("dl");
    page.element("p", document.audience().words(), "class", "note");
    page.close("header");
  }

  private void contents(List<Section> sections) {
    page.open("nav", "aria-label", "Contents").open("ul");
    for (int i = 0; i < sections.size(); i++) {
      page.open("li")
          .element("a", sections.get(i).heading(), "href", "#" + id(i))
          .close("li");
    }
    page.close("ul").close("nav");
  }

  private static String id(int section) {
    return "section-" + (section + 1);
  }

  /** A chart has the tables after it beside it, where there is room. */
  private void section(Section section, String id) {
    page.open("section", "aria-labelledby", id, "class", section.key());
    page.element("h2", section.heading(), "id", id);
    page.element("p", section.ofWhom(), "class", "of");
    boolean beside = false;
    for (Block block : section.blocks()) {
      if (beside && !(block instanceof Table)) {
        page.close("div").close("div");
      }
      if (block instanceof Chart) {
        page.open("div", "class", "pair").add(block.accept(this)).open("div");
      } else {
        page.add(block.accept(this));
      }
      beside = block instanceof Chart || (beside && block instanceof Table);
    }
    if (beside) {
      page.close("div").close("div");
    }
    page.close("section");
  }

  @Override
  public Markup visitParagraph(Paragraph paragraph) {
    Markup markup = new Markup();
    String tone = paragraph.tone().name().toLowerCase(Locale.ROOT);
    markup.open("p", "class", tone);
    if (paragraph.tone() == Paragraph.Tone.WARNING) {
      markup.element("strong", "Warning:").text(" ");
    }
    return markup.text(paragraph.text()).close("p");
  }

  @Override
  public Markup visitTable(Table table) {
    return HtmlTable.write(table, "table-" + ++tables);
  }

  @Override
  public Markup visitChart(Chart chart) {
    String id = "chart-" + ++charts;
    Markup markup = new Markup().open("figure");
    markup
        .open("figcaption")
        .element("strong", chart.title())
        .text(chart.ofWhom())
        .close("figcaption");
    markup.add(chart.draw(new SvgDrawer()).written(id, chart));
    return markup.close("figure");
  }
}
