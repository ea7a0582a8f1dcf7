package io.muster.dsl.syntax;

import io.muster.core.plan.Comparison;
import java.util.List;

/** What is asked of the value before it. */
public sealed interface PredicateSyntax extends Syntax {
  <R> R accept(Visitor<R> visitor);

  /** How it compares with another value. */
  record Relation(Comparison comparison, ValueSyntax value, SourceRange range)
      implements PredicateSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitRelation(this);
    }
  }

  /** Whether it lies between two values, or is one of them. */
  record Between(boolean negated, ValueSyntax low, ValueSyntax high, SourceRange range)
      implements PredicateSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitBetween(this);
    }
  }

  /** Whether it is one of some values. */
  record InValues(boolean negated, List<ValueSyntax> values, SourceRange range)
      implements PredicateSyntax {
    public InValues {
      values = List.copyOf(values);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitInValues(this);
    }
  }

  /** Whether it is in a list. */
  record InList(boolean negated, Name list, SourceRange range) implements PredicateSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitInList(this);
    }
  }

  /** Whether it is missing, or is known. */
  record Presence(boolean negated, boolean missing, SourceRange range) implements PredicateSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitPresence(this);
    }
  }

  /** How it stands to a date. */
  record When(boolean negated, DateRelation relation, ValueSyntax date, SourceRange range)
      implements PredicateSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitWhen(this);
    }
  }

  /** An answer for each kind of predicate. */
  interface Visitor<R> {
    R visitRelation(Relation relation);

    R visitBetween(Between between);

    R visitInValues(InValues inValues);

    R visitInList(InList inList);

    R visitPresence(Presence presence);

    R visitWhen(When when);
  }
}
