package io.muster.core.plan;

import java.util.List;
import java.util.stream.Stream;

/** The questions within a question, itself first: those about its records too, and none of the other cohorts it names. */
public final class Parts
    implements Expression.Visitor<Stream<Expression>>,
        Records.Visitor<Stream<Expression>>,
        Window.Visitor<Stream<Expression>> {
  private static final Parts ALL = new Parts(true);
  private static final Parts OUTSIDE_FILTERS = new Parts(false);

  private final boolean filters;

  private Parts(boolean filters) {
    this.filters = filters;
  }

  /** Every question within a question. */
  public static Stream<Expression> of(Expression question) {
    return ALL.within(question);
  }

  /** Every question within what says which records are meant. */
  public static Stream<Expression> of(Records records) {
    return records.accept(ALL);
  }

  /** The questions that are asked where the question itself is: not those that filters ask of each record. */
  public static Stream<Expression> outsideFilters(Expression question) {
    return OUTSIDE_FILTERS.within(question);
  }

  /** The questions that are asked where the records are: not those that filters ask of each of them. */
  public static Stream<Expression> outsideFilters(Records records) {
    return records.accept(OUTSIDE_FILTERS);
  }

  private Stream<Expression> within(Expression question) {
    return Stream.concat(Stream.of(question), question.accept(this));
  }

  private Stream<Expression> within(Expression... questions) {
    return within(List.of(questions));
  }

  private Stream<Expression> within(List<Expression> questions) {
    return questions.stream().flatMap(this::within);
  }

  private Stream<Expression> within(Pick pick) {
    return Stream.concat(
        pick.records().accept(this), pick.tested().stream().flatMap(w -> w.accept(this)));
  }

  @Override
  public Stream<Expression> visitSelection(Records.Selection selection) {
    return Stream.concat(
        filters ? within(selection.filters()) : Stream.empty(),
        selection.windows().stream().flatMap(w -> w.accept(this)));
  }

  @Override
  public Stream<Expression> visitUnion(Records.Union union) {
    return union.parts().stream().flatMap(p -> p.accept(this));
  }

  @Override
  public Stream<Expression> visitSequence(Records.Sequence sequence) {
    return Stream.concat(sequence.records().accept(this), sequence.others().accept(this));
  }

  @Override
  public Stream<Expression> visitRange(Window.Range range) {
    return Stream.concat(range.from().stream(), range.to().stream()).flatMap(this::within);
  }

  @Override
  public Stream<Expression> visitCovering(Window.Covering covering) {
    return Stream.concat(within(covering.from()), covering.until().stream().flatMap(this::within));
  }

  @Override
  public Stream<Expression> visitAnyTime(Window.AnyTime anyTime) {
    return Stream.empty();
  }

  @Override
  public Stream<Expression> visitLiteral(Expression.Literal literal) {
    return Stream.empty();
  }

  @Override
  public Stream<Expression> visitIndex(Expression.Index index) {
    return Stream.empty();
  }

  @Override
  public Stream<Expression> visitStepDate(Expression.StepDate stepDate) {
    return Stream.empty();
  }

  @Override
  public Stream<Expression> visitShifted(Expression.Shifted shifted) {
    return within(shifted.date());
  }

  @Override
  public Stream<Expression> visitAttribute(Expression.Attribute attribute) {
    return Stream.empty();
  }

  @Override
  public Stream<Expression> visitAge(Expression.Age age) {
    return within(age.on());
  }

  @Override
  public Stream<Expression> visitQuintile(Expression.Quintile quintile) {
    return within(quintile.decile());
  }

  @Override
  public Stream<Expression> visitAlive(Expression.Alive alive) {
    return Stream.empty();
  }

  @Override
  public Stream<Expression> visitRegistered(Expression.Registered registered) {
    return Stream.empty();
  }

  @Override
  public Stream<Expression> visitInCohort(Expression.InCohort inCohort) {
    return Stream.empty();
  }

  @Override
  public Stream<Expression> visitField(Expression.Field field) {
    return Stream.empty();
  }

  @Override
  public Stream<Expression> visitColumnOf(Expression.ColumnOf columnOf) {
    return within(columnOf.pick());
  }

  @Override
  public Stream<Expression> visitHasCount(Expression.HasCount hasCount) {
    return hasCount.records().accept(this);
  }

  @Override
  public Stream<Expression> visitCount(Expression.Count count) {
    return count.records().accept(this);
  }

  @Override
  public Stream<Expression> visitCompare(Expression.Compare compare) {
    return within(compare.left(), compare.right());
  }

  @Override
  public Stream<Expression> visitBetween(Expression.Between between) {
    return within(between.value(), between.low(), between.high());
  }

  @Override
  public Stream<Expression> visitIn(Expression.In in) {
    return Stream.concat(within(in.value()), within(in.options()));
  }

  @Override
  public Stream<Expression> visitInCodes(Expression.InCodes inCodes) {
    return within(inCodes.code());
  }

  @Override
  public Stream<Expression> visitIsMissing(Expression.IsMissing isMissing) {
    return within(isMissing.value());
  }

  @Override
  public Stream<Expression> visitNot(Expression.Not not) {
    return within(not.condition());
  }

  @Override
  public Stream<Expression> visitAnd(Expression.And and) {
    return within(and.conditions());
  }

  @Override
  public Stream<Expression> visitOr(Expression.Or or) {
    return within(or.conditions());
  }

  @Override
  public Stream<Expression> visitBand(Expression.Band band) {
    return within(band.number());
  }

  @Override
  public Stream<Expression> visitSomeOf(Expression.SomeOf someOf) {
    return within(someOf.conditions());
  }

  @Override
  public Stream<Expression> visitChoice(Expression.Choice choice) {
    return Stream.concat(
        choice.branches().stream().flatMap(b -> within(b.condition(), b.value())),
        choice.otherwise().stream().flatMap(this::within));
  }

  @Override
  public Stream<Expression> visitIfMissing(Expression.IfMissing ifMissing) {
    return within(ifMissing.values());
  }

  @Override
  public Stream<Expression> visitArithmetic(Expression.Arithmetic arithmetic) {
    return within(arithmetic.left(), arithmetic.right());
  }

  @Override
  public Stream<Expression> visitSummary(Expression.Summary summary) {
    return summary.records().accept(this);
  }

  @Override
  public Stream<Expression> visitExtreme(Expression.Extreme extreme) {
    return within(extreme.values());
  }

  @Override
  public Stream<Expression> visitTimeBetween(Expression.TimeBetween between) {
    return within(between.from(), between.to());
  }
}
