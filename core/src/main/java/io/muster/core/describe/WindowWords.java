package io.muster.core.describe;

import io.muster.core.plan.CalendarUnit;
import io.muster.core.plan.Expression;
import io.muster.core.plan.Expression.Shifted;
import io.muster.core.plan.Window;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says when a record has to be dated: as it was written, and with the actual days behind it. */
final class WindowWords implements Window.Visitor<String> {
  private final Setting setting;
  private final boolean picking;
  private final Days days;

  /**
   * Words for windows.
   *
   * @param picking whether a record is picked, and so one with a date
   */
  WindowWords(Setting setting, boolean picking) {
    this.setting = setting;
    this.picking = picking;
    this.days = new Days(setting);
  }

  /**
   * What stands behind records.
   *
   * @param comma whether more was said of them before
   */
  String after(List<Window> windows, boolean comma) {
    String words = windows.isEmpty() ? unsaid() : together(windows);
    return words.isEmpty() ? "" : (comma ? ", " : " ") + words;
  }

  /** All of several windows. */
  String together(List<Window> windows) {
    return windows.stream().map(w -> w.accept(this)).collect(Collectors.joining(" and "));
  }

  /** How far is seen where nothing is said. */
  private String unsaid() {
    return switch (setting.horizon()) {
      case INDEX -> "on or before " + days.full(new Expression.Index());
      case DATA, CUT_OFF -> "";
    };
  }

  @Override
  public String visitRange(Window.Range range) {
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
    Expression root = root(from);
    Optional<LocalDate> index = setting.index();
    Optional<LocalDate> first = days.actual(from);
    boolean named = root instanceof Expression.Literal || root instanceof Expression.Index;
    if (named && index.isPresent() && first.isPresent()) {
      boolean past = root instanceof Expression.Literal
          ? first.get().isAfter(index.get())
          : !first.get().isBefore(index.get());
      return past ? " and up to the last day of the data" : upToIndex();
    }
    return root instanceof Expression.Index || root instanceof Expression.Literal
        ? ""
        : upToIndex();
  }

  private String upToIndex() {
    return " and up to " + days.full(new Expression.Index());
  }

  static Expression root(Expression day) {
    return day instanceof Shifted shifted ? root(shifted.date()) : day;
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
      String length = Quantities.period(-begin.amount(), begin.unit());
      Expression day = begin.date();
      if (to.equals(day)) {
        return Optional.of("in the " + length + " up to " + including(from) + days.relative(day));
      } else if (to.equals(new Shifted(day, -1, CalendarUnit.DAY))) {
        return Optional.of("in the " + length + " before " + days.relative(day));
      } else if (to.equals(new Shifted(day, -begin.amount(), begin.unit()))) {
        String most = Quantities.duration(-begin.amount(), begin.unit());
        return Optional.of("within " + most + " before or after " + days.relative(day));
      }
    }
    if (to instanceof Shifted end && end.amount() > 0) {
      Expression day = end.date();
      if (from.equals(new Shifted(day, 1, CalendarUnit.DAY))) {
        String length = Quantities.period(end.amount(), end.unit());
        return Optional.of("in the " + length + " after " + days.relative(day));
      } else if (from.equals(day)) {
        return Optional.of(apart(0, end.amount(), end.unit(), " after ", day));
      } else if (from instanceof Shifted begin && isBeside(begin, end) && begin.amount() > 0) {
        return Optional.of(apart(begin.amount(), end.amount(), end.unit(), " after ", day));
      }
    }
    return from instanceof Shifted begin
            && to instanceof Shifted end
            && isBeside(begin, end)
            && end.amount() < 0
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

  @Override
  public String visitCovering(Window.Covering covering) {
    return covering.from().equals(covering.to())
        ? "covering " + days.full(covering.from())
        : "covering every day from %s to %s"
            .formatted(days.full(covering.from()), days.full(covering.to()));
  }

  @Override
  public String visitAnyTime(Window.AnyTime anyTime) {
    String late = setting.horizon() == Setting.Horizon.INDEX ? "after " + setting.indexWords() : "";
    String undated = picking ? "" : "without a date";
    String both = late.isEmpty() || undated.isEmpty() ? late + undated : late + " or " + undated;
    return both.isEmpty() ? "at any time" : "at any time, even " + both;
  }
}
