package io.muster.evaluation.report;

import io.muster.evaluation.measure.Conversion;
import io.muster.evaluation.measure.Proportion;
import java.util.List;
import java.util.Optional;

/** How far members got, as people and days and then as shares of the step before, of the first and of the cohort. */
final class ConversionText {
  private ConversionText() {}

  static void write(Page page, Conversion conversion) {
    page.heading(
        "HOW FAR MEMBERS GOT",
        "people, of " + Figures.count(conversion.members(), "member", "members"));
    page.table(people(conversion));
    page.table(shares(conversion));
    page.say(
        "Shares are with Wilson's 95 % interval. Days are the median and, in brackets, the quartiles.");
    if (conversion.steps().stream().anyMatch(Conversion.Row::optional)) {
      page.say(
          "Steps marked ◦ are optional: side branches, never inferred, never what another step is a share of.");
    }
    if (conversion.steps().stream().anyMatch(s -> !s.recorded())) {
      page.say(
          "Not recorded: no record in the data says that anybody reached the step, so how many did is not known.");
    }
    if (conversion.steps().stream().anyMatch(s -> s.inferred() > 0)) {
      page.say(
          "Inferred: no record of the step, but one of a later required step. They are in the denominators of the"
              + " steps after it and in no numerator. Where they are many, the share of the step after looks better than it was.");
    }
    if (conversion.steps().stream().anyMatch(s -> s.pending() > 0)) {
      page.say(
          "Pending: the time for the step is not over at the cut-off. They have not dropped out.");
    }
  }

  private static TextTable people(Conversion conversion) {
    TextTable table = new TextTable(
        "Step", "Reached", "Inferred", "Pending", "Days from\nthe step before", "Days from\nday 0");
    for (Conversion.Row step : conversion.steps()) {
      table.row(
          label(step),
          step.recorded() ? Figures.count(step.reached()) : Figures.NONE,
          Figures.count(step.inferred()),
          Figures.count(step.pending()),
          Figures.median(step.daysFromStepBefore()),
          Figures.median(step.daysFromStart()));
    }
    return table;
  }

  private static TextTable shares(Conversion conversion) {
    String members = " (" + Figures.count(conversion.members()) + ")";
    TextTable table = new TextTable(
        "Step",
        "Of those who passed\nthe step before",
        first(conversion),
        "Of the cohort\n" + members);
    for (Conversion.Row step : conversion.steps()) {
      table.row(
          label(step),
          step.recorded()
              ? step.ofStepBefore().map(Figures::fraction).orElse(Figures.NONE)
              : "not recorded",
          step.recorded() ? step.ofFirst().map(Figures::share).orElse(Figures.NONE) : Figures.NONE,
          step.recorded() ? Figures.share(step.ofCohort()) : Figures.NONE);
    }
    return table;
  }

  private static String first(Conversion conversion) {
    List<Proportion> ofFirst = conversion.steps().stream()
        .map(Conversion.Row::ofFirst)
        .flatMap(Optional::stream)
        .toList();
    return ofFirst.isEmpty()
        ? "Of the first step"
        : "Of " + Words.cut(ofFirst.get(0).ofWhat(), 20) + "\n("
            + Figures.count(ofFirst.get(0).of()) + ")";
  }

  private static String label(Conversion.Row step) {
    return step.optional() ? "◦ " + step.label() : step.label();
  }
}
