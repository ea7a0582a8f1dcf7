package io.muster.dsl.reading;

import io.muster.dsl.grammar.CohortBaseVisitor;
import io.muster.dsl.grammar.CohortParser.EveryoneClauseContext;
import io.muster.dsl.grammar.CohortParser.IndexAtClauseContext;
import io.muster.dsl.grammar.CohortParser.IndexClauseContext;
import io.muster.dsl.grammar.CohortParser.PopulationClauseContext;
import io.muster.dsl.grammar.CohortParser.RankClauseContext;
import io.muster.dsl.grammar.CohortParser.RankKeyContext;
import io.muster.dsl.grammar.CohortParser.RuleClauseContext;
import io.muster.dsl.grammar.CohortParser.ShowClauseContext;
import io.muster.dsl.grammar.CohortParser.ShowItemContext;
import io.muster.dsl.syntax.ClauseSyntax;
import java.util.Optional;
import java.util.OptionalInt;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Builds the clauses of cohorts. */
final class ClauseBuilder extends CohortBaseVisitor<ClauseSyntax> {
  private final LiteralBuilder literals;
  private final ExpressionBuilder expressions;

  ClauseBuilder(LiteralBuilder literals, ExpressionBuilder expressions) {
    this.literals = literals;
    this.expressions = expressions;
  }

  @Override
  public ClauseSyntax visitIndexClause(IndexClauseContext index) {
    return new ClauseSyntax.Index(expressions.values().visit(index.date()), literals.range(index));
  }

  @Override
  public ClauseSyntax visitIndexAtClause(IndexAtClauseContext index) {
    return new ClauseSyntax.IndexAt(
        expressions.values().records().pick(index.pick()), literals.range(index));
  }

  @Override
  public ClauseSyntax visitEveryoneClause(EveryoneClauseContext everyone) {
    return new ClauseSyntax.Population(Optional.empty(), literals.range(everyone));
  }

  @Override
  public ClauseSyntax visitPopulationClause(PopulationClauseContext population) {
    return new ClauseSyntax.Population(
        Optional.of(expressions.visit(population.expression())), literals.range(population));
  }

  @Override
  public ClauseSyntax visitRuleClause(RuleClauseContext rule) {
    return new ClauseSyntax.Rule(
        rule.exclude != null,
        Optional.ofNullable(rule.STRING()).map(TerminalNode::getSymbol).map(literals::text),
        expressions.visit(rule.expression()),
        literals.range(rule));
  }

  @Override
  public ClauseSyntax visitRankClause(RankClauseContext rank) {
    OptionalInt take = rank.INTEGER() == null
        ? OptionalInt.empty()
        : OptionalInt.of(literals.count(rank.INTEGER().getSymbol()));
    return new ClauseSyntax.Rank(
        rank.rankKey().stream().map(this::key).toList(), take, literals.range(rank));
  }

  @Override
  public ClauseSyntax visitShowClause(ShowClauseContext show) {
    return new ClauseSyntax.Show(
        show.showItem().stream().map(this::shown).toList(), literals.range(show));
  }

  private ClauseSyntax.Key key(RankKeyContext key) {
    return new ClauseSyntax.Key(
        expressions.visit(key.expression()), key.descending != null, literals.range(key));
  }

  private ClauseSyntax.Shown shown(ShowItemContext shown) {
    return new ClauseSyntax.Shown(
        expressions.visit(shown.expression()),
        literals.optionalName(shown.name()),
        literals.range(shown));
  }
}
