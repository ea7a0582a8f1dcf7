package io.muster.evaluation.report;

import io.muster.evaluation.disclosure.Profile;
import io.muster.evaluation.report.document.Chart;
import io.muster.evaluation.report.document.Document.Section;
import io.muster.evaluation.report.document.Figures;
import io.muster.evaluation.report.document.Paragraph;
import io.muster.evaluation.report.document.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One section of a report, as its reader sees it. */
record Told(Section section) {
  /** For the team. */
  static Told of(EvaluationReport report, String key) {
    return of(report, key, EvaluationReport.TEAM);
  }

  static Told of(EvaluationReport report, String key, Profile profile) {
    return new Told(report.release(profile).sections().stream()
        .filter(s -> s.key().equals(key))
        .findFirst()
        .orElseThrow());
  }

  /** Headings and rows, a line each, their cells with a bar between; none where there is no such table. */
  List<String> table(String key) {
    Optional<Table> table = blocks(Table.class).filter(t -> t.key().equals(key)).findFirst();
    return table.stream()
        .flatMap(t -> Stream.concat(
            Stream.of(t.columns().stream().map(Table.Column::heading).toList()),
            t.rows().stream().map(r -> r.figures().stream().map(Figures::of).toList())))
        .map(cells -> String.join(" | ", cells))
        .toList();
  }

  /** What is said beside tables and charts. */
  String words() {
    return String.join(" ", blocks(Paragraph.class).map(Paragraph::text).toList());
  }

  /** The curves that are drawn. */
  List<Chart.Steps.Curve> curves() {
    return blocks(Chart.Steps.class).flatMap(c -> c.curves().stream()).toList();
  }

  private <B> Stream<B> blocks(Class<B> kind) {
    return section.blocks().stream().filter(kind::isInstance).map(kind::cast);
  }
}
