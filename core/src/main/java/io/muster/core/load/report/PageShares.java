package io.muster.core.load.report;

import io.muster.core.load.LoadReport;
import java.util.Locale;

/** What became of all records as a bar, and what its colours are: what was read is what was accepted, quarantined and filtered. */
final class PageShares {
  /** So wide at least is a part of which there is any, in hundredths. */
  private static final double LEAST = 0.6;

  private PageShares() {}

  static void write(LoadReport report, Markup page) {
    double quarantined = width(report.quarantined(), report.read());
    double filtered = width(report.filtered(), report.read());
    double accepted = report.read() == 0 ? 0 : 100 - quarantined - filtered;
    page.open("svg", "width", "100%", "height", "14", "aria-hidden", "true");
    bar(page, 0, accepted, "accepted");
    bar(page, accepted, quarantined, "quarantined");
    bar(page, accepted + quarantined, filtered, "filtered");
    page.close("svg").open("ul", "class", "key");
    key(page, "accepted", report.accepted(), report.read());
    key(page, "quarantined", report.quarantined(), report.read());
    key(page, "filtered", report.filtered(), report.read());
    page.close("ul");
  }

  private static double width(long part, long all) {
    return part == 0 ? 0 : Math.max(LEAST, 100.0 * part / all);
  }

  private static void bar(Markup page, double from, double width, String kind) {
    page.open(
            "rect",
            "x",
            Words.percent(from),
            "y",
            "0",
            "width",
            Words.percent(width),
            "height",
            "14",
            "class",
            kind)
        .close("rect");
  }

  private static void key(Markup page, String kind, long count, long all) {
    page.open("li")
        .open("svg", "width", "11", "height", "11", "aria-hidden", "true")
        .open("rect", "width", "11", "height", "11", "class", kind)
        .close("rect", "svg")
        .text(Words.count(count) + " " + kind);
    if (all > 0) {
      page.text(String.format(Locale.ROOT, " (%.1f %%)", 100.0 * count / all));
    }
    page.close("li");
  }
}
