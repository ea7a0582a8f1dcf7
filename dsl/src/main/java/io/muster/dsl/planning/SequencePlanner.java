package io.muster.dsl.planning;

import io.muster.core.plan.Gap;
import io.muster.core.plan.Records;
import io.muster.core.plan.Records.Sequence.Relation;
import io.muster.core.schema.RecordKind;
import io.muster.dsl.syntax.RecordsSyntax;
import io.muster.dsl.syntax.SequenceSyntax;
import java.util.List;
import java.util.Optional;

/** Plans how records stand to others. */
final class SequencePlanner {
  private final Scope scope;
  private final ExpressionPlanner expressions;

  SequencePlanner(Scope scope, ExpressionPlanner expressions) {
    this.scope = scope;
    this.expressions = expressions;
  }

  Meaning plan(Records records, List<SequenceSyntax> sequences) {
    if (sequences.size() > 1) {
      scope
          .problems()
          .error(
              "two-sequences",
              sequences.get(1).range(),
              "this could belong to either of the records before it",
              Optional.of("put brackets round the records that belong together"));
      return Meaning.Broken.BROKEN;
    }
    Optional<Records.Sequence> planned = sequences.get(0).accept(new Standing(records));
    return planned.<Meaning>map(Meaning.SomeRecords::new).orElse(Meaning.Broken.BROKEN);
  }

  private Optional<Records> others(RecordsSyntax syntax) {
    return new RecordsPlanner(scope, expressions).records(syntax);
  }

  /** The records that stand so. */
  private final class Standing implements SequenceSyntax.Visitor<Optional<Records.Sequence>> {
    private final Records records;

    Standing(Records records) {
      this.records = records;
    }

    @Override
    public Optional<Records.Sequence> visitDuring(SequenceSyntax.During during) {
      Optional<Records> others = others(during.others());
      Optional<RecordKind> endless = others.stream()
          .flatMap(r -> r.kinds().stream())
          .filter(kind -> kind.column("end").isEmpty())
          .findFirst();
      endless.ifPresent(kind -> scope
          .problems()
          .error(
              "wrong-type",
              during.others().range(),
              "%s has no end, so nothing is dated during it"
                  .formatted(Phrases.aOrAn(kind.name()))));
      return endless.isPresent()
          ? Optional.empty()
          : others.map(
              o -> new Records.Sequence(records, Relation.DURING, false, Optional.empty(), o));
    }

    @Override
    public Optional<Records.Sequence> visitFollowed(SequenceSyntax.Followed followed) {
      return sequence(Relation.FOLLOWED, followed.negated(), followed.gap(), followed.others());
    }

    @Override
    public Optional<Records.Sequence> visitPreceded(SequenceSyntax.Preceded preceded) {
      return sequence(Relation.PRECEDED, preceded.negated(), preceded.gap(), preceded.others());
    }

    private Optional<Records.Sequence> sequence(
        Relation relation,
        boolean negated,
        Optional<SequenceSyntax.Gap> written,
        RecordsSyntax syntax) {
      Optional<Gap> gap = written.flatMap(this::gap);
      Optional<Records> others = others(syntax);
      return written.isPresent() && gap.isEmpty()
          ? Optional.empty()
          : others.map(o -> new Records.Sequence(records, relation, negated, gap, o));
    }

    private Optional<Gap> gap(SequenceSyntax.Gap written) {
      WindowPlanner windows = new WindowPlanner(scope, expressions);
      if (written.from().orElse(0) > written.to().amount()
          || (written.from().isEmpty() && written.to().amount() == 0)) {
        return windows.empty(written.range());
      }
      return windows
          .bounded(written.to())
          .map(to -> new Gap(written.from(), to.amount(), to.unit()));
    }
  }
}
