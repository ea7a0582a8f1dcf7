package io.muster.evaluation.journey;

import io.muster.core.plan.Records;

/** The same records with other selections in place of theirs, in unions and in sequences too. */
abstract class OtherSelections implements Records.Visitor<Records> {
  @Override
  public final Records visitUnion(Records.Union union) {
    return new Records.Union(union.parts().stream().map(p -> p.accept(this)).toList());
  }

  @Override
  public final Records visitSequence(Records.Sequence sequence) {
    return new Records.Sequence(
        sequence.records().accept(this),
        sequence.relation(),
        sequence.negated(),
        sequence.gap(),
        partners(sequence.others()));
  }

  /** What takes the place of the records that those of a sequence stand beside. */
  Records partners(Records others) {
    return others.accept(this);
  }
}
