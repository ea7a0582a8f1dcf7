package io.muster.core.builder;

import static com.google.common.base.Preconditions.checkArgument;

import io.muster.core.plan.Expression;
import io.muster.core.plan.Gap;
import io.muster.core.plan.Window;

/**
 * What a window can be asked of. Every window includes both its ends; {@code before} and {@code after} a day leave that day out.
 *
 * <p>Nothing after the index date is seen unless the window is anchored on {@code index()} itself, names a later date, or is
 * {@link #atAnyTime}.
 *
 * @param <T> what it is then
 */
public sealed interface Windowed<T> permits FirstEverRecord, SomeRecords {
  /** Narrowed to a window of the plan. */
  T in(Window window);

  /** So long before the index date, up to and with it. */
  default T inLast(Span span) {
    return in(Window.Range.inLast(span.amount(), span.unit()));
  }

  /** So long before or after a day, which is left out. */
  default Beside<T> in(Span span) {
    return in(span.gap());
  }

  /** So long to so long before or after a day: {@code in(days(7).to(28)).after(…)}. */
  default Beside<T> in(Gap gap) {
    return new Beside<>(this, gap);
  }

  /** At most so long before or after a day. */
  default Around<T> within(Span span) {
    return day -> in(Window.Range.around(span.amount(), span.unit(), expression(day)));
  }

  default T before(Dated day) {
    return in(Window.Range.before(expression(day)));
  }

  default T after(Dated day) {
    return in(Window.Range.after(expression(day)));
  }

  default T on(Dated day) {
    return in(Window.Range.on(expression(day)));
  }

  default T onOrBefore(Dated day) {
    return in(Window.Range.to(expression(day)));
  }

  default T onOrAfter(Dated day) {
    return in(Window.Range.from(expression(day)));
  }

  /** From one day to another: {@code from(…).to(…)}. */
  default From<T> from(Dated first) {
    return last -> {
      Window.Range range = Window.Range.between(expression(first), expression(last));
      checkArgument(
          !range.isEmpty(), "this window ends before it begins, so no record can lie in it");
      return in(range);
    };
  }

  /** Starting on or before the day, and ending on or after it or never. */
  default T covering(Dated day) {
    return covering(day, day);
  }

  /** Starting on or before the first day, and ending on or after the last or never. */
  default T covering(Dated first, Dated last) {
    return in(Window.Covering.of(expression(first), expression(last)));
  }

  /** Whenever it is dated, after the index date too, and also where it has no date. */
  default T atAnyTime() {
    return in(new Window.AnyTime());
  }

  private static Expression expression(Dated day) {
    return day.date().expression();
  }

  /** A window that wants to know beside which day it lies. */
  final class Beside<T> {
    private final Windowed<T> windowed;
    private final Gap gap;

    private Beside(Windowed<T> windowed, Gap gap) {
      this.windowed = windowed;
      this.gap = gap;
    }

    public T before(Dated day) {
      return windowed.in(Window.Range.before(gap, expression(day)));
    }

    public T after(Dated day) {
      return windowed.in(Window.Range.after(gap, expression(day)));
    }
  }

  /** A window that wants to know around which day it lies. */
  interface Around<T> {
    T of(Dated day);
  }

  /** A window that wants to know its last day. */
  interface From<T> {
    T to(Dated last);
  }
}
