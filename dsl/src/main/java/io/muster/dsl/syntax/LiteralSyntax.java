package io.muster.dsl.syntax;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** Something that means what it says. */
public sealed interface LiteralSyntax extends Syntax {
  <R> R accept(Visitor<R> visitor);

  /** A number, with the unit written after it. */
  record Quantity(BigDecimal number, Optional<Text> unit, SourceRange range)
      implements LiteralSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitQuantity(this);
    }
  }

  /** A proportion, as the number before its sign. */
  record Percent(BigDecimal percent, SourceRange range) implements LiteralSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitPercent(this);
    }
  }

  /** A text in quotes. */
  record Quoted(Text text, SourceRange range) implements LiteralSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitQuoted(this);
    }
  }

  /** A date. */
  record Day(LocalDate day, SourceRange range) implements LiteralSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitDay(this);
    }
  }

  /** A length of time. */
  record Length(DurationSyntax duration, SourceRange range) implements LiteralSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitLength(this);
    }
  }

  /** An answer for each kind of literal. */
  interface Visitor<R> {
    R visitQuantity(Quantity quantity);

    R visitPercent(Percent percent);

    R visitQuoted(Quoted quoted);

    R visitDay(Day day);

    R visitLength(Length length);
  }
}
