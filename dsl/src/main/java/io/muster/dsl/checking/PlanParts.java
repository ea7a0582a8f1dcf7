package io.muster.dsl.checking;

import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Expression;
import io.muster.core.plan.Pick;
import io.muster.core.plan.Ranking;
import io.muster.core.plan.Records;
import io.muster.core.plan.Rule;
import io.muster.core.plan.Shown;
import io.muster.core.plan.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a part of a plan is made of: the expressions, records and windows that stand directly in it. */
final class PlanParts
    implements Expression.Visitor<List<?>>, Records.Visitor<List<?>>, Window.Visitor<List<?>> {
  private static final PlanParts PARTS = new PlanParts();

  private PlanParts() {}

  /** The parts of an expression, of records or of a window, in the order they are written. */
  static List<?> of(Object part) {
    if (part instanceof Expression expression) {
      return expression.accept(PARTS);
    } else if (part instanceof Records records) {
      return records.accept(PARTS);
    } else if (part instanceof Window window) {
      return window.accept(PARTS);
    }
    throw new IllegalArgumentException("no part of a plan: " + part.getClass());
  }

  /** Every expression of a cohort, and those that give the index date. */
  static List<Expression> of(CohortPlan plan) {
    return Stream.of(
            plan.allRules().stream().map(Rule::condition),
            plan.ranking().stream().flatMap(r -> r.keys().stream()).map(Ranking.Key::by),
            plan.shows().stream().map(Shown::expression))
        .flatMap(expressions -> expressions)
        .toList();
  }

  private static List<?> pick(Pick pick) {
    List<Object> parts = new ArrayList<>();
    parts.add(pick.records());
    parts.addAll(pick.tested());
    return parts;
  }

  @Override
  public List<?> visitLiteral(Expression.Literal literal) {
    return List.of();
  }

  @Override
  public List<?> visitIndex(Expression.Index index) {
    return List.of();
  }

  @Override
  public List<?> visitStepDate(Expression.StepDate stepDate) {
    return List.of();
  }

  @Override
  public List<?> visitShifted(Expression.Shifted shifted) {
    return List.of(shifted.date());
  }

  @Override
  public List<?> visitAttribute(Expression.Attribute attribute) {
    return List.of();
  }

  @Override
  public List<?> visitAge(Expression.Age age) {
    return List.of(age.on());
  }

  @Override
  public List<?> visitQuintile(Expression.Quintile quintile) {
    return List.of(quintile.decile());
  }

  @Override
  public List<?> visitAlive(Expression.Alive alive) {
    return List.of();
  }

  @Override
  public List<?> visitRegistered(Expression.Registered registered) {
    return List.of();
  }

  @Override
  public List<?> visitInCohort(Expression.InCohort inCohort) {
    return of(inCohort.cohort());
  }

  @Override
  public List<?> visitField(Expression.Field field) {
    return List.of();
  }

  @Override
  public List<?> visitColumnOf(Expression.ColumnOf columnOf) {
    return pick(columnOf.pick());
  }

  @Override
  public List<?> visitHasCount(Expression.HasCount hasCount) {
    return List.of(hasCount.records());
  }

  @Override
  public List<?> visitCount(Expression.Count count) {
    return List.of(count.records());
  }

  @Override
  public List<?> visitCompare(Expression.Compare compare) {
    return List.of(compare.left(), compare.right());
  }

  @Override
  public List<?> visitBetween(Expression.Between between) {
    return List.of(between.value(), between.low(), between.high());
  }

  @Override
  public List<?> visitIn(Expression.In in) {
    return Stream.concat(Stream.of(in.value()), in.options().stream()).toList();
  }

  @Override
  public List<?> visitInCodes(Expression.InCodes inCodes) {
    return List.of(inCodes.code());
  }

  @Override
  public List<?> visitIsMissing(Expression.IsMissing isMissing) {
    return List.of(isMissing.value());
  }

  @Override
  public List<?> visitNot(Expression.Not not) {
    return List.of(not.condition());
  }

  @Override
  public List<?> visitAnd(Expression.And and) {
    return and.conditions();
  }

  @Override
  public List<?> visitOr(Expression.Or or) {
    return or.conditions();
  }

  @Override
  public List<?> visitBand(Expression.Band band) {
    return List.of(band.number());
  }

  @Override
  public List<?> visitSomeOf(Expression.SomeOf someOf) {
    return someOf.conditions();
  }

  @Override
  public List<?> visitChoice(Expression.Choice choice) {
    Stream<Expression> branches =
        choice.branches().stream().flatMap(b -> Stream.of(b.condition(), b.value()));
    return Stream.concat(branches, choice.otherwise().stream()).toList();
  }

  @Override
  public List<?> visitIfMissing(Expression.IfMissing ifMissing) {
    return ifMissing.values();
  }

  @Override
  public List<?> visitArithmetic(Expression.Arithmetic arithmetic) {
    return List.of(arithmetic.left(), arithmetic.right());
  }

  @Override
  public List<?> visitSummary(Expression.Summary summary) {
    return List.of(summary.records());
  }

  @Override
  public List<?> visitExtreme(Expression.Extreme extreme) {
    return extreme.values();
  }

  @Override
  public List<?> visitTimeBetween(Expression.TimeBetween timeBetween) {
    return List.of(timeBetween.from(), timeBetween.to());
  }

  @Override
  public List<?> visitSelection(Records.Selection selection) {
    return Stream.concat(selection.filters().stream(), selection.windows().stream())
        .toList();
  }

  @Override
  public List<?> visitUnion(Records.Union union) {
    return union.parts();
  }

  @Override
  public List<?> visitSequence(Records.Sequence sequence) {
    return List.of(sequence.records(), sequence.others());
  }

  @Override
  public List<?> visitRange(Window.Range range) {
    return Stream.of(range.from(), range.to()).flatMap(Optional::stream).toList();
  }

  @Override
  public List<?> visitCovering(Window.Covering covering) {
    return Stream.concat(Stream.of(covering.from()), covering.until().stream()).toList();
  }

  @Override
  public List<?> visitAnyTime(Window.AnyTime anyTime) {
    return List.of();
  }
}
