package io.muster.dsl.reading;

import io.muster.dsl.grammar.CohortBaseVisitor;
import io.muster.dsl.grammar.CohortParser.AgeValueContext;
import io.muster.dsl.grammar.CohortParser.AliveValueContext;
import io.muster.dsl.grammar.CohortParser.AnchorDateContext;
import io.muster.dsl.grammar.CohortParser.BandValueContext;
import io.muster.dsl.grammar.CohortParser.BracketAnchorContext;
import io.muster.dsl.grammar.CohortParser.BracketOperandContext;
import io.muster.dsl.grammar.CohortParser.ColumnAnchorContext;
import io.muster.dsl.grammar.CohortParser.ColumnOfPickContext;
import io.muster.dsl.grammar.CohortParser.ConstantOperandContext;
import io.muster.dsl.grammar.CohortParser.CountValueContext;
import io.muster.dsl.grammar.CohortParser.DayAnchorContext;
import io.muster.dsl.grammar.CohortParser.DurationValueContext;
import io.muster.dsl.grammar.CohortParser.ExtremeValueContext;
import io.muster.dsl.grammar.CohortParser.IndexAnchorContext;
import io.muster.dsl.grammar.CohortParser.IndexOperandContext;
import io.muster.dsl.grammar.CohortParser.IndexValueContext;
import io.muster.dsl.grammar.CohortParser.LiteralValueContext;
import io.muster.dsl.grammar.CohortParser.NamedAnchorContext;
import io.muster.dsl.grammar.CohortParser.NamedOperandContext;
import io.muster.dsl.grammar.CohortParser.NoRecordsContext;
import io.muster.dsl.grammar.CohortParser.OppositeContext;
import io.muster.dsl.grammar.CohortParser.PeriodsValueContext;
import io.muster.dsl.grammar.CohortParser.PickAnchorContext;
import io.muster.dsl.grammar.CohortParser.PickValueContext;
import io.muster.dsl.grammar.CohortParser.ProductContext;
import io.muster.dsl.grammar.CohortParser.RecordsValueContext;
import io.muster.dsl.grammar.CohortParser.RegisteredValueContext;
import io.muster.dsl.grammar.CohortParser.ReplacementContext;
import io.muster.dsl.grammar.CohortParser.ShiftedDateContext;
import io.muster.dsl.grammar.CohortParser.ShiftedOperandContext;
import io.muster.dsl.grammar.CohortParser.ShiftedValueContext;
import io.muster.dsl.grammar.CohortParser.SummaryValueContext;
import io.muster.dsl.grammar.CohortParser.TalliedRecordsContext;
import io.muster.dsl.grammar.CohortParser.TotalContext;
import io.muster.dsl.grammar.CohortParser.ValueContext;
import io.muster.dsl.syntax.LiteralSyntax;
import io.muster.dsl.syntax.RecordsSyntax;
import io.muster.dsl.syntax.SourceRange;
import io.muster.dsl.syntax.Tally;
import io.muster.dsl.syntax.ValueSyntax;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;

/** Builds values, among them the dates and anchors of windows. Long calculations are one node, as long conditions are. */
final class ValueBuilder extends CohortBaseVisitor<ValueSyntax> {
  private final LiteralBuilder literals;
  private final ExpressionBuilder expressions;
  private final RecordsBuilder records;

  ValueBuilder(LiteralBuilder literals, ExpressionBuilder expressions) {
    this.literals = literals;
    this.expressions = expressions;
    this.records = new RecordsBuilder(literals, expressions, this);
  }

  RecordsBuilder records() {
    return records;
  }

  @Override
  public ValueSyntax visitOpposite(OppositeContext opposite) {
    return new ValueSyntax.Negative(visit(opposite.value()), literals.range(opposite));
  }

  @Override
  public ValueSyntax visitReplacement(ReplacementContext replacement) {
    Deque<ValueContext> parts = new ArrayDeque<>();
    ValueContext rest = replacement;
    while (rest instanceof ReplacementContext chain) {
      parts.push(chain.value(1));
      rest = chain.value(0);
    }
    parts.push(rest);
    return new ValueSyntax.IfMissing(
        parts.stream().map(this::visit).toList(), literals.range(replacement));
  }

