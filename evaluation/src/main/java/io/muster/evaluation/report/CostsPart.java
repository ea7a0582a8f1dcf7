package io.muster.evaluation.report;

import static io.muster.evaluation.report.document.Table.Column.numbers;
import static io.muster.evaluation.report.document.Table.Column.words;

import io.muster.evaluation.disclosure.Release;
import io.muster.evaluation.effect.Cost;
import io.muster.evaluation.effect.Evidence;
import io.muster.evaluation.report.document.Document.Section;
import io.muster.evaluation.report.document.Figure;
import io.muster.evaluation.report.document.Figures;
import io.muster.evaluation.report.document.Released;
import io.muster.evaluation.report.document.Table;
import io.muster.evaluation.report.document.Table.Row;
import io.muster.evaluation.statistics.CostPerPerson;
import io.muster.evaluation.statistics.Estimate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What it cost for each member who reached a step. */
final class CostsPart implements Part {
  private final List<Cost> costs;
  private final MemberCells cells;

  CostsPart(List<Cost> costs, MemberCells cells) {
    this.costs = costs;
    this.cells = cells;
  }

  @Override
  public Section in(Release release) {
    Table table = new Table(
        "costs",
        "What was spent in all, shared among the members who reached a step",
        List.of(
            words("step", "Step"),
            numbers("amount", "Spent in all"),
            numbers("reached", "Reached it, of the cohort"),
            numbers("each", "Cost of each")),
        costs.stream().map(cost -> row(cost, release)).toList());
    return new Section(
        "costs",
        "Cost",
        "members who reached a step",
        List.of(table, EvidenceWords.of(Evidence.REACH)));
  }

  private Row row(Cost cost, Release release) {
    ShareCells reached =
        new ShareCells(cells.step(cost.step()).reached(), cells.members(), "the cohort");
    Figure.Share share = reached.fraction(release);
    return Row.of(
        Figure.named(cost.step(), cost.label()),
        Figure.text(amount(cost)),
        share,
        each(cost, share));
  }

  /** With the smaller coins only where there are any. */
  private static String amount(Cost cost) {
    boolean whole = cost.amount().stripTrailingZeros().scale() <= 0;
    return Figures.decimal(cost.amount().doubleValue(), whole ? 0 : 2);
  }

  private static Figure each(Cost cost, Figure.Share share) {
    if (Released.zero(share.count())) {
      return Figure.text("no outcome");
    }
    Optional<Estimate> each = share.share().isEmpty()
        ? Optional.empty()
        : CostPerPerson.of(
            cost.amount().doubleValue(),
            Math.min(Released.number(share.count()), Released.number(share.of())),
            Released.number(share.of()));
    return new Figure.Quantity(
        each.map(e -> OptionalDouble.of(e.value())).orElse(OptionalDouble.empty()),
        each.map(Estimate::interval),
        "",
        0,
        share.count());
  }
}
