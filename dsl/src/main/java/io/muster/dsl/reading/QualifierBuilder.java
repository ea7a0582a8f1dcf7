package io.muster.dsl.reading;

import io.muster.dsl.grammar.CohortBaseVisitor;
import io.muster.dsl.grammar.CohortParser.AnyTimeWindowContext;
import io.muster.dsl.grammar.CohortParser.BesideWindowContext;
import io.muster.dsl.grammar.CohortParser.BracketFilterContext;
import io.muster.dsl.grammar.CohortParser.ColumnFilterContext;
import io.muster.dsl.grammar.CohortParser.CoveringWindowContext;
import io.muster.dsl.grammar.CohortParser.EverWindowContext;
import io.muster.dsl.grammar.CohortParser.FromWindowContext;
import io.muster.dsl.grammar.CohortParser.LastWindowContext;
import io.muster.dsl.grammar.CohortParser.NamedSpanContext;
import io.muster.dsl.grammar.CohortParser.OpenWindowContext;
import io.muster.dsl.grammar.CohortParser.RangeWindowContext;
import io.muster.dsl.grammar.CohortParser.ShiftContext;
import io.muster.dsl.grammar.CohortParser.SinceWindowContext;
import io.muster.dsl.grammar.CohortParser.SpanContext;
import io.muster.dsl.grammar.CohortParser.WithinWindowContext;
import io.muster.dsl.grammar.CohortParser.WrittenSpanContext;
import io.muster.dsl.syntax.DateRelation;
import io.muster.dsl.syntax.ExpressionSyntax;
import io.muster.dsl.syntax.Name;
import io.muster.dsl.syntax.QualifierSyntax;
import io.muster.dsl.syntax.SpanSyntax;
import io.muster.dsl.syntax.ValueSyntax;
import io.muster.dsl.syntax.WindowSyntax;
import java.util.Optional;

/** Builds filters and windows. */
final class QualifierBuilder extends CohortBaseVisitor<QualifierSyntax> {
  private final LiteralBuilder literals;
  private final ExpressionBuilder expressions;
  private final ValueBuilder values;

  QualifierBuilder(LiteralBuilder literals, ExpressionBuilder expressions, ValueBuilder values) {
    this.literals = literals;
    this.expressions = expressions;
    this.values = values;
  }

  @Override
  public QualifierSyntax visitColumnFilter(ColumnFilterContext filter) {
    Name column = literals.name(filter.name());
    ExpressionSyntax test = new ExpressionSyntax.Tested(
        new ValueSyntax.Reference(column, column.range()),
        expressions.predicates().visit(filter.columnPredicate()),
        literals.range(filter.name(), filter.columnPredicate()));
    return new QualifierSyntax.Filter(test, literals.range(filter));
  }

  @Override
  public QualifierSyntax visitBracketFilter(BracketFilterContext filter) {
    ExpressionSyntax inside = expressions.visit(filter.expression());
    return new QualifierSyntax.Filter(
        new ValueSyntax.Bracketed(inside, literals.range(filter.OPEN(), filter.CLOSE())),
        literals.range(filter));
  }

  @Override
  public QualifierSyntax visitLastWindow(LastWindowContext window) {
    return new WindowSyntax.Last(span(window.span()), literals.range(window));
  }

  @Override
  public QualifierSyntax visitBesideWindow(BesideWindowContext window) {
    return new WindowSyntax.Beside(
        span(window.span()),
        isAfter(window.shift()),
        values.visit(window.anchor()),
        literals.range(window));
  }

  @Override
  public QualifierSyntax visitRangeWindow(RangeWindowContext window) {
    return new WindowSyntax.Range(
        literals.count(window.INTEGER().getSymbol()),
        literals.duration(window.duration()),
        isAfter(window.shift()),
        values.visit(window.anchor()),
        literals.range(window));
  }

  @Override
  public QualifierSyntax visitWithinWindow(WithinWindowContext window) {
    return new WindowSyntax.Within(
        span(window.span()), values.visit(window.anchor()), literals.range(window));
  }

  @Override
  public QualifierSyntax visitOpenWindow(OpenWindowContext window) {
    return new WindowSyntax.Open(
        PredicateBuilder.relation(window.dateRelation()),
        values.visit(window.date()),
        literals.range(window));
  }

  @Override
  public QualifierSyntax visitSinceWindow(SinceWindowContext window) {
    return new WindowSyntax.Open(
        DateRelation.SINCE, values.visit(window.date()), literals.range(window));
  }

  @Override
  public QualifierSyntax visitFromWindow(FromWindowContext window) {
    return new WindowSyntax.FromTo(
        values.visit(window.from), values.visit(window.to), literals.range(window));
  }

  @Override
  public QualifierSyntax visitCoveringWindow(CoveringWindowContext window) {
    return new WindowSyntax.Covering(
        values.visit(window.from),
        Optional.ofNullable(window.to).map(values::visit),
        literals.range(window));
  }

  @Override
  public QualifierSyntax visitEverWindow(EverWindowContext window) {
    return new WindowSyntax.Ever(literals.range(window));
  }

  @Override
  public QualifierSyntax visitAnyTimeWindow(AnyTimeWindowContext window) {
    return new WindowSyntax.AnyTime(literals.range(window));
  }

  static boolean isAfter(ShiftContext shift) {
    return shift.AFTER() != null;
  }

  private SpanSyntax span(SpanContext span) {
    if (span instanceof NamedSpanContext named) {
      return new SpanSyntax.Named(literals.name(named.name()), literals.range(named));
    }
    WrittenSpanContext written = (WrittenSpanContext) span;
    return new SpanSyntax.Written(literals.duration(written.duration()), literals.range(written));
  }
}