  @Override
  public ValueSyntax visitProduct(ProductContext product) {
    Deque<ProductContext> steps = new ArrayDeque<>();
    ValueContext rest = product;
    while (rest instanceof ProductContext chain) {
      steps.push(chain);
      rest = chain.value(0);
    }
    ValueSyntax first = visit(rest);
    return new ValueSyntax.Arithmetic(
        first,
        steps.stream()
            .map(step -> new ValueSyntax.Operation(
                step.TIMES() != null ? ValueSyntax.Operator.TIMES : ValueSyntax.Operator.DIVIDED,
                visit(step.value(1))))
            .toList(),
        literals.range(product));
  }

  @Override
  public ValueSyntax visitTotal(TotalContext total) {
    Deque<TotalContext> steps = new ArrayDeque<>();
    ValueContext rest = total;
    while (rest instanceof TotalContext chain) {
      steps.push(chain);
      rest = chain.value(0);
    }
    ValueSyntax first = visit(rest);
    return new ValueSyntax.Arithmetic(
        first,
        steps.stream()
            .map(step -> new ValueSyntax.Operation(
                step.PLUS() != null ? ValueSyntax.Operator.PLUS : ValueSyntax.Operator.MINUS,
                visit(step.value(1))))
            .toList(),
        literals.range(total));
  }

  @Override
  public ValueSyntax visitLiteralValue(LiteralValueContext value) {
    return new ValueSyntax.Literal(literals.literal(value.literal()), literals.range(value));
  }

  @Override
  public ValueSyntax visitDurationValue(DurationValueContext value) {
    SourceRange range = literals.range(value);
    return new ValueSyntax.Literal(
        new LiteralSyntax.Length(literals.duration(value.duration()), range), range);
  }

  @Override
  public ValueSyntax visitIndexValue(IndexValueContext value) {
    return new ValueSyntax.Index(literals.range(value));
  }

  @Override
  public ValueSyntax visitShiftedValue(ShiftedValueContext value) {
    return new ValueSyntax.Shifted(
        literals.duration(value.duration()),
        QualifierBuilder.isAfter(value.shift()),
        visit(value.date()),
        literals.range(value));
  }

  @Override
  public ValueSyntax visitAgeValue(AgeValueContext age) {
    return new ValueSyntax.Age(
        Optional.ofNullable(age.anchor()).map(this::visit), literals.range(age));
  }

  @Override
  public ValueSyntax visitColumnOfPick(ColumnOfPickContext column) {
    return new ValueSyntax.ColumnOf(
        literals.name(column.name()), records.pick(column.pick()), literals.range(column));
  }

  @Override
  public ValueSyntax visitPickValue(PickValueContext pick) {
    return new ValueSyntax.Picked(records.pick(pick.pick()), literals.range(pick));
  }

  @Override
  public ValueSyntax visitTalliedRecords(TalliedRecordsContext tallied) {
    return new ValueSyntax.Tallied(
        expressions.tally(tallied.tally()),
        records.records(tallied.records()),
        literals.range(tallied));
  }

  @Override
  public ValueSyntax visitNoRecords(NoRecordsContext no) {
    Tally none = new Tally(Tally.Kind.NONE, 0, literals.range(no.NO()));
    return new ValueSyntax.Tallied(none, records.records(no.records()), literals.range(no));
  }

  @Override
  public ValueSyntax visitCountValue(CountValueContext count) {
    return new ValueSyntax.Count(
        literals.optionalName(count.name()),
        records.records(count.records()),
        literals.range(count));
  }

  @Override
  public ValueSyntax visitSummaryValue(SummaryValueContext summary) {
    return new ValueSyntax.Summary(
        ValueSyntax.Kind.valueOf(summary.summary().getText().toUpperCase(Locale.ROOT)),
        literals.name(summary.name()),
        records.records(summary.records()),
        literals.range(summary));
  }

  @Override
  public ValueSyntax visitExtremeValue(ExtremeValueContext extreme) {
    return new ValueSyntax.Extreme(
        RecordsBuilder.choice(extreme.extreme().getText()),
        expressions.all(extreme.expression()),
        literals.range(extreme));
  }

  @Override
  public ValueSyntax visitPeriodsValue(PeriodsValueContext periods) {
    return new ValueSyntax.Between(
        LiteralBuilder.unit(periods.periods().getText()),
        visit(periods.date(0)),
        visit(periods.date(1)),
        literals.range(periods));
  }

