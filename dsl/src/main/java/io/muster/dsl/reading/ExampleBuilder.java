package io.muster.dsl.reading;

import io.muster.dsl.grammar.CohortBaseVisitor;
import io.muster.dsl.grammar.CohortParser.AttributeFactContext;
import io.muster.dsl.grammar.CohortParser.BornFactContext;
import io.muster.dsl.grammar.CohortParser.ColumnValueContext;
import io.muster.dsl.grammar.CohortParser.DatedFactContext;
import io.muster.dsl.grammar.CohortParser.ExampleStatementContext;
import io.muster.dsl.grammar.CohortParser.IncludedExpectationContext;
import io.muster.dsl.grammar.CohortParser.LeftExpectationContext;
import io.muster.dsl.grammar.CohortParser.MetStateContext;
import io.muster.dsl.grammar.CohortParser.ReachedExpectationContext;
import io.muster.dsl.grammar.CohortParser.RecordFactContext;
import io.muster.dsl.grammar.CohortParser.RuleStateContext;
import io.muster.dsl.syntax.ExpectationSyntax;
import io.muster.dsl.syntax.FactSyntax;
import io.muster.dsl.syntax.Statement;
import io.muster.dsl.syntax.Text;
import java.time.LocalDate;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Builds worked examples. */
final class ExampleBuilder {
  private final LiteralBuilder literals;

  ExampleBuilder(LiteralBuilder literals) {
    this.literals = literals;
  }

  Statement example(Optional<Text> documentation, ExampleStatementContext example) {
    Facts facts = new Facts();
    Expectations expectations = new Expectations();
    return new Statement.Example(
        documentation,
        literals.text(example.STRING().getSymbol()),
        literals.name(example.name()),
        example.fact().stream().map(facts::visit).toList(),
        example.expectation().stream().map(expectations::visit).toList(),
        literals.range(example));
  }

  private Optional<LocalDate> day(@Nullable Token date) {
    return Optional.ofNullable(date).map(literals::day);
  }

  private final class Facts extends CohortBaseVisitor<FactSyntax> {
    @Override
    public FactSyntax visitBornFact(BornFactContext fact) {
      return new FactSyntax.Born(literals.day(fact.DATE().getSymbol()), literals.range(fact));
    }

    @Override
    public FactSyntax visitAttributeFact(AttributeFactContext fact) {
      return new FactSyntax.Attribute(
          literals.name(fact.name()), literals.constant(fact.constant()), literals.range(fact));
    }

    @Override
    public FactSyntax visitRecordFact(RecordFactContext fact) {
      DatedFactContext dated = fact.factDate() instanceof DatedFactContext given ? given : null;
      return new FactSyntax.Event(
          literals.name(fact.kind),
          literals.optionalName(fact.list),
          Optional.ofNullable(fact.STRING()).map(TerminalNode::getSymbol).map(literals::text),
          dated == null ? Optional.empty() : day(dated.from),
          dated == null ? Optional.empty() : day(dated.to),
          fact.columnValue().stream().map(this::column).toList(),
          literals.range(fact));
    }

    private FactSyntax.Column column(ColumnValueContext column) {
      return new FactSyntax.Column(
          literals.name(column.name()),
          literals.constant(column.constant()),
          literals.range(column));
    }
  }

  private final class Expectations extends CohortBaseVisitor<ExpectationSyntax> {
    @Override
    public ExpectationSyntax visitIncludedExpectation(IncludedExpectationContext included) {
      Optional<ExpectationSyntax.Because> because = included.ruleState() == null
          ? Optional.empty()
          : Optional.of(new ExpectationSyntax.Because(
              literals.text(included.STRING().getSymbol()),
              outcome(included.ruleState()),
              literals.range(included.BECAUSE(), included.ruleState())));
      return new ExpectationSyntax.Included(
          included.negated != null, because, literals.range(included));
    }

    @Override
    public ExpectationSyntax visitReachedExpectation(ReachedExpectationContext reached) {
      Optional<LocalDate> day =
          Optional.ofNullable(reached.DATE()).map(TerminalNode::getSymbol).map(literals::day);
      return new ExpectationSyntax.Reached(
          reached.negated != null, literals.name(reached.name()), day, literals.range(reached));
    }

    @Override
    public ExpectationSyntax visitLeftExpectation(LeftExpectationContext left) {
      return new ExpectationSyntax.LeftBy(literals.name(left.name()), literals.range(left));
    }

    private ExpectationSyntax.Outcome outcome(RuleStateContext state) {
      if (state instanceof MetStateContext met) {
        return met.negated != null
            ? ExpectationSyntax.Outcome.NOT_MET
            : ExpectationSyntax.Outcome.MET;
      }
      return ExpectationSyntax.Outcome.UNKNOWN;
    }
  }
}
