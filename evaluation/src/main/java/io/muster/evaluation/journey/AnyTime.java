package io.muster.evaluation.journey;

import io.muster.core.plan.Records;
import io.muster.core.plan.Window;
import java.util.List;

/** The same records whenever they are dated, and where they have no date. */
final class AnyTime implements Records.Visitor<Records> {
  static Records of(Records records) {
    return records.accept(new AnyTime());
  }

  @Override
  public Records visitSelection(Records.Selection selection) {
    return new Records.Selection(
        selection.kind(), selection.codes(), selection.filters(), List.of(new Window.AnyTime()));
  }

  @Override
  public Records visitUnion(Records.Union union) {
    return new Records.Union(union.parts().stream().map(p -> p.accept(this)).toList());
  }

  @Override
  public Records visitSequence(Records.Sequence sequence) {
    return new Records.Sequence(
        sequence.records().accept(this),
        sequence.relation(),
        sequence.negated(),
        sequence.gap(),
        sequence.others().accept(this));
  }
}
