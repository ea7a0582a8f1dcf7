package io.muster.dsl.syntax;

import java.util.Optional;

/** The days in which a record has to lie. */
public sealed interface WindowSyntax extends QualifierSyntax {
  <R> R accept(Visitor<R> visitor);

  @Override
  default <R> R accept(QualifierSyntax.Visitor<R> visitor) {
    return visitor.visitWindow(this);
  }

  /** {@code in last 6 months}. */
  record Last(SpanSyntax span, SourceRange range) implements WindowSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitLast(this);
    }
  }

  /** {@code in 30 days after X}, or before it. */
  record Beside(SpanSyntax span, boolean after, ValueSyntax anchor, SourceRange range)
      implements WindowSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitBeside(this);
    }
  }

  /** {@code in 7 to 28 days after X}, or before it. */
  record Range(int from, DurationSyntax to, boolean after, ValueSyntax anchor, SourceRange range)
      implements WindowSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitRange(this);
    }
  }

  /** {@code within 7 days of X}. */
  record Within(SpanSyntax span, ValueSyntax anchor, SourceRange range) implements WindowSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitWithin(this);
    }
  }

  /** {@code on or after X}, and the like. */
  record Open(DateRelation relation, ValueSyntax date, SourceRange range) implements WindowSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitOpen(this);
    }
  }

  /** {@code from A to B}. */
  record FromTo(ValueSyntax from, ValueSyntax to, SourceRange range) implements WindowSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitFromTo(this);
    }
  }

  /** {@code covering A to B}: one record spans the day or days. */
  record Covering(ValueSyntax from, Optional<ValueSyntax> to, SourceRange range)
      implements WindowSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitCovering(this);
    }
  }

  /** {@code ever}: up to the index date. */
  record Ever(SourceRange range) implements WindowSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitEver(this);
    }
  }

  /** {@code at any time}: everything, undated records too. */
  record AnyTime(SourceRange range) implements WindowSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitAnyTime(this);
    }
  }

  /** An answer for each kind of window. */
  interface Visitor<R> {
    R visitLast(Last last);

    R visitBeside(Beside beside);

    R visitRange(Range range);

    R visitWithin(Within within);

    R visitOpen(Open open);

    R visitFromTo(FromTo fromTo);

    R visitCovering(Covering covering);

    R visitEver(Ever ever);

    R visitAnyTime(AnyTime anyTime);
  }
}
