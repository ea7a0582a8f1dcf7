package io.muster.dsl.reading;

import io.muster.core.plan.Comparison;
import io.muster.dsl.grammar.CohortBaseVisitor;
import io.muster.dsl.grammar.CohortParser.BetweenColumnContext;
import io.muster.dsl.grammar.CohortParser.BetweenPredicateContext;
import io.muster.dsl.grammar.CohortParser.DateColumnContext;
import io.muster.dsl.grammar.CohortParser.DatePredicateContext;
import io.muster.dsl.grammar.CohortParser.DateRelationContext;
import io.muster.dsl.grammar.CohortParser.ListColumnContext;
import io.muster.dsl.grammar.CohortParser.ListPredicateContext;
import io.muster.dsl.grammar.CohortParser.PresenceColumnContext;
import io.muster.dsl.grammar.CohortParser.PresencePredicateContext;
import io.muster.dsl.grammar.CohortParser.RelationColumnContext;
import io.muster.dsl.grammar.CohortParser.RelationContext;
import io.muster.dsl.grammar.CohortParser.RelationPredicateContext;
import io.muster.dsl.grammar.CohortParser.ValuesColumnContext;
import io.muster.dsl.grammar.CohortParser.ValuesPredicateContext;
import io.muster.dsl.syntax.DateRelation;
import io.muster.dsl.syntax.PredicateSyntax;
import java.util.Arrays;

/** Builds what is asked of a value, or of a column in a filter. */
final class PredicateBuilder extends CohortBaseVisitor<PredicateSyntax> {
  private final LiteralBuilder literals;
  private final ValueBuilder values;

  PredicateBuilder(LiteralBuilder literals, ValueBuilder values) {
    this.literals = literals;
    this.values = values;
  }

  @Override
  public PredicateSyntax visitRelationPredicate(RelationPredicateContext test) {
    return new PredicateSyntax.Relation(
        comparison(test.relation()), values.visit(test.value()), literals.range(test));
  }

  @Override
  public PredicateSyntax visitRelationColumn(RelationColumnContext test) {
    return new PredicateSyntax.Relation(
        comparison(test.relation()), values.visit(test.operand()), literals.range(test));
  }

  @Override
  public PredicateSyntax visitBetweenPredicate(BetweenPredicateContext test) {
    return new PredicateSyntax.Between(
        test.negated != null,
        values.visit(test.value(0)),
        values.visit(test.value(1)),
        literals.range(test));
  }

  @Override
  public PredicateSyntax visitBetweenColumn(BetweenColumnContext test) {
    return new PredicateSyntax.Between(
        test.negated != null,
        values.visit(test.operand(0)),
        values.visit(test.operand(1)),
        literals.range(test));
  }

  @Override
  public PredicateSyntax visitValuesPredicate(ValuesPredicateContext test) {
    return new PredicateSyntax.InValues(
        test.negated != null,
        test.value().stream().map(values::visit).toList(),
        literals.range(test));
  }

  @Override
  public PredicateSyntax visitValuesColumn(ValuesColumnContext test) {
    return new PredicateSyntax.InValues(
        test.negated != null,
        test.operand().stream().map(values::visit).toList(),
        literals.range(test));
  }

  @Override
  public PredicateSyntax visitListPredicate(ListPredicateContext test) {
    return new PredicateSyntax.InList(
        test.negated != null, literals.name(test.name()), literals.range(test));
  }

  @Override
  public PredicateSyntax visitListColumn(ListColumnContext test) {
    return new PredicateSyntax.InList(
        test.negated != null, literals.name(test.name()), literals.range(test));
  }

  @Override
  public PredicateSyntax visitPresencePredicate(PresencePredicateContext test) {
    return new PredicateSyntax.Presence(
        test.negated != null, test.presence().missing != null, literals.range(test));
  }

  @Override
  public PredicateSyntax visitPresenceColumn(PresenceColumnContext test) {
    return new PredicateSyntax.Presence(
        test.negated != null, test.presence().missing != null, literals.range(test));
  }

  @Override
  public PredicateSyntax visitDatePredicate(DatePredicateContext test) {
    return new PredicateSyntax.When(
        test.negated != null,
        relation(test.dateRelation()),
        values.visit(test.date()),
        literals.range(test));
  }

  @Override
  public PredicateSyntax visitDateColumn(DateColumnContext test) {
    return new PredicateSyntax.When(
        test.negated != null,
        relation(test.dateRelation()),
        values.visit(test.date()),
        literals.range(test));
  }

  static DateRelation relation(DateRelationContext relation) {
    boolean after = relation.AFTER() != null;
    if (relation.on == null) {
      return after ? DateRelation.AFTER : DateRelation.BEFORE;
    }
    if (relation.OR() == null) {
      return DateRelation.ON;
    }
    return after ? DateRelation.ON_OR_AFTER : DateRelation.ON_OR_BEFORE;
  }

  private static Comparison comparison(RelationContext relation) {
    return Arrays.stream(Comparison.values())
        .filter(comparison ->
            comparison.symbol().equals(Words.spelling(relation.getStart().getType())))
        .findFirst()
        .orElseThrow();
  }
}
