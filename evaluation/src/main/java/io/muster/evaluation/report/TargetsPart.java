package io.muster.evaluation.report;

import static io.muster.evaluation.report.document.Table.Column.numbers;
import static io.muster.evaluation.report.document.Table.Column.words;

import io.muster.evaluation.disclosure.Ledger;
import io.muster.evaluation.disclosure.Release;
import io.muster.evaluation.measure.TargetVerdict;
import io.muster.evaluation.report.document.Block;
import io.muster.evaluation.report.document.Document.Section;
import io.muster.evaluation.report.document.Paragraph;
import io.muster.evaluation.report.document.Table;
import java.util.ArrayList;
import java.util.List;

/** Each target, its verdict, and what it rests on. */
final class TargetsPart implements Part {
  private final List<TargetPart> targets;

  TargetsPart(List<TargetVerdict> targets, Ledger ledger, MemberCells cells) {
    this.targets = targets.stream().map(t -> new TargetPart(t, ledger, cells)).toList();
  }

  @Override
  public Section in(Release release) {
    List<TargetPart.Told> told = targets.stream().map(t -> t.in(release)).toList();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Table(
        "targets",
        "Targets and how they came out",
        List.of(
            words("step", "Target"),
            words("verdict", "Verdict"),
            numbers("observed", "Reached"),
            words("bar", "Bar")),
        told.stream().map(TargetPart.Told::row).toList()));
    told.forEach(t -> blocks.add(Paragraph.of(t.reason())));
    return new Section(
        "targets", "Targets", "people whose records say that they reached the step", blocks);
  }
}
