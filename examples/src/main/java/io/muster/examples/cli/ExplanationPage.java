package io.muster.examples.cli;

import io.muster.core.engine.CohortResult;
import io.muster.core.engine.Evidence;
import io.muster.core.engine.Explanation;
import io.muster.core.schema.Truth;
import io.muster.examples.Prose;
import java.util.List;
import java.util.Locale;

/** Writes an explanation as text: a line for each rule, and under it what its answer rests on. */
final class ExplanationPage {
  private static final String MARKING = "INTERNAL — from one person's record, not for release";
  private static final String INDENT = " ".repeat(9);
  private static final int ROOM = Prose.WIDTH - INDENT.length();

  private final CohortResult result;
  private final Explanation explanation;
  private final StringBuilder page = new StringBuilder();

  ExplanationPage(CohortResult result, Explanation explanation) {
    this.result = result;
    this.explanation = explanation;
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

  private void rule(Explanation.Line each, boolean population, boolean left) {
    String effect = population ? "population" : each.rule().effect().word();
    String rule = effect + " " + each.rule().label() + (left ? "  ← left here" : "");
    List<String> lines = Prose.wrap(rule, ROOM, "      ");
    line(String.format(Locale.ROOT, "%-7s  %s", word(each.answer()), lines.get(0)));
    lines.stream().skip(1).forEach(l -> line(INDENT + l));
    for (Evidence evidence : each.evidence()) {
      Prose.wrap(evidence.words(), ROOM - 2, "  ").forEach(l -> line(INDENT + "  " + l));
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

  private static String word(Truth answer) {
    return switch (answer) {
      case TRUE -> "met";
      case FALSE -> "not met";
      case UNKNOWN -> "unknown";
    };
  }

  private void paragraph(String text) {
    Prose.wrap(text, Prose.WIDTH, "  ").forEach(this::line);
  }

  private void line(String line) {
    page.append(line).append('\n');
  }
}
