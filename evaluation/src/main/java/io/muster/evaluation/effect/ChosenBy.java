package io.muster.evaluation.effect;

import io.muster.core.codes.CodeList;
import io.muster.core.codes.CodeSet;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Expression;
import io.muster.core.plan.Parts;
import io.muster.core.plan.Ranking;
import io.muster.core.plan.Records;
import io.muster.core.plan.Rule;
import java.util.Optional;
import java.util.stream.Stream;

/** By which records members of a cohort were chosen: its rules, its index date, its ranking, and those of cohorts it names. */
final class ChosenBy implements Records.Visitor<Stream<Records.Selection>> {
  private ChosenBy() {}

  /**
   * Whether members were chosen by the same kind of record. Two lists that share no code are not the same kind: of
   * observations, smoking is not weight.
   */
  static boolean sameKind(CohortPlan cohort, Records counted) {
    return selections(cohort)
        .anyMatch(chosen -> counted.selections().stream().anyMatch(c -> isSame(chosen, c)));
  }

  private static Stream<Records.Selection> selections(CohortPlan cohort) {
    return Stream.of(
            cohort.allRules().stream().map(Rule::condition),
            cohort.index().own().stream(),
            cohort.ranking().stream()
                .flatMap(ranking -> ranking.keys().stream())
                .map(Ranking.Key::by))
        .flatMap(questions -> questions)
        .flatMap(Parts::of)
        .flatMap(ChosenBy::asked);
  }

  private static Stream<Records.Selection> asked(Expression question) {
    if (question instanceof Expression.InCohort other) {
      return selections(other.cohort());
    }
    return records(question).stream().flatMap(records -> records.accept(new ChosenBy()));
  }

  private static Optional<Records> records(Expression question) {
    if (question instanceof Expression.HasCount has) {
      return Optional.of(has.records());
    } else if (question instanceof Expression.Count count) {
      return Optional.of(count.records());
    } else if (question instanceof Expression.Summary summary) {
      return Optional.of(summary.records());
    }
    return question instanceof Expression.ColumnOf column
        ? Optional.of(column.pick().records())
        : Optional.empty();
  }

  private static boolean isSame(Records.Selection one, Records.Selection other) {
    Optional<CodeList> codes = one.codes();
    return one.kind().equals(other.kind())
        && (codes.isEmpty()
            || other.codes().isEmpty()
            || overlap(codes.get().codes(), other.codes().get().codes()));
  }

  /** Whether they share a code, or may share one where neither is a list of single codes. */
  private static boolean overlap(CodeSet one, CodeSet other) {
    return one.singleCodes()
        .map(codes -> codes.stream().anyMatch(other::contains))
        .orElseGet(() -> other
            .singleCodes()
            .map(codes -> codes.stream().anyMatch(one::contains))
            .orElse(true));
  }

  @Override
  public Stream<Records.Selection> visitSelection(Records.Selection selection) {
    return Stream.of(selection);
  }

  @Override
  public Stream<Records.Selection> visitUnion(Records.Union union) {
    return union.parts().stream().flatMap(part -> part.accept(this));
  }

  @Override
  public Stream<Records.Selection> visitSequence(Records.Sequence sequence) {
    return Stream.concat(sequence.records().accept(this), sequence.others().accept(this));
  }
}
