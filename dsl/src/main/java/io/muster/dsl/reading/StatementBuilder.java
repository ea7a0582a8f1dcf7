package io.muster.dsl.reading;

import io.muster.dsl.grammar.CohortBaseVisitor;
import io.muster.dsl.grammar.CohortParser.CodesFromFileContext;
import io.muster.dsl.grammar.CohortParser.CodesHereContext;
import io.muster.dsl.grammar.CohortParser.CodesSourceContext;
import io.muster.dsl.grammar.CohortParser.CodesStatementContext;
import io.muster.dsl.grammar.CohortParser.CohortStatementContext;
import io.muster.dsl.grammar.CohortParser.DefineStatementContext;
import io.muster.dsl.grammar.CohortParser.ExampleStatementContext;
import io.muster.dsl.grammar.CohortParser.OutreachStatementContext;
import io.muster.dsl.grammar.CohortParser.ParameterStatementContext;
import io.muster.dsl.grammar.CohortParser.UseStatementContext;
import io.muster.dsl.syntax.CodesSource;
import io.muster.dsl.syntax.Statement;
import java.util.List;
import java.util.Optional;

/** Builds declarations; the heads of cohorts and outreaches without what belongs under them. */
final class StatementBuilder extends CohortBaseVisitor<Statement> {
  private final LiteralBuilder literals;
  private final ExpressionBuilder expressions;
  private final CodeBuilder codes;
  private final Documentation documentation;

  StatementBuilder(
      LiteralBuilder literals, ExpressionBuilder expressions, Documentation documentation) {
    this.literals = literals;
    this.expressions = expressions;
    this.codes = new CodeBuilder(literals);
    this.documentation = documentation;
  }

  @Override
  public Statement visitUseStatement(UseStatementContext use) {
    return new Statement.Use(literals.text(use.STRING().getSymbol()), literals.range(use));
  }

  @Override
  public Statement visitCodesStatement(CodesStatementContext list) {
    return new Statement.Codes(
        documentation.above(list),
        list.name().stream().map(literals::name).toList(),
        source(list.codesSource()),
        literals.optionalHeader(list.header()),
        literals.optionalUnit(list.unit()),
        literals.range(list));
  }

  @Override
  public Statement visitParameterStatement(ParameterStatementContext parameter) {
    return new Statement.Parameter(
        documentation.above(parameter),
        literals.name(parameter.name()),
        expressions.visit(parameter.expression()),
        literals.range(parameter));
  }

  @Override
  public Statement visitDefineStatement(DefineStatementContext define) {
    return new Statement.Define(
        documentation.above(define),
        literals.name(define.name()),
        expressions.visit(define.expression()),
        literals.range(define));
  }

  @Override
  public Statement visitCohortStatement(CohortStatementContext cohort) {
    return new Statement.Cohort(
        documentation.above(cohort),
        literals.name(cohort.name()),
        literals.optionalText(cohort.title),
        Optional.ofNullable(cohort.expression()).map(expressions::visit),
        List.of(),
        literals.range(cohort));
  }

  @Override
  public Statement visitOutreachStatement(OutreachStatementContext outreach) {
    return new Statement.Outreach(
        documentation.above(outreach),
        literals.name(outreach.name(0)),
        literals.optionalText(outreach.title),
        literals.name(outreach.members),
        List.of(),
        literals.range(outreach));
  }

  @Override
  public Statement visitExampleStatement(ExampleStatementContext example) {
    return new ExampleBuilder(literals).example(documentation.above(example), example);
  }

  private CodesSource source(CodesSourceContext source) {
    if (source instanceof CodesHereContext here) {
      return new CodesSource.Here(codes.visit(here.codes()), literals.range(here));
    }
    CodesFromFileContext file = (CodesFromFileContext) source;
    return new CodesSource.FromFile(
        literals.text(file.STRING().getSymbol()),
        literals.optionalHeader(file.header()),
        literals.optionalName(file.name()),
        literals.range(file));
  }
}
