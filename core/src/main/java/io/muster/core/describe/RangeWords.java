package io.muster.core.describe;

import io.muster.core.plan.CalendarUnit;
import io.muster.core.plan.Expression;
import io.muster.core.plan.Expression.Shifted;
import io.muster.core.plan.Window;
import java.time.LocalDate;
import java.util.Optional;

/** Says ranges of days: as they were written, and behind that the days of the calendar. */
final class RangeWords {
  private final Setting setting;
  private final Days days;

  RangeWords(Setting setting) {
    this.setting = setting;
    this.days = new Days(setting);
  }

  String words(Window.Range range) {
    if (range.from().isEmpty()) {
      return until(range.to().orElseThrow());
    }
    Expression from = range.from().get();
    return range.to().map(to -> between(from, to)).orElseGet(() -> since(from));
  }

  private String until(Expression to) {
    return isShifted(to, -1, CalendarUnit.DAY)
        ? "before " + days.full(((Shifted) to).date())
        : "dated on or before " + days.full(to);
  }

  private String since(Expression from) {
    String begin = isShifted(from, 1, CalendarUnit.DAY)
        ? "after " + days.full(((Shifted) from).date())
        : "on or after " + days.full(from);
    return begin + upTo(from);
  }

  /** Where a range without an end ends: at the index date, unless it starts on a day that is named and lies after it. */
  private String upTo(Expression from) {
    if (setting.horizon() != Setting.Horizon.INDEX) {
      return "";
    }
    Expression root = Days.root(from);
    Optional<LocalDate> first = days.actual(from);
    if (first.isEmpty() || setting.index().isEmpty()) {
      return Days.isNamed(root) ? "" : upToIndex();
    }
    LocalDate index = setting.index().get();
    boolean past = root instanceof Expression.Literal
        ? first.get().isAfter(index)
        : !first.get().isBefore(index);
    return past ? " and up to the last day of the data" : upToIndex();
  }

  private String upToIndex() {
    return " and up to " + days.full(new Expression.Index());
  }

  private String between(Expression from, Expression to) {
    if (from.equals(to)) {
      return "on " + days.full(from);
    }
    return length(from, to)
            .orElseGet(() -> "from " + days.relative(from) + " to " + days.relative(to))
        + actual(from, to);
  }

  private String actual(Expression from, Expression to) {
    Optional<LocalDate> first = days.actual(from);
    Optional<LocalDate> last = days.actual(to);
    if (first.isEmpty() || last.isEmpty()) {
      return "";
    }
    boolean written = from instanceof Expression.Literal && to instanceof Expression.Literal;
    String range = Days.words(first.get()) + " to " + Days.words(last.get()) + ", ";
    return " (" + (written ? "" : range) + "both days included)";
  }

  /** A range that is a length of time beside one day, as the language has words for it. */
  private Optional<String> length(Expression from, Expression to) {
    if (from instanceof Shifted begin && begin.amount() < 0) {
      Optional<String> words = before(begin, to);
      if (words.isPresent()) {
        return words;
      }
    }
    if (to instanceof Shifted end) {
      return end.amount() < 0 ? apartBefore(from, end) : after(from, end);
    }
    return Optional.empty();
  }

  /** A range that begins so long before a day, and ends on it, the day before it or as long after it. */
  private Optional<String> before(Shifted begin, Expression to) {
    Expression day = begin.date();
    int amount = -begin.amount();
    String length = Quantities.period(amount, begin.unit());
    if (to.equals(day)) {
      return Optional.of("in the " + length + " up to " + including(begin) + days.relative(day));
    } else if (to.equals(new Shifted(day, -1, CalendarUnit.DAY))) {
      return Optional.of("in the " + length + " before " + days.relative(day));
    } else if (to.equals(new Shifted(day, amount, begin.unit()))) {
      String most = Quantities.duration(amount, begin.unit());
      return Optional.of("within " + most + " before or after " + days.relative(day));
    }
    return Optional.empty();
  }

  /** A range that ends so long after a day, and begins on it, the day after it or so many of the same units after it. */
  private Optional<String> after(Expression from, Shifted end) {
    Expression day = end.date();
    if (from.equals(new Shifted(day, 1, CalendarUnit.DAY)) && end.amount() > 0) {
      String length = Quantities.period(end.amount(), end.unit());
      return Optional.of("in the " + length + " after " + days.relative(day));
    }
    int near = from instanceof Shifted begin && isBeside(begin, end) ? begin.amount() : 0;
    boolean stands = near > 0 || from.equals(day);
    return stands && end.amount() > 0
        ? Optional.of(apart(near, end.amount(), end.unit(), " after ", day))
        : Optional.empty();
  }

  private Optional<String> apartBefore(Expression from, Shifted end) {
    return from instanceof Shifted begin && isBeside(begin, end) && begin.amount() < 0
        ? Optional.of(apart(-end.amount(), -begin.amount(), end.unit(), " before ", end.date()))
        : Optional.empty();
  }

  /** Where no days stand behind it to say so. */
  private String including(Expression from) {
    return days.actual(from).isPresent() ? "" : "and including ";
  }

  private static boolean isBeside(Shifted begin, Shifted end) {
    return begin.date().equals(end.date()) && begin.unit() == end.unit();
  }

  private String apart(int near, int far, CalendarUnit unit, String side, Expression day) {
    return near + " to " + Quantities.duration(far, unit) + side + days.relative(day);
  }

  private static boolean isShifted(Expression day, int amount, CalendarUnit unit) {
    return day instanceof Shifted shifted && shifted.amount() == amount && shifted.unit() == unit;
  }
}
