package io.muster.dsl.syntax;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A clause of a cohort. */
public sealed interface ClauseSyntax extends Syntax {
  <R> R accept(Visitor<R> visitor);

  /** One index date for everybody. */
  record Index(ValueSyntax date, SourceRange range) implements ClauseSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitIndex(this);
    }
  }

  /** Each person's own index date, that of an event. */
  record IndexAt(PickSyntax event, SourceRange range) implements ClauseSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitIndexAt(this);
    }
  }

  /**
   * Who is looked at.
   *
   * @param condition empty for {@code everyone}
   */
  record Population(Optional<ExpressionSyntax> condition, SourceRange range)
      implements ClauseSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitPopulation(this);
    }
  }

  /** A rule that keeps, or with {@code exclude} drops, those known to meet it. */
  record Rule(boolean exclude, Optional<Text> label, ExpressionSyntax condition, SourceRange range)
      implements ClauseSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitRule(this);
    }
  }

  /**
   * The order of the members, and how many of them to take.
   *
   * @param take empty for all
   */
  record Rank(List<Key> keys, OptionalInt take, SourceRange range) implements ClauseSyntax {
    public Rank {
      keys = List.copyOf(keys);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitRank(this);
    }
  }

  /** What is shown of each member. */
  record Show(List<Shown> shown, SourceRange range) implements ClauseSyntax {
    public Show {
      shown = List.copyOf(shown);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitShow(this);
    }
  }

  /** A remark for readers of the results. */
  record Note(Text text, SourceRange range) implements ClauseSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitNote(this);
    }
  }

  /** A clause with a mistake in it, already reported. */
  record Broken(String keyword, SourceRange range) implements ClauseSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitBroken(this);
    }
  }

  /** One thing to rank by. */
  record Key(ExpressionSyntax value, boolean descending, SourceRange range) implements Syntax {}

  /** One thing to show, under a name of its own or its text. */
  record Shown(ExpressionSyntax value, Optional<Name> name, SourceRange range) implements Syntax {}

  /** An answer for each kind of clause. */
  interface Visitor<R> {
    R visitIndex(Index index);

    R visitIndexAt(IndexAt indexAt);

    R visitPopulation(Population population);

    R visitRule(Rule rule);

    R visitRank(Rank rank);

    R visitShow(Show show);

    R visitNote(Note note);

    R visitBroken(Broken broken);
  }
}
