package io.muster.core.builder;

import static com.google.common.base.Preconditions.checkArgument;

import io.muster.core.plan.CalendarUnit;
import io.muster.core.plan.Expression;
import io.muster.core.plan.Gap;
import io.muster.core.plan.Length;

/** A length of time, such as {@code months(6)}. */
public record Span(int amount, CalendarUnit unit) {
  public Span {
    checkArgument(amount >= 0, "a length of time is not negative: %s", amount);
    checkArgument(unit.isWithinReach(amount), "a length of time is at most 200 years");
  }

  /** From this long to so many of the same unit: {@code days(7).to(28)}. */
  public Gap to(int most) {
    Span last = new Span(most, unit);
    checkArgument(amount <= most, "this window ends before it begins, so no record can lie in it");
    return Gap.between(amount, last.amount, unit);
  }

  /** The day so long before another. */
  public DateQuestion before(Dated day) {
    return new DateQuestion(Expression.Shifted.of(day.date().expression(), -amount, unit));
  }

  /** The day so long after another. */
  public DateQuestion after(Dated day) {
    return new DateQuestion(Expression.Shifted.of(day.date().expression(), amount, unit));
  }

  Length length() {
    return Length.of(amount, unit);
  }

  /** From the next day on. */
  Gap gap() {
    return Gap.within(amount, unit);
  }
}
