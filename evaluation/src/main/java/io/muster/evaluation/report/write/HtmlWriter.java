package io.muster.evaluation.report.write;

import com.google.common.hash.Hashing;
import io.muster.evaluation.report.document.Block;
import io.muster.evaluation.report.document.Chart;
import io.muster.evaluation.report.document.Document;
import io.muster.evaluation.report.document.Document.Audience;
import io.muster.evaluation.report.document.Document.Section;
import io.muster.evaluation.report.document.Paragraph;
import io.muster.evaluation.report.document.Table;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Writes a report as one HTML page with charts. It takes nothing from elsewhere and runs no script, and says so to the browser; it
 * follows the reader's choice of light or dark, and can be printed. A part of a page, such as a notebook's, brings its style with it.
 */
final class HtmlWriter implements Block.Visitor<Markup> {
  private static final String NOTHING_FROM_ELSEWHERE =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

  private final Markup page = new Markup();
  private final String prefix;
  private int charts;
  private int tables;

  /** A writer whose ids all begin so. */
  private HtmlWriter(String prefix) {
    this.prefix = prefix;
  }

  static String write(Document document) {
    HtmlWriter writer = new HtmlWriter("");
    writer.page.trusted("<!DOCTYPE html>\n").open("html", "lang", "en");
    writer.head(document);
    writer.page.open("body");
    writer.page.element("a", "Skip to the report", "class", "skip", "href", "#report");
    writer.banner(document);
    writer.contents(document.sections());
    writer.page.open("main", "id", "report");
    writer.body(document.notices(), document.sections());
    writer.page.close("main").open("footer");
    writer.marking(document.audience());
    writer.page.close("footer").close("body").close("html");
    return writer.page.toString();
  }

  /** A whole document as part of somebody else's page. */
  static String fragment(Document document) {
    return fragment(writer -> {
      writer.banner(document);
      writer.body(document.notices(), document.sections());
    });
  }

  /** Some sections as part of somebody else's page. */
  static String fragment(Audience audience, List<Section> sections) {
    return fragment(writer -> {
      writer.marking(audience);
      writer.body(List.of(), sections);
    });
  }

  /** Its ids begin with what tells it from the other fragments of a page. */
  private static String fragment(Consumer<HtmlWriter> writing) {
    HtmlWriter plain = new HtmlWriter("");
    writing.accept(plain);
    String own = Hashing.sha256()
        .hashString(plain.page.toString(), StandardCharsets.UTF_8)
        .toString();
    HtmlWriter writer = new HtmlWriter("muster-" + own.substring(0, 8) + "-");
    writer.page.open("div", "class", Stylesheet.FRAGMENT);
    writer.page.open("style").trusted(Stylesheet.fragment()).close("style");
    writing.accept(writer);
    return writer.page.close("div").toString();
  }

  private void body(List<Paragraph> notices, List<Section> sections) {
    notices.forEach(notice -> page.add(visitParagraph(notice)));
    for (int i = 0; i < sections.size(); i++) {
      section(sections.get(i), id(i));
    }
  }

  private void head(Document document) {
    page.open("head")
        .open("meta", "charset", "utf-8")
        .open("meta", "http-equiv", "Content-Security-Policy", "content", NOTHING_FROM_ELSEWHERE)
        .open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
        .open("meta", "name", "color-scheme", "content", "light dark")
        .element("title", document.title().text() + " – " + document.subtitle().text())
        .open("style")
        .trusted(Stylesheet.page())
        .close("style")
        .close("head");
  }

  private void marking(Audience audience) {
    if (audience.marking().isEmpty()) {
      return;
    }
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

  private String id(int section) {
    return prefix + "section-" + (section + 1);
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
    return HtmlTable.write(table, prefix + "table-" + ++tables);
  }

  @Override
  public Markup visitChart(Chart chart) {
    String id = prefix + "chart-" + ++charts;
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
