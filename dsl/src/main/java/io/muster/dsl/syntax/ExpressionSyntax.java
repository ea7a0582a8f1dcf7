package io.muster.dsl.syntax;

import java.util.List;
import java.util.Optional;

/**
 * Something asked or worked out about one person. What it is (a condition, a number, a date, records) is for the checker to say.
 */
public sealed interface ExpressionSyntax extends Syntax
    permits ExpressionSyntax.Not,
        ExpressionSyntax.And,
        ExpressionSyntax.Or,
        ExpressionSyntax.Tested,
        ExpressionSyntax.SomeOf,
        ExpressionSyntax.Choice,
        ExpressionSyntax.InCohort,
        ValueSyntax {
  <R> R accept(Visitor<R> visitor);

  /** The condition does not hold. */
  record Not(ExpressionSyntax condition, SourceRange range) implements ExpressionSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitNot(this);
    }
  }

  /** All of two or more conditions hold. */
  record And(List<ExpressionSyntax> conditions, SourceRange range) implements ExpressionSyntax {
    public And {
      conditions = List.copyOf(conditions);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitAnd(this);
    }
  }

  /** One of two or more conditions holds. */
  record Or(List<ExpressionSyntax> conditions, SourceRange range) implements ExpressionSyntax {
    public Or {
      conditions = List.copyOf(conditions);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitOr(this);
    }
  }

  /** A value and what is asked of it. */
  record Tested(ValueSyntax value, PredicateSyntax predicate, SourceRange range)
      implements ExpressionSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitTested(this);
    }
  }

  /** {@code at least 2 of (…)}: so many of the conditions hold. */
  record SomeOf(Tally tally, List<ExpressionSyntax> conditions, SourceRange range)
      implements ExpressionSyntax {
    public SomeOf {
      conditions = List.copyOf(conditions);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitSomeOf(this);
    }
  }

  /** {@code when … then … otherwise}: the value of the first condition that holds. */
  record Choice(List<Branch> branches, Optional<ValueSyntax> otherwise, SourceRange range)
      implements ExpressionSyntax {
    public Choice {
      branches = List.copyOf(branches);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitChoice(this);
    }
  }

  /** The person is in another cohort. */
  record InCohort(Name cohort, SourceRange range) implements ExpressionSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitInCohort(this);
    }
  }

  /** A condition and the value where it holds. */
  record Branch(ExpressionSyntax condition, ValueSyntax value, SourceRange range)
      implements Syntax {}

  /** An answer for each kind of expression, the values among them. */
  interface Visitor<R> extends ValueSyntax.Visitor<R> {
    R visitNot(Not not);

    R visitAnd(And and);

    R visitOr(Or or);

    R visitTested(Tested tested);

    R visitSomeOf(SomeOf someOf);

    R visitChoice(Choice choice);

    R visitInCohort(InCohort inCohort);
  }
}
