package io.muster.examples.cli;

import io.muster.core.engine.CohortResult;
import io.muster.core.engine.Evidence;
import io.muster.core.engine.Explanation;
import io.muster.core.schema.Truth;
import io.muster.evaluation.report.document.Block;
import io.muster.evaluation.report.document.Document.Section;
import io.muster.evaluation.report.document.Figure;
import io.muster.evaluation.report.document.Paragraph;
import io.muster.evaluation.report.document.Table;
import io.muster.evaluation.report.document.Table.Row;
import io.muster.examples.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes an explanation as text: a line for each rule, and under it what its answer rests on. */
final class ExplanationPage {
  static final String MARKING = "INTERNAL — from one person's record, not for release";
  private static final String INDENT = " ".repeat(9);

  private final CohortResult result;
  private final Explanation explanation;
  private final int columns;
  private final StringBuilder page = new StringBuilder();

  /** A page of so many columns. */
  ExplanationPage(CohortResult result, Explanation explanation, int columns) {
    this.result = result;
    this.explanation = explanation;
    this.columns = columns;
  }

  String write() {
    line(MARKING);
    line("");
    String name = result.plan().name();
    String title = result.plan().heading();
    paragraph(title + (title.equals(name) ? "" : " (" + name + ")"));
    line("Index date  " + result.plan().index());
    result
        .store()
        .optOutsLiftedFor()
        .ifPresent(purpose -> paragraph("Opt-outs are lifted for: " + purpose));
    line("");
    int leftAt = explanation.leftAt().map(explanation.lines()::indexOf).orElse(-1);
    for (int i = 0; i < explanation.lines().size(); i++) {
      rule(explanation.lines().get(i), i < result.plan().populationRules().size(), i == leftAt);
    }
    paragraph(verdict());
    return page.toString();
  }

  /** The same to put into a page with tables of HTML. */
  Section section() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < explanation.lines().size(); i++) {
      boolean population = i < result.plan().populationRules().size();
      rows.addAll(rows(explanation.lines().get(i), population));
    }
    List<Block> blocks = new ArrayList<>(List.of(Paragraph.of(verdict())));
    result
        .store()
        .optOutsLiftedFor()
        .ifPresent(purpose -> blocks.add(Paragraph.warning("opt-outs are lifted for: " + purpose)));
    if (!rows.isEmpty()) {
      blocks.add(new Table(
          "explanation",
          "Each rule, the person's answer to it (✓ where it keeps the person), and what that rests on",
          List.of(
              Table.Column.words("rule", "Rule"),
              Table.Column.words("answer", "Answer"),
              Table.Column.words("evidence", "What it rests on")),
          rows));
    }
    return new Section(
        "explanation",
        result.plan().heading(),
        "one person, index date " + result.plan().index(),
        blocks);
  }

  /** A row for the rule, and one for each further thing that its answer rests on. */
  private static List<Row> rows(Explanation.Line line, boolean population) {
    Figure answer = new Figure.Verdict(line.answer().name(), word(line.answer()), mark(line));
    List<Row> rows = new ArrayList<>();
    for (Evidence evidence : line.evidence()) {
      boolean first = rows.isEmpty();
      rows.add(Row.of(
          first ? Figure.text(rule(line, population)) : Figure.blank(),
          first ? answer : Figure.blank(),
          Figure.text(evidence.words())));
    }
    return rows.isEmpty()
        ? List.of(Row.of(Figure.text(rule(line, population)), answer, Figure.blank()))
        : rows;
  }

  private static String rule(Explanation.Line line, boolean population) {
    return (population ? "population" : line.rule().effect().word()) + " "
        + line.rule().label();
  }

  private static Figure.Verdict.Mark mark(Explanation.Line line) {
    if (line.rule().keeps(line.answer())) {
      return Figure.Verdict.Mark.YES;
    }
    return line.answer().known() ? Figure.Verdict.Mark.NO : Figure.Verdict.Mark.UNKNOWN;
  }

  private void rule(Explanation.Line each, boolean population, boolean left) {
    String rule = rule(each, population) + (left ? "  ← left here" : "");
    int room = columns - INDENT.length();
    List<String> lines = Prose.wrap(rule, room, "      ");
    line(String.format(Locale.ROOT, "%-7s  %s", word(each.answer()), lines.get(0)));
    lines.stream().skip(1).forEach(l -> line(INDENT + l));
    for (Evidence evidence : each.evidence()) {
      Prose.wrap(evidence.words(), room - 2, "  ").forEach(l -> line(INDENT + "  " + l));
    }
    line("");
  }

  private String verdict() {
    if (explanation.optedOut()) {
      return "Not a member: opted out of the use of their records, so no rule was asked.";
    }
    return explanation
        .leftAt()
        .map(l -> "Not a member: left at \"" + l.rule().label() + "\", which is " + word(l.answer())
            + ".")
        .orElse("A member: stayed through every rule.");
  }

  static String word(Truth answer) {
    return switch (answer) {
      case TRUE -> "met";
      case FALSE -> "not met";
      case UNKNOWN -> "unknown";
    };
  }

  private void paragraph(String text) {
    Prose.wrap(text, columns, "  ").forEach(this::line);
  }

  private void line(String line) {
    page.append(line).append('\n');
  }
}
