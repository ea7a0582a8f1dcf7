package io.muster.core.plan;

import static com.google.common.base.Preconditions.checkArgument;

import io.muster.core.codes.CodeList;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Truth;
import io.muster.core.schema.Value;
import io.muster.core.schema.ValueType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * A question about one person, with the type of its answer. A question of type {@link ValueType#TRUTH} is a condition.
 *
 * <p>Every answer may be missing; the missing answer to a condition is {@link Truth#UNKNOWN}.
 */
public sealed interface Expression {
  ValueType type();

  <R> R accept(Visitor<R> visitor);

  /** The day, where it was written down: by itself, or as so long before or after one. */
  default Optional<LocalDate> writtenDay() {
    return Optional.empty();
  }

  /** A value that was written down. */
  record Literal(Value value) implements Expression {
    public Literal {
      checkArgument(value.known(), "a literal has a value");
    }

    @Override
    public Optional<LocalDate> writtenDay() {
      return value instanceof Value.Day day ? Optional.of(day.date()) : Optional.empty();
    }

    @Override
    public ValueType type() {
      return value.type();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitLiteral(this);
    }
  }

  /** The index date of the cohort. */
  record Index() implements Expression {
    @Override
    public ValueType type() {
      return ValueType.DATE;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitIndex(this);
    }
  }

  /** In an outreach: the day the person reached an earlier step; missing where they have not. */
  record StepDate(String step) implements Expression {
    @Override
    public ValueType type() {
      return ValueType.DATE;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitStepDate(this);
    }
  }

  /** A date moved by calendar units, back where the amount is negative. */
  record Shifted(Expression date, int amount, CalendarUnit unit) implements Expression {
    public Shifted {
      checkType(date, ValueType.DATE);
    }

    /** The date moved; one moved by nothing is itself. */
    public static Expression of(Expression date, int amount, CalendarUnit unit) {
      return amount == 0 ? date : new Shifted(date, amount, unit);
    }

    @Override
    public Optional<LocalDate> writtenDay() {
      return date.writtenDay().map(day -> unit.shift(day, amount));
    }

    @Override
    public ValueType type() {
      return ValueType.DATE;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitShifted(this);
    }
  }

  /**
   * An attribute of the person. One that dated records give ({@code practice}, {@code imd_decile}, ...) is what the record
   * covering the index date says, in data that hold such records.
   */
  record Attribute(Column column) implements Expression {
    @Override
    public ValueType type() {
      return column.type();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitAttribute(this);
    }
  }

  /** Completed years from birth to a date. */
  record Age(Expression on) implements Expression {
    public Age {
      checkType(on, ValueType.DATE);
    }

    @Override
    public ValueType type() {
      return ValueType.NUMBER;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitAge(this);
    }
  }

  /** The deprivation quintile, 1 the most deprived, of a decile from 1 to 10. */
  record Quintile(Expression decile) implements Expression {
    public Quintile {
      checkType(decile, ValueType.NUMBER);
    }

    @Override
    public ValueType type() {
      return ValueType.NUMBER;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitQuintile(this);
    }
  }

  /** Alive on the index date: no death date, or a later one. Never unknown. */
  record Alive() implements Expression {
    @Override
    public ValueType type() {
      return ValueType.TRUTH;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitAlive(this);
    }
  }

  /** Some registration covers the index date. Never unknown. */
  record Registered() implements Expression {
    @Override
    public ValueType type() {
      return ValueType.TRUTH;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitRegistered(this);
    }
  }

  /** A member of another cohort, by its own index date and population. Never unknown. */
  record InCohort(CohortPlan cohort) implements Expression {
    @Override
    public ValueType type() {
      return ValueType.TRUTH;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitInCohort(this);
    }
  }

  /** In a filter: a column of the record in hand, {@link RecordKind#GROUP} included. */
  record Field(Column column) implements Expression {
    @Override
    public ValueType type() {
      return column.type();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitField(this);
    }
  }

  /** A column of a picked record, {@link RecordKind#GROUP} included; missing where nothing could be picked. */
  record ColumnOf(Pick pick, Column column) implements Expression {
    @Override
    public ValueType type() {
      return column.type();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitColumnOf(this);
    }
  }

  /**
   * How many records there are, compared with a number: {@code no}, {@code at least 2}, {@code exactly 1}. To have a record
   * is to have at least 1.
   */
  record HasCount(Records records, Comparison comparison, int number) implements Expression {
    public HasCount {
      checkArgument(number >= 0, "a count is not negative: %s", number);
    }

    @Override
    public ValueType type() {
      return ValueType.TRUTH;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitHasCount(this);
    }
  }

  /** The number of records, or of distinct known values in one of their columns. */
  record Count(Records records, Optional<Column> distinct) implements Expression {
    @Override
    public ValueType type() {
      return ValueType.NUMBER;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitCount(this);
    }
  }

  /**
   * Two values of one type compared; unknown where either is missing. Numbers with units compare converted, and are unknown
   * where the units do not convert; a literal without a unit compares raw values.
   */
  record Compare(Expression left, Comparison comparison, Expression right) implements Expression {
    public Compare {
      checkType(right, left.type());
    }

    /** The two compared. A number of records and a whole number make a {@link HasCount}, which a window that is not over can settle. */
    public static Expression of(Expression left, Comparison comparison, Expression right) {
      if (left instanceof Count count && count.distinct().isEmpty()) {
        OptionalInt whole = Numbers.whole(right);
        if (whole.isPresent()) {
          return new HasCount(count.records(), comparison, whole.getAsInt());
        }
      }
      return new Compare(left, comparison, right);
    }

    @Override
    public ValueType type() {
      return ValueType.TRUTH;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitCompare(this);
    }
  }

  /** A value from low to high, both included. */
  record Between(Expression value, Expression low, Expression high) implements Expression {
    public Between {
      checkType(low, value.type());
      checkType(high, value.type());
    }

    /** A value in a range. Of two numbers that were written down, one without a unit has that of the other: 60 and 90 kg. */
    public static Between of(Expression value, Expression low, Expression high) {
      return new Between(value, Numbers.inUnitOf(high, low), Numbers.inUnitOf(low, high));
    }

    /** Whether nothing can lie in it: both ends were written down alike, and the low one is more than the high one. */
    public boolean isEmpty() {
      return Numbers.falls(low, high);
    }

    @Override
    public ValueType type() {
      return ValueType.TRUTH;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitBetween(this);
    }
  }

  /** A value that equals one of several. */
  record In(Expression value, List<Expression> options) implements Expression {
    public In {
      options = List.copyOf(options);
      checkArgument(!options.isEmpty(), "a list has at least one value");
      ValueType type = value.type();
      options.forEach(o -> checkType(o, type));
    }

    @Override
    public ValueType type() {
      return ValueType.TRUTH;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitIn(this);
    }
  }

  /** A code that is in a code list. */
  record InCodes(Expression code, CodeList codes) implements Expression {
    public InCodes {
      checkType(code, ValueType.CODE);
    }

    @Override
    public ValueType type() {
      return ValueType.TRUTH;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitInCodes(this);
    }
  }

  /** Whether there is no value. Never unknown. */
  record IsMissing(Expression value) implements Expression {
    @Override
    public ValueType type() {
      return ValueType.TRUTH;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitIsMissing(this);
    }
  }

  record Not(Expression condition) implements Expression {
    public Not {
      checkType(condition, ValueType.TRUTH);
    }

    @Override
    public ValueType type() {
      return ValueType.TRUTH;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitNot(this);
    }
  }

  /** All of the conditions hold; those of an {@code And} among them are its own. */
  record And(List<Expression> conditions) implements Expression {
    public And {
      conditions = joined(conditions, c -> c instanceof And and ? and.conditions() : List.of(c));
      checkArgument(conditions.size() >= 2, "and joins at least two conditions");
      conditions.forEach(c -> checkType(c, ValueType.TRUTH));
    }

    @Override
    public ValueType type() {
      return ValueType.TRUTH;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitAnd(this);
    }
  }

  /** At least one of the conditions holds; those of an {@code Or} among them are its own. */
  record Or(List<Expression> conditions) implements Expression {
    public Or {
      conditions = joined(conditions, c -> c instanceof Or or ? or.conditions() : List.of(c));
      checkArgument(conditions.size() >= 2, "or joins at least two conditions");
      conditions.forEach(c -> checkType(c, ValueType.TRUTH));
    }

    @Override
    public ValueType type() {
      return ValueType.TRUTH;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitOr(this);
    }
  }

  /** The band a number falls in, as text: bounds 40 and 50 give "under 40", "40 to 49", "50 and over". */
  record Band(Expression number, List<BigDecimal> bounds) implements Expression {
    public Band {
      checkType(number, ValueType.NUMBER);
      bounds = bounds.stream().map(b -> new Value.Decimal(b, "").number()).toList();
      checkArgument(!bounds.isEmpty(), "bands need at least one bound");
      for (int i = 1; i < bounds.size(); i++) {
        checkArgument(bounds.get(i - 1).compareTo(bounds.get(i)) < 0, "the bounds of bands rise");
      }
    }

    @Override
    public ValueType type() {
      return ValueType.TEXT;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitBand(this);
    }

    /**
     * What the bands are called, lowest first; one more than there are bounds. Between whole bounds the upper end is the last
     * whole number in the band; otherwise it is said as "to under".
     */
    public List<String> names() {
      boolean whole = bounds.stream().allMatch(b -> b.scale() <= 0);
      List<String> names = new ArrayList<>();
      names.add("under " + bounds.get(0).toPlainString());
      for (int i = 1; i < bounds.size(); i++) {
        String from = bounds.get(i - 1).toPlainString();
        String upTo = whole
            ? " to " + bounds.get(i).subtract(BigDecimal.ONE).toPlainString()
            : " to under " + bounds.get(i).toPlainString();
        names.add(from + upTo);
      }
      names.add(bounds.get(bounds.size() - 1).toPlainString() + " and over");
      return List.copyOf(names);
    }
  }

  /** At least, at most or exactly so many of several conditions hold. */
  record SomeOf(Comparison comparison, int number, List<Expression> conditions)
      implements Expression {
    public SomeOf {
      conditions = List.copyOf(conditions);
      checkArgument(number >= 0, "a count is not negative: %s", number);
      conditions.forEach(c -> checkType(c, ValueType.TRUTH));
    }

    public static SomeOf any(List<Expression> conditions) {
      return new SomeOf(Comparison.AT_LEAST, 1, conditions);
    }

    public static SomeOf all(List<Expression> conditions) {
      return new SomeOf(Comparison.AT_LEAST, conditions.size(), conditions);
    }

    public static SomeOf none(List<Expression> conditions) {
      return new SomeOf(Comparison.AT_MOST, 0, conditions);
    }

    @Override
    public ValueType type() {
      return ValueType.TRUTH;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitSomeOf(this);
    }
  }

  /**
   * The value of the first branch whose condition holds. Where none holds: {@code otherwise} for those for whom every condition is
   * known not to hold, and missing for the rest and where there is no {@code otherwise}.
   */
  record Choice(List<Branch> branches, Optional<Expression> otherwise) implements Expression {
    public Choice {
      branches = List.copyOf(branches);
      checkArgument(!branches.isEmpty(), "a choice has at least one branch");
      ValueType type = branches.get(0).value().type();
      branches.forEach(b -> checkType(b.value(), type));
      otherwise.ifPresent(o -> checkType(o, type));
    }

    @Override
    public ValueType type() {
      return branches.get(0).value().type();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitChoice(this);
    }

    /** A condition, and the value where it holds. */
    public record Branch(Expression condition, Expression value) {
      public Branch {
        checkType(condition, ValueType.TRUTH);
      }
    }
  }

  /** The first of several values of one type that is known; those of an {@code IfMissing} among them are its own. */
  record IfMissing(List<Expression> values) implements Expression {
    public IfMissing {
      values = joined(values, v -> v instanceof IfMissing i ? i.values() : List.of(v));
      checkArgument(values.size() >= 2, "a missing value is replaced by another");
      ValueType type = values.get(0).type();
      values.forEach(v -> checkType(v, type));
    }

    @Override
    public ValueType type() {
      return values.get(0).type();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitIfMissing(this);
    }
  }

  /**
   * Two numbers added, subtracted, multiplied or divided; missing where either is, where their units do not go together, and where
   * something is divided by nought. Units go together in sums where they are the same or one was written without, and in products
   * and quotients where one has none; like divided by like has none.
   */
  record Arithmetic(Expression left, Operator operator, Expression right) implements Expression {
    public Arithmetic {
      checkType(left, ValueType.NUMBER);
      checkType(right, ValueType.NUMBER);
    }

    /** The number with its sign changed. */
    public static Expression negated(Expression number) {
      return number instanceof Literal literal && literal.value() instanceof Value.Decimal written
          ? new Literal(new Value.Decimal(written.number().negate(), written.unit()))
          : new Arithmetic(new Literal(Value.Decimal.of(-1)), Operator.TIMES, number);
    }

    @Override
    public ValueType type() {
      return ValueType.NUMBER;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitArithmetic(this);
    }

    /** What is done with the two. */
    public enum Operator {
      PLUS("+"),
      MINUS("-"),
      TIMES("*"),
      DIVIDED("/");

      private final String symbol;

      Operator(String symbol) {
        this.symbol = symbol;
      }

      public String symbol() {
        return symbol;
      }
    }
  }

  /**
   * The known numbers in one column of records made one: missing where there are none, where they have several units, and where
   * records could still come.
   */
  record Summary(Kind kind, Records records, Column column) implements Expression {
    public Summary {
      checkArgument(column.type() == ValueType.NUMBER, "only numbers are summed up: %s", column);
    }

    @Override
    public ValueType type() {
      return ValueType.NUMBER;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitSummary(this);
    }

    /** How they are made one. */
    public enum Kind {
      SUM("sum"),
      MEAN("mean"),
      MINIMUM("minimum"),
      MAXIMUM("maximum");

      private final String word;

      Kind(String word) {
        this.word = word;
      }

      public String word() {
        return word;
      }
    }
  }

  /** The least or the greatest of those of several numbers or dates that are known; missing where none is. */
  record Extreme(boolean greatest, List<Expression> values) implements Expression {
    public Extreme {
      values = List.copyOf(values);
      checkArgument(values.size() >= 2, "an extreme is one of several");
      ValueType type = values.get(0).type();
      checkArgument(
          type == ValueType.NUMBER || type == ValueType.DATE,
          "only numbers and dates have an order");
      values.forEach(v -> checkType(v, type));
    }

    @Override
    public ValueType type() {
      return values.get(0).type();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitExtreme(this);
    }
  }

  /** The completed units of time from one date to another, negative where the second is earlier. */
  record TimeBetween(CalendarUnit unit, Expression from, Expression to) implements Expression {
    public TimeBetween {
      checkType(from, ValueType.DATE);
      checkType(to, ValueType.DATE);
    }

    @Override
    public ValueType type() {
      return ValueType.NUMBER;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitTimeBetween(this);
    }
  }

  private static List<Expression> joined(
      List<Expression> parts, Function<Expression, List<Expression>> open) {
    return parts.stream().flatMap(part -> open.apply(part).stream()).toList();
  }

  private static void checkType(Expression expression, ValueType wanted) {
    checkArgument(
        expression.type() == wanted,
        "expected %s, not %s",
        wanted.words(),
        expression.type().words());
  }

  /** One answer for each kind of expression. */
  interface Visitor<R> {
    R visitLiteral(Literal literal);

    R visitIndex(Index index);

    R visitStepDate(StepDate stepDate);

    R visitShifted(Shifted shifted);

    R visitAttribute(Attribute attribute);

    R visitAge(Age age);

    R visitQuintile(Quintile quintile);

    R visitAlive(Alive alive);

    R visitRegistered(Registered registered);

    R visitInCohort(InCohort inCohort);

    R visitField(Field field);

    R visitColumnOf(ColumnOf columnOf);

    R visitHasCount(HasCount hasCount);

    R visitCount(Count count);

    R visitCompare(Compare compare);

    R visitBetween(Between between);

    R visitIn(In in);

    R visitInCodes(InCodes inCodes);

    R visitIsMissing(IsMissing isMissing);

    R visitNot(Not not);

    R visitAnd(And and);

    R visitOr(Or or);

    R visitBand(Band band);

    R visitSomeOf(SomeOf someOf);

    R visitChoice(Choice choice);

    R visitIfMissing(IfMissing ifMissing);

    R visitArithmetic(Arithmetic arithmetic);

    R visitSummary(Summary summary);

    R visitExtreme(Extreme extreme);

    R visitTimeBetween(TimeBetween timeBetween);
  }
}
