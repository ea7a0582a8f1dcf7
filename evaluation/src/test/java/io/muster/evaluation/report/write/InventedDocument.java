package io.muster.evaluation.report.write;

import static io.muster.evaluation.report.document.Told.exactly;
import static io.muster.evaluation.report.document.Told.underNhs;

import io.muster.evaluation.report.document.Block;
import io.muster.evaluation.report.document.Chart;
import io.muster.evaluation.report.document.Document;
import io.muster.evaluation.report.document.Document.Audience;
import io.muster.evaluation.report.document.Document.Field;
import io.muster.evaluation.report.document.Document.Section;
import io.muster.evaluation.report.document.Figure;
import io.muster.evaluation.report.document.Paragraph;
import io.muster.evaluation.report.document.Table;
import io.muster.evaluation.statistics.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** A document with a figure and a chart of every kind, and with names that nobody should give anything. */
final class InventedDocument {
  /** What a spreadsheet, a table in Markdown and a browser could each take for more than a name. */
  static final String NASTY = "=1+1|\"<script>alert(1)</script>\", & more";

  private InventedDocument() {}

  static Document of(Block... blocks) {
    return new Document(
        Figure.named("outreach", "The outreach"),
        Figure.named("cohort", NASTY),
        new Audience("nhs", false, "Release, nhs", "* is withheld."),
        List.of(
            new Field("people", "People in the data", Figure.count(underNhs(903))),
            new Field("members", "Members", Figure.count(underNhs(3)))),
        List.of(Paragraph.warning("the data end early.")),
        List.of(new Section("invented", "Invented", "of 900 people", List.of(blocks))));
  }

  static Document everything() {
    return of(figures(), forest(), steps(), trend());
  }

  static Table figures() {
    return new Table(
        "figures",
        "Every kind of figure",
        List.of(
            Table.Column.words("what", "What"),
            Table.Column.numbers("figure", "Figure"),
            Table.Column.group(NASTY)),
        List.of(
            row("count", Figure.count(exactly(1045)), Figure.count(underNhs(3))),
            row(
                NASTY,
                Figure.share(underNhs(13), underNhs(130), "the cohort"),
                Figure.fraction(underNhs(3), underNhs(130), "the cohort")),
            row(
                "days",
                new Figure.Spread(
                    exactly(40), Optional.of(new Figure.Spread.Quartered(14.5, 9, 14, 21.25))),
                new Figure.Spread(underNhs(40), Optional.empty())),
            row(
                "gap",
                new Figure.Quantity(
                    OptionalDouble.of(-5.5),
                    Optional.of(new Interval(-12, 3.1, 0.95)),
                    "points",
                    1,
                    underNhs(100)),
                new Figure.Quantity(
                    OptionalDouble.empty(), Optional.empty(), "points", 1, underNhs(3))),
            row(
                "verdict",
                new Figure.Verdict("met", "MET", Figure.Verdict.Mark.YES),
                Figure.none()),
            Table.Row.total(Figure.text("all"), Figure.count(underNhs(0)), Figure.blank())));
  }

  private static Table.Row row(String what, Figure first, Figure second) {
    return Table.Row.of(Figure.text(what), first, second);
  }

  static Chart forest() {
    return new Chart.Forest(
        "Attendance by deprivation",
        "of 900 members with a known decile",
        "Rate ratio against all others",
        OptionalDouble.of(1),
        true,
        List.of(
            new Chart.Forest.Estimate(
                "Most deprived fifth",
                "40/280",
                OptionalDouble.of(1.8558),
                Optional.of(new Interval(1.0272, 3.3526, 0.95))),
            new Chart.Forest.Estimate(NASTY, "*/20", OptionalDouble.empty(), Optional.empty())));
  }

  static Chart steps() {
    List<Chart.Steps.Point> engaged = new ArrayList<>();
    List<Chart.Steps.Point> exits = new ArrayList<>();
    for (int i = 0; i <= 10; i++) {
      double share = 0.07 * i;
      engaged.add(new Chart.Steps.Point(
          i, share, Optional.of(new Interval(0.8 * share, Math.min(1, 1.2 * share), 0.95))));
      exits.add(new Chart.Steps.Point(i, 0.02 * i, Optional.empty()));
    }
    return new Chart.Steps(
        "Engaged, by attempt",
        "of 20 members",
        "attempts",
        "Share of members",
        List.of(
            new Chart.Steps.Curve("Engaged", engaged),
            new Chart.Steps.Curve("Took an exit", exits),
            new Chart.Steps.Curve("Withheld", List.of())));
  }

  static Chart trend() {
    List<Chart.Trend.Month> months = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      OptionalDouble value = i == 5
          ? OptionalDouble.empty()
          : OptionalDouble.of(40 + 10 * Math.sin(i) - (i < 12 ? 0 : 15));
      String label = String.format(Locale.ROOT, "%d-%02d", 2021 + i / 12, 1 + i % 12);
      months.add(new Chart.Trend.Month(
          label, value, OptionalDouble.of(i < 12 ? 40 : 26), OptionalDouble.of(40)));
    }
    return new Chart.Trend(
        "Emergency attendances",
        "of 900 members",
        "Attendances a month",
        months,
        OptionalInt.of(12));
  }
}
