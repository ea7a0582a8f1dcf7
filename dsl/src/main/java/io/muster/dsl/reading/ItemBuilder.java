package io.muster.dsl.reading;

import io.muster.dsl.grammar.CohortBaseVisitor;
import io.muster.dsl.grammar.CohortParser.AttemptsItemContext;
import io.muster.dsl.grammar.CohortParser.AttendanceItemContext;
import io.muster.dsl.grammar.CohortParser.ComparatorsContext;
import io.muster.dsl.grammar.CohortParser.CompareItemContext;
import io.muster.dsl.grammar.CohortParser.CostItemContext;
import io.muster.dsl.grammar.CohortParser.DateContext;
import io.muster.dsl.grammar.CohortParser.ExitItemContext;
import io.muster.dsl.grammar.CohortParser.MatchContext;
import io.muster.dsl.grammar.CohortParser.MeasureItemContext;
import io.muster.dsl.grammar.CohortParser.OrderItemContext;
import io.muster.dsl.grammar.CohortParser.OutcomeItemContext;
import io.muster.dsl.grammar.CohortParser.ProgrammeItemContext;
import io.muster.dsl.grammar.CohortParser.SilenceItemContext;
import io.muster.dsl.grammar.CohortParser.StartItemContext;
import io.muster.dsl.grammar.CohortParser.StepItemContext;
import io.muster.dsl.grammar.CohortParser.TargetItemContext;
import io.muster.dsl.grammar.CohortParser.ThemesItemContext;
import io.muster.dsl.grammar.CohortParser.TrendItemContext;
import io.muster.dsl.grammar.CohortParser.UntilItemContext;
import io.muster.dsl.syntax.ItemSyntax;
import io.muster.dsl.syntax.ValueSyntax;
import java.util.Locale;
import java.util.Optional;

/** Builds the items of outreaches. */
final class ItemBuilder extends CohortBaseVisitor<ItemSyntax> {
  private final LiteralBuilder literals;
  private final ExpressionBuilder expressions;

  ItemBuilder(LiteralBuilder literals, ExpressionBuilder expressions) {
    this.literals = literals;
    this.expressions = expressions;
  }

  @Override
  public ItemSyntax visitProgrammeItem(ProgrammeItemContext item) {
    return new ItemSyntax.Programme(literals.text(item.STRING().getSymbol()), literals.range(item));
  }

  @Override
  public ItemSyntax visitStartItem(StartItemContext item) {
    return new ItemSyntax.Start(date(item.date()), literals.range(item));
  }

  @Override
  public ItemSyntax visitUntilItem(UntilItemContext item) {
    return new ItemSyntax.Until(date(item.date()), literals.range(item));
  }

  @Override
  public ItemSyntax visitOrderItem(OrderItemContext item) {
    return new ItemSyntax.Order(
        ItemSyntax.StepOrder.valueOf(item.stepOrder().getText().toUpperCase(Locale.ROOT)),
        literals.range(item));
  }

  @Override
  public ItemSyntax visitStepItem(StepItemContext item) {
    return new ItemSyntax.Step(
        item.optional != null,
        literals.name(item.name()),
        literals.optionalText(item.title),
        expressions.visit(item.expression()),
        literals.range(item));
  }

  @Override
  public ItemSyntax visitExitItem(ExitItemContext item) {
    return new ItemSyntax.Exit(
        literals.name(item.name()),
        literals.optionalText(item.title),
        expressions.visit(item.expression()),
        item.reversible != null,
        literals.range(item));
  }

  @Override
  public ItemSyntax visitSilenceItem(SilenceItemContext item) {
    return new ItemSyntax.Silence(
        literals.name(item.name(0)),
        literals.optionalText(item.title),
        literals.count(item.INTEGER().getSymbol()),
        literals.duration(item.duration()),
        literals.name(item.step),
        literals.range(item));
  }

  @Override
  public ItemSyntax visitAttemptsItem(AttemptsItemContext item) {
    return new ItemSyntax.Attempts(
        expressions.visit(item.expression()), literals.name(item.name()), literals.range(item));
  }

  @Override
  public ItemSyntax visitAttendanceItem(AttendanceItemContext item) {
    return new ItemSyntax.Attendance(
        expressions.visit(item.expression()),
        literals.optionalName(item.name()),
        literals.range(item));
  }

  @Override
  public ItemSyntax visitThemesItem(ThemesItemContext item) {
    return new ItemSyntax.Themes(
        expressions.visit(item.expression()),
        literals.optionalName(item.among),
        literals.optionalName(item.by),
        literals.range(item));
  }

  @Override
  public ItemSyntax visitTargetItem(TargetItemContext item) {
    return new ItemSyntax.Target(
        literals.name(item.step),
        item.targetBound().AT_LEAST() != null,
        literals.percent(item.PERCENT().getSymbol()),
        literals.optionalName(item.base),
        literals.range(item));
  }

  @Override
  public ItemSyntax visitCompareItem(CompareItemContext item) {
    return new ItemSyntax.Compare(
        item.name().stream().map(literals::name).toList(),
        expressions.all(item.expression()),
        literals.range(item));
  }

  @Override
  public ItemSyntax visitOutcomeItem(OutcomeItemContext item) {
    return new ItemSyntax.Outcome(
        literals.name(item.name()),
        literals.optionalText(item.title),
        expressions.visit(item.expression()),
        literals.duration(item.duration()),
        Optional.ofNullable(item.comparators()).map(this::comparators),
        literals.range(item));
  }

  @Override
  public ItemSyntax visitTrendItem(TrendItemContext item) {
    return new ItemSyntax.Trend(
        literals.name(item.name()),
        literals.optionalText(item.title),
        expressions.visit(item.expression()),
        date(item.from),
        date(item.to),
        Optional.ofNullable(item.interrupted).map(this::date),
        literals.range(item));
  }

  @Override
  public ItemSyntax visitMeasureItem(MeasureItemContext item) {
    return new ItemSyntax.Measure(
        literals.name(item.name()),
        literals.optionalText(item.title),
        expressions.visit(item.expression()),
        item.times.stream().map(literals::duration).toList(),
        literals.duration(item.tolerance),
        literals.range(item));
  }

  @Override
  public ItemSyntax visitCostItem(CostItemContext item) {
    return new ItemSyntax.Cost(
        literals.number(item.number()), literals.name(item.name()), literals.range(item));
  }

  private ValueSyntax date(DateContext date) {
    return expressions.values().visit(date);
  }

  private ItemSyntax.Comparators comparators(ComparatorsContext comparators) {
    return new ItemSyntax.Comparators(
        literals.name(comparators.name()),
        comparators.match().stream().map(this::match).toList(),
        literals.range(comparators));
  }

  private ItemSyntax.Match match(MatchContext match) {
    return new ItemSyntax.Match(
        expressions.visit(match.expression()),
        Optional.ofNullable(match.number()).map(literals::number),
        literals.range(match));
  }
}
