package io.muster.dsl.syntax;

import java.util.Optional;
import java.util.OptionalInt;

/** How records stand to other records. */
public sealed interface SequenceSyntax extends Syntax {
  <R> R accept(Visitor<R> visitor);

  /** Dated between start and end of one of the others. */
  record During(RecordsSyntax others, SourceRange range) implements SequenceSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitDuring(this);
    }
  }

  /** With one of the others after it, or with none. */
  record Followed(boolean negated, Optional<Gap> gap, RecordsSyntax others, SourceRange range)
      implements SequenceSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitFollowed(this);
    }
  }

  /** With one of the others before it, or with none. */
  record Preceded(boolean negated, Optional<Gap> gap, RecordsSyntax others, SourceRange range)
      implements SequenceSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitPreceded(this);
    }
  }

  /**
   * How far apart the two may be.
   *
   * @param from the fewest, in the unit of {@code to}; empty for {@code within}, which begins on the next day
   * @param to the most
   */
  record Gap(OptionalInt from, DurationSyntax to, SourceRange range) implements Syntax {}

  /** An answer for each kind of sequence. */
  interface Visitor<R> {
    R visitDuring(During during);

    R visitFollowed(Followed followed);

    R visitPreceded(Preceded preceded);
  }
}
