package io.muster.core.builder;

import io.muster.core.plan.Expression;
import io.muster.core.plan.Pick;
import io.muster.core.plan.Records;
import io.muster.core.schema.Column;

/**
 * One of a person's records, by its place among them. Of records picked for a number or a code only those that have one are
 * considered, so that an empty one never hides an earlier one.
 */
public sealed class PickedRecord extends OneRecord permits FirstEverRecord {
  private final Pick pick;

  PickedRecord(Pick pick) {
    this.pick = pick;
  }

  /** The choice as the plan has it. */
  public final Pick pick() {
    return pick;
  }

  /** Whether there is such a record. Never unknown. */
  public final Condition isKnown() {
    return date().isKnown();
  }

  /** Whether there is no such record. Never unknown. */
  public final Condition isMissing() {
    return date().isMissing();
  }

  @Override
  final Records records() {
    return pick.records();
  }

  @Override
  final Expression of(Column column) {
    return pick.columnOf(column);
  }

  @Override
  public final String toString() {
    return pick.toString();
  }
}
