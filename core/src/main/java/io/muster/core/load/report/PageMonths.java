package io.muster.core.load.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The records of each kind month by month: a strip for each system, and a table of the numbers below. */
final class PageMonths {
  private final LoadDocument document;
  private final Periods periods;
  private final List<YearMonth> months;
  private final CoverageWords words;
  private final Markup page;
  private int strips;

  PageMonths(LoadDocument document, Markup page) {
    this.document = document;
    this.periods = document.periods();
    this.months = periods.months();
    this.words = new CoverageWords(periods);
    this.page = page;
  }

  void write() {
    page.open("p", "class", "note")
        .text(
            "The records in the store from " + months.get(0) + " to "
                + months.get(months.size() - 1)
                + ". Each strip has a scale of its own, its fullest month the highest. A month without records, after the first that has some, is marked: ")
        .trusted(MonthsStrip.SAMPLE)
        .close("p");
    page.open("div", "class", "kinds");
    document.holdings().forEach(h -> h.coverage().ifPresent(kind -> kind(h, kind)));
    page.close("div");
  }

  private void kind(Holding holding, KindCoverage kind) {
    page.open("article").element("h3", kind.kind());
    page.element("p", CoverageWords.extent(kind) + ".");
    List<String> odd = CoverageWords.oddities(holding, kind);
    if (!odd.isEmpty()) {
      page.element("p", String.join("; ", odd) + ".", "class", "odd");
    }
    CoverageWords.units(kind).ifPresent(units -> page.element("p", "Units: " + units + "."));
    for (SystemCoverage system : kind.systems()) {
      page.open("figure").open("figcaption").element("strong", system.system() + ":");
      String rhythm = words.rhythm(system);
      if (system.gaps().isEmpty()) {
        page.text(rhythm);
      } else {
        page.element("span", rhythm, "class", "gap");
      }
      page.close("figcaption");
      String name = kind.kind() + " of " + system.system() + ", month by month";
      MonthsStrip.write(page, "strip-" + ++strips, name, rhythm, system, months);
      page.close("figure");
    }
    numbers(kind);
    page.close("article");
  }

  private void numbers(KindCoverage kind) {
    List<String> headings = new ArrayList<>(List.of("When"));
    kind.systems().forEach(s -> headings.add(s.system()));
    page.open("details").element("summary", "The numbers of " + kind.kind());
    PageTable table = new PageTable(page, kind.kind() + " by month and system", headings);
    row(table, kind, "before " + periods.firstYear(), SystemCoverage::earlier);
    for (int i = 0; i < periods.years().size(); i++) {
      int year = i;
      row(table, kind, periods.years().get(i).toString(), s -> s.years().get(year));
    }
    for (int i = 0; i < months.size(); i++) {
      int month = i;
      table.row(months.get(i).toString(), cells(kind, s -> s.months().get(month)));
    }
    row(table, kind, "after the as-of date", SystemCoverage::afterAsOf);
    row(table, kind, "without a date", SystemCoverage::undated);
    table.total("all", cells(kind, SystemCoverage::records)).end();
    page.close("details");
  }

  /** A row that is left out where nobody has any. */
  private static void row(
      PageTable table, KindCoverage kind, String when, Function<SystemCoverage, Integer> count) {
    if (kind.systems().stream().anyMatch(s -> count.apply(s) > 0)) {
      table.row(when, cells(kind, count));
    }
  }

  private static String[] cells(KindCoverage kind, Function<SystemCoverage, Integer> count) {
    return kind.systems().stream().map(s -> Words.count(count.apply(s))).toArray(String[]::new);
  }
}
