package io.muster.core.engine;

import io.muster.core.plan.Expression;
import io.muster.core.plan.Window;
import io.muster.core.schema.Column;
import io.muster.core.schema.Truth;
import io.muster.core.schema.Value;
import io.muster.core.store.RecordTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The windows of a selection, worked out for one person: which records they see, and whether they are over. */
final class Windows implements Window.Visitor<Predicate<RecordRef>> {
  private final Sight sight;
  private final Function<Expression, Weighed> answers;
  private final List<Predicate<RecordRef>> tests = new ArrayList<>();
  private boolean unfinished;
  private boolean undecided;
  private LocalDate seen;

  Windows(List<Window> windows, Sight sight, Function<Expression, Weighed> answers) {
    this.sight = sight;
    this.answers = answers;
    this.seen = windows.isEmpty() ? sight.horizon() : sight.end();
    windows.forEach(w -> tests.add(w.accept(this)));
    if (windows.isEmpty()) {
      tests.add(r -> isOn(r, LocalDate.MIN, sight.horizon()));
    }
  }

  /** Whether they see the record; unknown where a doubting reading leaves open when they begin or end. */
  Truth see(RecordRef record) {
    for (Predicate<RecordRef> test : tests) {
      if (!test.test(record)) {
        return Truth.FALSE;
      }
    }
    return undecided ? Truth.UNKNOWN : Truth.TRUE;
  }

  /** Whether some window is not over at its horizon, so that more could still come. */
  boolean unfinished() {
    return unfinished;
  }

  /** The last day the windows may see, whether or not they go on that long. */
  LocalDate seen() {
    return seen;
  }

  @Override
  public Predicate<RecordRef> visitRange(Window.Range range) {
    Optional<LocalDate> from = range.from().flatMap(this::date);
    Optional<LocalDate> to = range.to().flatMap(this::date);
    if (from.isPresent() != range.from().isPresent()
        || to.isPresent() != range.to().isPresent()) {
      return withoutItsDay();
    }
    LocalDate first = from.orElse(LocalDate.MIN);
    LocalDate limit = limit(range, first);
    seen = limit.isBefore(seen) ? limit : seen;
    LocalDate wanted = to.orElse(limit);
    unfinished |= wanted.isAfter(limit) && !first.isAfter(wanted);
    LocalDate last = wanted.isBefore(limit) ? wanted : limit;
    return r -> isOn(r, first, last);
  }

  @Override
  public Predicate<RecordRef> visitCovering(Window.Covering covering) {
    Optional<LocalDate> from = date(covering.from());
    Optional<LocalDate> to =
        covering.until().isPresent() ? date(covering.until().get()) : from;
    if (from.isEmpty() || to.isEmpty()) {
      return withoutItsDay();
    }
    LocalDate limit = limit(covering.from());
    unfinished |= from.get().isAfter(limit);
    return r -> isOn(r, LocalDate.MIN, limit) && covers(r, from.get(), to.get());
  }

  /** Without the day it starts from or ends at a window sees nothing; where that day is left open, it may see any record with a date. */
  private Predicate<RecordRef> withoutItsDay() {
    boolean open = undecided;
    return r -> open && isOn(r, LocalDate.MIN, sight.end());
  }

  @Override
  public Predicate<RecordRef> visitAnyTime(Window.AnyTime anyTime) {
    return r -> r.date().map(d -> !d.isAfter(sight.end())).orElse(true);
  }

  /** Whether a record starts on or before one day, and ends on or after another or not at all. */
  static boolean covers(RecordRef record, LocalDate from, LocalDate to) {
    Column end = record.kind().column("end").orElseThrow();
    boolean begun = record.date().map(d -> !d.isAfter(from)).orElse(false);
    return begun
        && (!(record.value(end) instanceof Value.Day day) || !day.date().isBefore(to));
  }

  /** The last day a range may see, as {@link Window} says. */
  private LocalDate limit(Window.Range range, LocalDate first) {
    if (sight.horizon().equals(sight.end())) {
      return sight.end();
    }
    if (range.to().isPresent()) {
      return limit(range.to().get());
    }
    Expression root = root(range.from().orElseThrow());
    boolean seesPast = (root instanceof Expression.Index && !first.isBefore(sight.index()))
        || (root instanceof Expression.Literal && first.isAfter(sight.index()));
    return seesPast ? sight.end() : sight.horizon();
  }

  /** The last day that may be seen where a window names this day as its last. */
  private LocalDate limit(Expression last) {
    Expression root = root(last);
    boolean seesPast = root instanceof Expression.Index || root instanceof Expression.Literal;
    return seesPast ? sight.end() : sight.horizon();
  }

  private static Expression root(Expression date) {
    Expression root = date;
    while (root instanceof Expression.Shifted shifted) {
      root = shifted.date();
    }
    return root;
  }

  private static boolean isOn(RecordRef record, LocalDate first, LocalDate last) {
    int day = record.day();
    return day != RecordTable.NO_DAY && day >= first.toEpochDay() && day <= last.toEpochDay();
  }

  private Optional<LocalDate> date(Expression expression) {
    Weighed day = answers.apply(expression);
    undecided |= day.undecided();
    return day.value() instanceof Value.Day known ? Optional.of(known.date()) : Optional.empty();
  }
}
