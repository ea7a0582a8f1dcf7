package io.muster.dsl.reasoning;

import io.muster.core.plan.CalendarUnit;
import io.muster.core.plan.Expression;
import io.muster.core.schema.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** What dates are known to be from the text alone. */
public final class Days {
  private final Optional<LocalDate> index;

  /** Dates in a cohort with that index date; empty where each person has their own. */
  public Days(Optional<LocalDate> index) {
    this.index = index;
  }

  /** A date, a sum or a product that can be worked out, written down; anything else as it is. */
  Expression folded(Expression expression) {
    if (expression instanceof Expression.Arithmetic arithmetic) {
      return folded(arithmetic);
    } else if (expression instanceof Expression.Index) {
      return index.<Expression>map(Days::literal).orElse(expression);
    } else if (expression instanceof Expression.Shifted shifted
        && folded(shifted.date()) instanceof Expression.Literal literal
        && literal.value() instanceof Value.Day day) {
      return literal(shifted.unit().shift(day.date(), shifted.amount()));
    } else if (expression instanceof Expression.Age age) {
      return new Expression.Age(folded(age.on()));
    }
    return expression;
  }

  private Expression folded(Expression.Arithmetic arithmetic) {
    Optional<BigDecimal> left = plain(folded(arithmetic.left()));
    Optional<BigDecimal> right = plain(folded(arithmetic.right()));
    if (left.isEmpty() || right.isEmpty()) {
      return arithmetic;
    }
    return switch (arithmetic.operator()) {
      case PLUS -> literal(left.get().add(right.get()));
      case MINUS -> literal(left.get().subtract(right.get()));
      case TIMES -> literal(left.get().multiply(right.get()));
      case DIVIDED -> arithmetic;
    };
  }

  private static Optional<BigDecimal> plain(Expression expression) {
    return expression instanceof Expression.Literal literal
            && literal.value() instanceof Value.Decimal number
            && number.unit().isEmpty()
        ? Optional.of(number.number())
        : Optional.empty();
  }

  private static Expression literal(BigDecimal number) {
    return new Expression.Literal(new Value.Decimal(number, ""));
  }

  private static Expression literal(LocalDate date) {
    return new Expression.Literal(new Value.Day(date));
  }

  /** Whether one date comes after another for everybody who has both. */
  public boolean isAfter(Expression date, Expression other) {
    Stretch a = stretch(date);
    Stretch b = stretch(other);
    return a.from.equals(b.from) && a.earliest > b.latest;
  }

  /** Whether one date comes before another or on the same day for everybody who has both. */
  public boolean isNotAfter(Expression date, Expression other) {
    Stretch a = stretch(date);
    Stretch b = stretch(other);
    return a.from.equals(b.from) && a.latest <= b.earliest;
  }

  private Stretch stretch(Expression date) {
    Expression folded = folded(date);
    if (folded instanceof Expression.Literal literal && literal.value() instanceof Value.Day day) {
      long number = day.date().toEpochDay();
      return new Stretch(Optional.empty(), number, number);
    } else if (folded instanceof Expression.Shifted shifted) {
      return stretch(shifted.date()).shifted(shifted.amount(), shifted.unit());
    }
    return new Stretch(Optional.of(folded), 0, 0);
  }

  /** The days from a date, or from the first day of all, within which another lies. */
  private record Stretch(Optional<Expression> from, long earliest, long latest) {
    Stretch shifted(int amount, CalendarUnit unit) {
      long least = least(Math.abs((long) amount), unit);
      long most = most(Math.abs((long) amount), unit);
      return amount < 0
          ? new Stretch(from, earliest - most, latest - least)
          : new Stretch(from, earliest + least, latest + most);
    }

    private static long least(long amount, CalendarUnit unit) {
      return switch (unit) {
        case DAY -> amount;
        case WEEK -> 7 * amount;
        case MONTH -> 365 * (amount / 12) + 28 * (amount % 12);
        case YEAR -> 365 * amount;
      };
    }

    private static long most(long amount, CalendarUnit unit) {
      return switch (unit) {
        case DAY -> amount;
        case WEEK -> 7 * amount;
        case MONTH -> 366 * (amount / 12) + 31 * (amount % 12);
        case YEAR -> 366 * amount;
      };
    }
  }
}
