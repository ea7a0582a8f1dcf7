package io.muster.dsl.reading;

import io.muster.dsl.grammar.CohortBaseVisitor;
import io.muster.dsl.grammar.CohortParser.AllShareContext;
import io.muster.dsl.grammar.CohortParser.AnyShareContext;
import io.muster.dsl.grammar.CohortParser.BranchContext;
import io.muster.dsl.grammar.CohortParser.ChoiceContext;
import io.muster.dsl.grammar.CohortParser.ConjunctionContext;
import io.muster.dsl.grammar.CohortParser.DisjunctionContext;
import io.muster.dsl.grammar.CohortParser.ExpressionContext;
import io.muster.dsl.grammar.CohortParser.MembershipContext;
import io.muster.dsl.grammar.CohortParser.NegationContext;
import io.muster.dsl.grammar.CohortParser.QuestionContext;
import io.muster.dsl.grammar.CohortParser.ShareContext;
import io.muster.dsl.grammar.CohortParser.SomeOfContext;
import io.muster.dsl.grammar.CohortParser.TallyContext;
import io.muster.dsl.grammar.CohortParser.TallyShareContext;
import io.muster.dsl.syntax.ExpressionSyntax;
import io.muster.dsl.syntax.ExpressionSyntax.Branch;
import io.muster.dsl.syntax.Tally;
import io.muster.dsl.syntax.ValueSyntax;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.tree.ParseTree;

/** Builds conditions. A chain of {@code and} or {@code or} is one node, however long, and is built without going deeper. */
final class ExpressionBuilder extends CohortBaseVisitor<ExpressionSyntax> {
  private final LiteralBuilder literals;
  private final ValueBuilder values;
  private final PredicateBuilder predicates;
  private final IdentityHashMap<ParseTree, ExpressionSyntax> built = new IdentityHashMap<>();

  ExpressionBuilder(LiteralBuilder literals) {
    this.literals = literals;
    this.values = new ValueBuilder(literals, this);
    this.predicates = new PredicateBuilder(literals, values);
  }

  /**
   * Builds what stands in brackets in a statement, the innermost first. What is around it then finds it built, so that however
   * deep brackets stand, building never goes deeper than one.
   */
  void prepare(ParseTree statement) {
    List<ExpressionContext> outermostFirst = new ArrayList<>();
    Deque<ParseTree> open = new ArrayDeque<>(List.of(statement));
    while (!open.isEmpty()) {
      ParseTree part = open.pop();
      for (int i = 0; i < part.getChildCount(); i++) {
        open.push(part.getChild(i));
      }
      boolean inChain = part.getParent() instanceof ConjunctionContext
          || part.getParent() instanceof DisjunctionContext;
      if (part instanceof ExpressionContext expression && !inChain) {
        outermostFirst.add(expression);
      }
    }
    for (int i = outermostFirst.size() - 1; i >= 0; i--) {
      built.put(outermostFirst.get(i), super.visit(outermostFirst.get(i)));
    }
  }

  @Override
  public ExpressionSyntax visit(ParseTree expression) {
    ExpressionSyntax prepared = built.remove(expression);
    return prepared == null ? super.visit(expression) : prepared;
  }

  ValueBuilder values() {
    return values;
  }

  PredicateBuilder predicates() {
    return predicates;
  }

  List<ExpressionSyntax> all(Collection<ExpressionContext> expressions) {
    return expressions.stream().map(this::visit).toList();
  }

  @Override
  public ExpressionSyntax visitNegation(NegationContext negation) {
    return new ExpressionSyntax.Not(visit(negation.expression()), literals.range(negation));
  }

  @Override
  public ExpressionSyntax visitConjunction(ConjunctionContext conjunction) {
    Deque<ExpressionContext> parts = new ArrayDeque<>();
    ExpressionContext rest = conjunction;
    while (rest instanceof ConjunctionContext chain) {
      parts.push(chain.expression(1));
      rest = chain.expression(0);
    }
    parts.push(rest);
    return new ExpressionSyntax.And(all(parts), literals.range(conjunction));
  }

  @Override
  public ExpressionSyntax visitDisjunction(DisjunctionContext disjunction) {
    Deque<ExpressionContext> parts = new ArrayDeque<>();
    ExpressionContext rest = disjunction;
    while (rest instanceof DisjunctionContext chain) {
      parts.push(chain.expression(1));
      rest = chain.expression(0);
    }
    parts.push(rest);
    return new ExpressionSyntax.Or(all(parts), literals.range(disjunction));
  }

  @Override
  public ExpressionSyntax visitQuestion(QuestionContext question) {
    ValueSyntax value = values.visit(question.value());
    return question.predicate() == null
        ? value
        : new ExpressionSyntax.Tested(
            value, predicates.visit(question.predicate()), literals.range(question));
  }

  @Override
  public ExpressionSyntax visitSomeOf(SomeOfContext some) {
    return new ExpressionSyntax.SomeOf(
        share(some.share()), all(some.expression()), literals.range(some));
  }

  @Override
  public ExpressionSyntax visitChoice(ChoiceContext choice) {
    return new ExpressionSyntax.Choice(
        choice.branch().stream().map(this::branch).toList(),
        Optional.ofNullable(choice.value()).map(values::visit),
        literals.range(choice));
  }

  @Override
  public ExpressionSyntax visitMembership(MembershipContext membership) {
    return new ExpressionSyntax.InCohort(
        literals.name(membership.name()), literals.range(membership));
  }

  /** How many, as in {@code at least 2}. */
  Tally tally(TallyContext tally) {
    Tally.Kind kind = tally.LEAST() != null
        ? Tally.Kind.AT_LEAST
        : tally.MOST() != null ? Tally.Kind.AT_MOST : Tally.Kind.EXACTLY;
    return new Tally(kind, literals.count(tally.INTEGER().getSymbol()), literals.range(tally));
  }

  private Tally share(ShareContext share) {
    if (share instanceof TallyShareContext tally) {
      return tally(tally.tally());
    }
    Tally.Kind kind = share instanceof AnyShareContext
        ? Tally.Kind.ANY
        : share instanceof AllShareContext ? Tally.Kind.ALL : Tally.Kind.NONE;
    return new Tally(kind, 0, literals.range(share));
  }

  private Branch branch(BranchContext branch) {
    return new Branch(
        visit(branch.expression()), values.visit(branch.value()), literals.range(branch));
  }
}
