package io.muster.dsl.syntax;

import io.muster.core.plan.CalendarUnit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** An expression that can be compared, calculated with or stand where a date is needed. */
public sealed interface ValueSyntax extends ExpressionSyntax {
  <R> R accept(Visitor<R> visitor);

  @Override
  default <R> R accept(ExpressionSyntax.Visitor<R> visitor) {
    Visitor<R> values = visitor;
    return accept(values);
  }

  /** A minus before a value. */
  record Negative(ValueSyntax value, SourceRange range) implements ValueSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitNegative(this);
    }
  }

  /** {@code a if missing b}: the first of the values that is known. */
  record IfMissing(List<ValueSyntax> values, SourceRange range) implements ValueSyntax {
    public IfMissing {
      values = List.copyOf(values);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitIfMissing(this);
    }
  }

  /** A value, then what is done with it, from left to right. */
  record Arithmetic(ValueSyntax first, List<Operation> operations, SourceRange range)
      implements ValueSyntax {
    public Arithmetic {
      operations = List.copyOf(operations);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitArithmetic(this);
    }
  }

  /** A literal. */
  record Literal(LiteralSyntax literal, SourceRange range) implements ValueSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitLiteral(this);
    }
  }

  /** The index date. */
  record Index(SourceRange range) implements ValueSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitIndex(this);
    }
  }

  /** {@code 2 years before X}, or after it. */
  record Shifted(DurationSyntax duration, boolean after, ValueSyntax date, SourceRange range)
      implements ValueSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitShifted(this);
    }
  }

  /**
   * The age on a day.
   *
   * @param day empty for the index date
   */
  record Age(Optional<ValueSyntax> day, SourceRange range) implements ValueSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitAge(this);
    }
  }

  /** {@code value of latest bmi}: a column of a picked record. */
  record ColumnOf(Name column, PickSyntax pick, SourceRange range) implements ValueSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitColumnOf(this);
    }
  }

  /** A picked record; it stands for the column its place needs. */
  record Picked(PickSyntax pick, SourceRange range) implements ValueSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitPicked(this);
    }
  }

  /** {@code at least 2 records}, {@code no records}: whether there are so many. */
  record Tallied(Tally tally, RecordsSyntax records, SourceRange range) implements ValueSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitTallied(this);
    }
  }

  /** How many records, or how many different values of a column. */
  record Count(Optional<Name> distinct, RecordsSyntax records, SourceRange range)
      implements ValueSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitCount(this);
    }
  }

  /** {@code sum of value of records}, and the like. */
  record Summary(Kind kind, Name column, RecordsSyntax records, SourceRange range)
      implements ValueSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitSummary(this);
    }
  }

  /** {@code earliest of (a, b)}, and the like. */
  record Extreme(PickSyntax.Choice choice, List<ExpressionSyntax> values, SourceRange range)
      implements ValueSyntax {
    public Extreme {
      values = List.copyOf(values);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitExtreme(this);
    }
  }

  /** {@code years between A and B}. */
  record Between(CalendarUnit unit, ValueSyntax from, ValueSyntax to, SourceRange range)
      implements ValueSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitBetween(this);
    }
  }

  /** {@code band age at (40, 50)}: the name of the band a number is in. */
  record Band(ValueSyntax value, List<BigDecimal> bounds, SourceRange range)
      implements ValueSyntax {
    public Band {
      bounds = List.copyOf(bounds);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitBand(this);
    }
  }

  /** The person is alive. */
  record Alive(SourceRange range) implements ValueSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitAlive(this);
    }
  }

  /** The person is registered. */
  record Registered(SourceRange range) implements ValueSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitRegistered(this);
    }
  }

  /** A bare name: a kind of record, a definition, a column, an attribute, a parameter, a step. */
  record Reference(Name name, SourceRange range) implements ValueSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitReference(this);
    }
  }

  /** Brackets. */
  record Bracketed(ExpressionSyntax expression, SourceRange range) implements ValueSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitBracketed(this);
    }
  }

  /** Records with codes, a filter, a window or a sequence. */
  record Records(RecordsSyntax records, SourceRange range) implements ValueSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitRecords(this);
    }
  }

  /** One step of a calculation. */
  record Operation(Operator operator, ValueSyntax value) {}

  /** What a step of a calculation does. */
  enum Operator {
    PLUS,
    MINUS,
    TIMES,
    DIVIDED
  }

  /** How many values become one. */
  enum Kind {
    SUM,
    MEAN,
    MINIMUM,
    MAXIMUM
  }

  /** An answer for each kind of value. */
  interface Visitor<R> {
    R visitNegative(Negative negative);

    R visitIfMissing(IfMissing ifMissing);

    R visitArithmetic(Arithmetic arithmetic);

    R visitLiteral(Literal literal);

    R visitIndex(Index index);

    R visitShifted(Shifted shifted);

    R visitAge(Age age);

    R visitColumnOf(ColumnOf columnOf);

    R visitPicked(Picked picked);

    R visitTallied(Tallied tallied);

    R visitCount(Count count);

    R visitSummary(Summary summary);

    R visitExtreme(Extreme extreme);

    R visitBetween(Between between);

    R visitBand(Band band);

    R visitAlive(Alive alive);

    R visitRegistered(Registered registered);

    R visitReference(Reference reference);

    R visitBracketed(Bracketed bracketed);

    R visitRecords(Records records);
  }
}