  @Override
  public ValueSyntax visitBandValue(BandValueContext band) {
    return new ValueSyntax.Band(
        visit(band.value()),
        band.number().stream().map(literals::number).toList(),
        literals.range(band));
  }

  @Override
  public ValueSyntax visitAliveValue(AliveValueContext alive) {
    return new ValueSyntax.Alive(literals.range(alive));
  }

  @Override
  public ValueSyntax visitRegisteredValue(RegisteredValueContext registered) {
    return new ValueSyntax.Registered(literals.range(registered));
  }

  /** Records that nothing is said about are a name, or brackets, and no more. */
  @Override
  public ValueSyntax visitRecordsValue(RecordsValueContext value) {
    RecordsSyntax all = records.records(value.records());
    if (!all.qualifiers().isEmpty() || !all.sequences().isEmpty()) {
      return new ValueSyntax.Records(all, all.range());
    }
    return all.source().accept(new RecordsSyntax.Source.Visitor<>() {
      @Override
      public ValueSyntax visitNamed(RecordsSyntax.Source.Named named) {
        return named.codes().isPresent()
            ? new ValueSyntax.Records(all, all.range())
            : new ValueSyntax.Reference(named.name(), named.range());
      }

      @Override
      public ValueSyntax visitBracketed(RecordsSyntax.Source.Bracketed bracketed) {
        return new ValueSyntax.Bracketed(bracketed.expression(), bracketed.range());
      }
    });
  }

  @Override
  public ValueSyntax visitShiftedDate(ShiftedDateContext date) {
    return new ValueSyntax.Shifted(
        literals.duration(date.duration()),
        QualifierBuilder.isAfter(date.shift()),
        visit(date.date()),
        literals.range(date));
  }

  @Override
  public ValueSyntax visitAnchorDate(AnchorDateContext date) {
    return visit(date.anchor());
  }

  @Override
  public ValueSyntax visitDayAnchor(DayAnchorContext day) {
    SourceRange range = literals.range(day);
    return new ValueSyntax.Literal(
        new LiteralSyntax.Day(literals.day(day.DATE().getSymbol()), range), range);
  }

  @Override
  public ValueSyntax visitIndexAnchor(IndexAnchorContext index) {
    return new ValueSyntax.Index(literals.range(index));
  }

  @Override
  public ValueSyntax visitNamedAnchor(NamedAnchorContext named) {
    return new ValueSyntax.Reference(literals.name(named.name()), literals.range(named));
  }

  @Override
  public ValueSyntax visitColumnAnchor(ColumnAnchorContext column) {
    return new ValueSyntax.ColumnOf(
        literals.name(column.name()), records.pick(column.barePick()), literals.range(column));
  }

  @Override
  public ValueSyntax visitPickAnchor(PickAnchorContext pick) {
    return new ValueSyntax.Picked(records.pick(pick.barePick()), literals.range(pick));
  }

  @Override
  public ValueSyntax visitBracketAnchor(BracketAnchorContext bracket) {
    return new ValueSyntax.Bracketed(
        expressions.visit(bracket.expression()), literals.range(bracket));
  }

  @Override
  public ValueSyntax visitConstantOperand(ConstantOperandContext constant) {
    return new ValueSyntax.Literal(
        literals.constant(constant.constant()), literals.range(constant));
  }

  @Override
  public ValueSyntax visitIndexOperand(IndexOperandContext index) {
    return new ValueSyntax.Index(literals.range(index));
  }

  @Override
  public ValueSyntax visitShiftedOperand(ShiftedOperandContext operand) {
    return new ValueSyntax.Shifted(
        literals.duration(operand.duration()),
        QualifierBuilder.isAfter(operand.shift()),
        visit(operand.date()),
        literals.range(operand));
  }

  @Override
  public ValueSyntax visitNamedOperand(NamedOperandContext named) {
    return new ValueSyntax.Reference(literals.name(named.name()), literals.range(named));
  }

  @Override
  public ValueSyntax visitBracketOperand(BracketOperandContext bracket) {
    return new ValueSyntax.Bracketed(
        expressions.visit(bracket.expression()), literals.range(bracket));
  }
}
