package io.muster.evaluation.report;

import io.muster.evaluation.measure.TargetVerdict;
import java.util.List;

/** Each target, its verdict, and what it rests on. */
final class TargetsText {
  private TargetsText() {}

  static void write(Page page, List<TargetVerdict> targets) {
    if (targets.isEmpty()) {
      return;
    }
    page.heading("TARGETS", "people whose records say that they reached the step");
    TextTable table = new TextTable("Target", "Bar", "Reached", "Verdict");
    for (TargetVerdict target : targets) {
      table.row(
          target.label(),
          (target.atLeast() ? "at least " : "at most ")
              + Figures.percent(target.bar())
              + " of "
              + Words.cut(target.observed().ofWhat(), 16),
          target.measurable() ? Figures.fraction(target.observed()) : Figures.NONE,
          target.verdict().words());
    }
    page.table(table);
    targets.forEach(t -> page.say(Words.cut(t.label(), 40) + ". " + reason(t)));
  }

  private static String reason(TargetVerdict target) {
    if (!target.recorded()) {
      return "No record in the data says that anybody reached it, so whether the target was met cannot be known.";
    } else if (!target.measurable()) {
      return "There is nobody it could be a share of.";
    }
    String pending =
        target.pending() == 0 ? "" : " " + Figures.count(target.pending()) + " may still reach it.";
    return meeting(target) + " " + reading(target) + pending;
  }

  private static String meeting(TargetVerdict target) {
    String of = " of " + Figures.count(target.observed().of());
    String clearly = target.neededClearly().isPresent()
        ? Figures.count(target.neededClearly().getAsInt()) + of + " for a clear MET."
        : "and no number" + of + " would be a clear MET.";
    return "It takes " + (target.atLeast() ? "at least " : "at most ")
        + Figures.count(target.neededOnThePoint()) + of + " on the point, " + clearly;
  }

  private static String reading(TargetVerdict target) {
    return switch (target.verdict()) {
      case MET -> "The whole interval is on the right side of the bar.";
      case MET_ON_THE_POINT ->
        "The bar lies within the interval: met, but chance alone could account for it.";
      case NOT_MET_ON_THE_POINT ->
        "The bar lies within the interval: not met, but chance alone could account for it.";
      case NOT_MET -> "The whole interval is on the wrong side of the bar.";
      case NOT_MEASURABLE -> "";
    };
  }
}
