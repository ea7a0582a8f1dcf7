package io.muster.evaluation.report;

import java.time.LocalDate;
import java.util.Locale;

/** Writes a report as text of at most {@value Words#PAGE} columns, for a terminal, a mail or a printer. */
final class TextReport {
  private final EvaluationReport report;

  TextReport(EvaluationReport report) {
    this.report = report;
  }

  String write() {
    Page page = new Page();
    header(page, report.header());
    FlowText.write(page, report.attrition());
    ConversionText.write(page, report.conversion());
    TargetsText.write(page, report.targets());
    report.attempts().ifPresent(a -> AttemptsText.write(page, a));
    report.attendance().forEach(a -> AttendanceText.write(page, a));
    report.themes().forEach(t -> ThemesText.write(page, t));
    PartitionText.write(page, report.partition());
    NotesText.write(page, report);
    page.line("").line(EvaluationReport.MARKING);
    return page.text();
  }

  private void header(Page page, Header header) {
    String rule = "═".repeat(Words.PAGE);
    page.line(EvaluationReport.MARKING).line(rule);
    page.line(Words.cut(header.title(), Words.PAGE));
    page.line(Words.cut("for " + header.cohortTitle(), Words.PAGE)).line(rule);
    header.programme().ifPresent(p -> fact(page, "Programme", p));
    fact(page, "Index date", header.index().toString());
    fact(page, "Day 0", header.start().map(LocalDate::toString).orElse("the index date"));
    boolean complete = header.cutOff().equals(header.asOf());
    fact(page, "Cut-off", header.cutOff() + (complete ? ", to which the data are complete" : ""));
    String people = Figures.count(header.people(), "person", "people");
    fact(page, "Data", people + ", complete to " + header.asOf());
    fact(page, "Members", Figures.count(report.members()));
    fact(page, "Order of steps", header.order().name().toLowerCase(Locale.ROOT));
    fact(page, "Plan", header.fingerprint().brief() + ", by Muster " + header.version());
  }

  private static void fact(Page page, String name, String value) {
    page.line(Words.cut(String.format(Locale.ROOT, "%-16s%s", name, value), Words.PAGE));
  }
}
