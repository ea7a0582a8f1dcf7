package io.muster.core.load.report;

import io.muster.core.load.LoadReport;
import java.util.List;

/**
 * The document as one HTML page. It takes nothing from elsewhere and runs no script, and says so to the browser; it follows the reader's
 * choice of light or dark, and can be printed.
 */
final class PageForm {
  private static final String NOTHING_FROM_ELSEWHERE =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

  private final LoadDocument document;
  private final LoadReport report;
  private final Markup page = new Markup();

  private PageForm(LoadDocument document) {
    this.document = document;
    this.report = document.report();
  }

  static String write(LoadDocument document) {
    return new PageForm(document).written();
  }

  private String written() {
    List<PageSection> sections = PageSection.of(document);
    page.trusted("<!DOCTYPE html>\n").open("html", "lang", "en");
    page.open("head")
        .open("meta", "charset", "utf-8")
        .open("meta", "http-equiv", "Content-Security-Policy", "content", NOTHING_FROM_ELSEWHERE)
        .open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
        .open("meta", "name", "color-scheme", "content", "light dark")
        .element("title", "What became of the records, as of " + report.asOf())
        .open("style")
        .trusted(Stylesheet.text())
        .close("style", "head");
    page.open("body").element("a", "Skip to the report", "class", "skip", "href", "#report");
    banner();
    page.open("nav", "aria-label", "Contents").open("ul");
    sections.forEach(
        s -> page.open("li").element("a", s.heading(), "href", "#" + s.id()).close("li"));
    page.close("ul", "nav").open("main", "id", "report");
    sections.forEach(s -> {
      page.open("section", "aria-labelledby", s.id()).element("h2", s.heading(), "id", s.id());
      s.body().accept(page);
      page.close("section");
    });
    page.close("main").open("footer");
    marking();
    return page.close("footer", "body", "html").toString();
  }

  private void marking() {
    page.element("p", LoadDocument.MARKING, "class", "marking");
  }

  private void banner() {
    page.open("header");
    marking();
    page.element("h1", "What became of the records");
    page.element(
        "p", report.covers().isEmpty() ? "of this load" : report.covers(), "class", "subtitle");
    page.open("dl", "class", "fields");
    field("As of", report.asOf().toString());
    field(report.pseudonyms() ? "People, by pseudonyms" : "People", Words.count(document.people()));
    field("Opted out of them", Words.count(report.optedOut()));
    field(
        "Records in the store",
        Words.count(document.kinds().stream().mapToLong(KindCoverage::records).sum()));
    field("Records read, people included", Words.count(report.read()));
    page.close("dl");
    PageShares.write(report, page);
    page.close("header");
  }

  private void field(String name, String value) {
    page.open("div").element("dt", name).element("dd", value).close("div");
  }
}
