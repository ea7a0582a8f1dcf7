package io.muster.evaluation.journey;

import io.muster.core.plan.Comparison;
import io.muster.core.plan.Expression;
import io.muster.core.plan.Records;
import io.muster.core.schema.Column;
import io.muster.core.schema.Value;
import io.muster.core.schema.ValueType;
import java.util.Optional;

/** Those of some contacts that went out; where their kind knows no direction, all of them did. */
final class Outgoing extends OtherSelections {
  static Records of(Records contacts) {
    return contacts.accept(new Outgoing());
  }

  @Override
  public Records visitSelection(Records.Selection selection) {
    Optional<Column> direction =
        selection.kind().column("direction").filter(c -> c.type() == ValueType.TEXT);
    return direction.isEmpty()
        ? selection
        : selection.where(new Expression.Compare(
            new Expression.Field(direction.get()),
            Comparison.EQUAL,
            new Expression.Literal(new Value.Text("out"))));
  }

  /** What a contact stands beside may have gone either way. */
  @Override
  Records partners(Records others) {
    return others;
  }
}
