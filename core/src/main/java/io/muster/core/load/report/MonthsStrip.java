package io.muster.core.load.report;

import java.time.YearMonth;
import java.util.List;

/** A strip of months: a bar for each, and a mark for each that has no records where there should be some. */
final class MonthsStrip {
  private static final int HEIGHT = 34;
  private static final int FLOOR = 3;
  private static final int YEAR = 15;

  /** How much of its place a bar takes. */
  private static final double FILLED = 0.8;

  /** What the mark looks like, for the words that explain it. */
  static final String SAMPLE =
      "<svg class=\"sample\" width=\"9\" height=\"16\" aria-hidden=\"true\"><rect width=\"9\" height=\"16\" class=\"empty\"></rect>"
          + "<rect y=\"13\" width=\"9\" height=\"3\" class=\"missing\"></rect></svg>\n";

  private final Markup page;
  private final double place;

  private MonthsStrip(Markup page, int months) {
    this.page = page;
    this.place = 100.0 / months;
  }

  static void write(
      Markup page,
      String id,
      String name,
      String description,
      SystemCoverage system,
      List<YearMonth> months) {
    page.open(
            "svg",
            "role",
            "img",
            "aria-labelledby",
            id + "-title " + id + "-description",
            "width",
            "100%",
            "height",
            String.valueOf(HEIGHT + YEAR))
        .element("title", name, "id", id + "-title")
        .element("desc", description, "id", id + "-description");
    MonthsStrip strip = new MonthsStrip(page, months.size());
    List<Integer> gaps = system.gaps();
    for (int i = 0; i < months.size(); i++) {
      if (months.get(i).getMonthValue() == 1) {
        strip.year(i, months.get(i).getYear());
      }
      strip.month(i, months.get(i), system.months().get(i), system.most(), gaps.contains(i));
    }
    page.close("svg");
  }

  private void year(int month, int year) {
    String x = Words.percent(month * place);
    page.open("line", "x1", x, "x2", x, "y1", "0", "y2", String.valueOf(HEIGHT + YEAR))
        .close("line");
    page.element(
        "text", String.valueOf(year), "x", x, "dx", "4", "y", String.valueOf(HEIGHT + YEAR - 3));
  }

  private void month(int place, YearMonth month, int count, int most, boolean gap) {
    if (gap) {
      bar(place, HEIGHT, "empty", month + ": none");
      bar(place, FLOOR, "missing", month + ": none");
    } else if (count > 0) {
      int height = Math.max(FLOOR - 1, Math.round((float) HEIGHT * count / most));
      bar(place, height, "accepted", month + ": " + Words.count(count));
    }
  }

  private void bar(int at, int height, String kind, String words) {
    page.open(
            "rect",
            "x",
            Words.percent((at + (1 - FILLED) / 2) * place),
            "y",
            String.valueOf(HEIGHT - height),
            "width",
            Words.percent(FILLED * place),
            "height",
            String.valueOf(height),
            "class",
            kind)
        .element("title", words)
        .close("rect");
  }
}
