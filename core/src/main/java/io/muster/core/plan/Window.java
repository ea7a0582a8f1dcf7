package io.muster.core.plan;

import static com.google.common.base.Preconditions.checkArgument;

import io.muster.core.schema.ValueType;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The days a record may lie on.
 *
 * <p>How far a window may see: to the horizon (in a cohort the index date, in an outreach the cut-off), unless it says
 * otherwise itself. {@link AnyTime}, a range that ends relative to the index date or on a date that was written down, and a
 * range without an end that starts on the index date, relative to it and not before it, or on a written date after it, see to
 * the data's as-of date.
 */
public sealed interface Window {
  <R> R accept(Visitor<R> visitor);

  /** From one day to another, both included; open where an end is left out. Days may be missing: then nothing is seen. */
  record Range(Optional<Expression> from, Optional<Expression> to) implements Window {
    public Range {
      checkArgument(from.isPresent() || to.isPresent(), "a range has at least one end");
      from.ifPresent(Window::checkDate);
      to.ifPresent(Window::checkDate);
    }

    public static Range between(Expression from, Expression to) {
      return new Range(Optional.of(from), Optional.of(to));
    }

    public static Range from(Expression from) {
      return new Range(Optional.of(from), Optional.empty());
    }

    public static Range to(Expression to) {
      return new Range(Optional.empty(), Optional.of(to));
    }

    /** That day alone. */
    public static Range on(Expression day) {
      return between(day, day);
    }

    /** Every day before that one. */
    public static Range before(Expression day) {
      return to(Expression.Shifted.of(day, -1, CalendarUnit.DAY));
    }

    /** Every day after that one. */
    public static Range after(Expression day) {
      return from(Expression.Shifted.of(day, 1, CalendarUnit.DAY));
    }

    /** So long before the index date, up to and with it. */
    public static Range inLast(int amount, CalendarUnit unit) {
      Expression index = new Expression.Index();
      return between(Expression.Shifted.of(index, -amount, unit), index);
    }

    /** So long before a day. */
    public static Range before(Gap gap, Expression day) {
      Expression nearest = gap.from().isPresent()
          ? Expression.Shifted.of(day, -gap.from().getAsInt(), gap.unit())
          : Expression.Shifted.of(day, -1, CalendarUnit.DAY);
      return between(Expression.Shifted.of(day, -gap.to(), gap.unit()), nearest);
    }

    /** So long after a day. */
    public static Range after(Gap gap, Expression day) {
      Expression nearest = gap.from().isPresent()
          ? Expression.Shifted.of(day, gap.from().getAsInt(), gap.unit())
          : Expression.Shifted.of(day, 1, CalendarUnit.DAY);
      return between(nearest, Expression.Shifted.of(day, gap.to(), gap.unit()));
    }

    /** Up to so long before a day or after it. */
    public static Range around(int amount, CalendarUnit unit, Expression day) {
      return between(
          Expression.Shifted.of(day, -amount, unit), Expression.Shifted.of(day, amount, unit));
    }

    /** Whether it ends before it begins, on days that were written down. */
    public boolean isEmpty() {
      Optional<LocalDate> first = from.flatMap(Expression::writtenDay);
      Optional<LocalDate> last = to.flatMap(Expression::writtenDay);
      return first.isPresent() && last.isPresent() && first.get().isAfter(last.get());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitRange(this);
    }
  }

  /**
   * The record starts on or before the first day and ends on or after the second, or has no end. It sees as far as a range that ends on
   * the first day.
   */
  record Covering(Expression from, Optional<Expression> until) implements Window {
    public Covering {
      checkDate(from);
      until.ifPresent(Window::checkDate);
    }

    /** Those of records that last from one day to another; where both are the same it is said, and asked, once. */
    public static Covering of(Expression from, Expression to) {
      return new Covering(from, Optional.of(to).filter(day -> !day.equals(from)));
    }

    /** The day they last to. */
    public Expression to() {
      return until.orElse(from);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitCovering(this);
    }
  }

  /** Any day up to the data's as-of date, and no day at all: records without a date are seen too. */
  record AnyTime() implements Window {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitAnyTime(this);
    }
  }

  private static void checkDate(Expression expression) {
    checkArgument(expression.type() == ValueType.DATE, "a window ends on a date");
  }

  /** One answer for each kind of window. */
  interface Visitor<R> {
    R visitRange(Range range);

    R visitCovering(Covering covering);

    R visitAnyTime(AnyTime anyTime);
  }
}
