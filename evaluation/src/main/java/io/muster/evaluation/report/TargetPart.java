package io.muster.evaluation.report;

import io.muster.evaluation.disclosure.Cell;
import io.muster.evaluation.disclosure.Ledger;
import io.muster.evaluation.disclosure.Release;
import io.muster.evaluation.disclosure.ReleasedCount;
import io.muster.evaluation.measure.Proportion;
import io.muster.evaluation.measure.TargetVerdict;
import io.muster.evaluation.measure.Verdict;
import io.muster.evaluation.report.document.Figure;
import io.muster.evaluation.report.document.Figure.Verdict.Mark;
import io.muster.evaluation.report.document.Figures;
import io.muster.evaluation.report.document.Released;
import io.muster.evaluation.report.document.Table.Row;
import java.math.BigDecimal;
import java.util.Locale;

/** One target. Its verdict is worked out from what is told, so that nobody can work out more from it. */
final class TargetPart {
  private final String name;
  private final String label;
  private final boolean atLeast;
  private final BigDecimal bar;
  private final boolean recorded;
  private final ShareCells observed;
  private final Cell pending;

  TargetPart(TargetVerdict target, Ledger ledger, MemberCells cells) {
    this.name = target.name();
    this.label = target.label();
    this.atLeast = target.atLeast();
    this.bar = target.bar();
    this.recorded = target.recorded();
    MemberCells.Step step = cells.step(target.name());
    Proportion share = target.observed();
    String ledgerName = CellName.of("targets", target.name(), share.ofWhat());
    boolean ofAll = share.equals(step.row().ofCohort());
    Cell of = ofAll ? cells.members() : cells.reached(share.ofWhat(), share.of(), ledgerName);
    this.observed = new ShareCells(
        ofAll ? step.reached() : cells.count(share, step, of, ledgerName + "/observed"),
        of,
        share.ofWhat());
    this.pending = target.pending() == step.row().pending()
        ? step.pending()
        : ledger.count(ledgerName + "/pending", target.pending());
  }

  /** A target as it is told: its row of the table, and what it rests on. */
  record Told(Row row, String reason) {}

  Told in(Release release) {
    Figure.Share share = observed.fraction(release);
    String bound = atLeast ? "at least " : "at most ";
    Figure aim = Figure.text(bound + Figures.percent(bar) + " of " + observed.ofWhat());
    Figure target = Figure.named(name, label);
    if (recorded && share.suppressed()) {
      return new Told(
          Row.of(target, new Figure.Verdict("suppressed", "SUPPRESSED", Mark.UNKNOWN), share, aim),
          label + ". The counts are withheld, and so is whether it was met.");
    }
    TargetVerdict told =
        new TargetVerdict(name, label, atLeast, bar, proportion(share), recorded, 0);
    Verdict verdict = told.verdict();
    Figure words =
        new Figure.Verdict(verdict.name().toLowerCase(Locale.ROOT), verdict.words(), mark(verdict));
    return new Told(
        Row.of(target, words, told.measurable() ? share : Figure.none(), aim),
        label + ". " + reason(told, release));
  }

  private static Mark mark(Verdict verdict) {
    return switch (verdict) {
      case MET -> Mark.YES;
      case MET_ON_THE_POINT, NOT_MET_ON_THE_POINT -> Mark.UNSURE;
      case NOT_MET -> Mark.NO;
      case NOT_MEASURABLE -> Mark.UNKNOWN;
    };
  }

  private static Proportion proportion(Figure.Share share) {
    int of = Released.suppressed(share.of()) ? 0 : Released.number(share.of());
    int count = Released.suppressed(share.count()) ? 0 : Released.number(share.count());
    return Proportion.of(Math.min(count, of), of, share.ofWhat());
  }

  private String reason(TargetVerdict told, Release release) {
    if (!recorded) {
      return "No record in the data says that anybody reached it, so whether the target was met cannot be known.";
    } else if (!told.measurable()) {
      return "There is nobody it could be a share of.";
    }
    ReleasedCount waiting = release.of(pending);
    String rounded = release.profile().isForRelease() && close(told.verdict())
        ? " The counts are rounded: the exact ones may lie on the other side of the bar."
        : "";
    return meeting(told) + " " + reading(told.verdict()) + rounded
        + (Released.zero(waiting) ? "" : " " + Figures.count(waiting) + " may still reach it.");
  }

  private static boolean close(Verdict verdict) {
    return verdict == Verdict.MET_ON_THE_POINT || verdict == Verdict.NOT_MET_ON_THE_POINT;
  }

  private String meeting(TargetVerdict told) {
    String of = " of " + Figures.whole(told.observed().of());
    String clearly = told.neededClearly().isPresent()
        ? Figures.whole(told.neededClearly().getAsInt()) + of + " for a clear MET."
        : "and no number" + of + " would be a clear MET.";
    return "It takes " + (atLeast ? "at least " : "at most ")
        + Figures.whole(told.neededOnThePoint()) + of + " on the point, " + clearly;
  }

  private static String reading(Verdict verdict) {
    return switch (verdict) {
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
