package io.muster.evaluation.journey;

import io.muster.core.plan.Records;
import io.muster.core.plan.Window;
import java.util.List;

/** The same records whenever they are dated, and where they have no date. */
final class AnyTime extends OtherSelections {
  static Records of(Records records) {
    return records.accept(new AnyTime());
  }

  @Override
  public Records visitSelection(Records.Selection selection) {
    return new Records.Selection(
        selection.kind(), selection.codes(), selection.filters(), List.of(new Window.AnyTime()));
  }
}
