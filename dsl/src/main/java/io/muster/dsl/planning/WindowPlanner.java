package io.muster.dsl.planning;

import io.muster.core.plan.CalendarUnit;
import io.muster.core.plan.Expression;
import io.muster.core.plan.Window;
import io.muster.core.schema.Value;
import io.muster.core.schema.ValueType;
import io.muster.dsl.syntax.DurationSyntax;
import io.muster.dsl.syntax.SourceRange;
import io.muster.dsl.syntax.SpanSyntax;
import io.muster.dsl.syntax.ValueSyntax;
import io.muster.dsl.syntax.WindowSyntax;
import java.time.LocalDate;
import java.util.Optional;

/** Plans windows. Every window includes both its ends; {@code before} and {@code after} leave their day out. */
final class WindowPlanner implements WindowSyntax.Visitor<Optional<Window>> {
  private static final Expression INDEX = new Expression.Index();
  private static final int LONGEST_IN_DAYS = 200 * 366;

  private final Scope scope;
  private final ExpressionPlanner expressions;

  WindowPlanner(Scope scope, ExpressionPlanner expressions) {
    this.scope = scope;
    this.expressions = expressions;
  }

  /** A date moved by a duration, back where it is not after. */
  static Expression shifted(Expression date, int amount, CalendarUnit unit) {
    return amount == 0 ? date : new Expression.Shifted(date, amount, unit);
  }

  @Override
  public Optional<Window> visitLast(WindowSyntax.Last last) {
    return span(last.span())
        .filter(d -> scope.index(last.range()))
        .map(d -> Window.Range.between(shifted(INDEX, -d.amount(), d.unit()), INDEX));
  }

  @Override
  public Optional<Window> visitBeside(WindowSyntax.Beside beside) {
    Optional<DurationSyntax> span = span(beside.span());
    Optional<Expression> anchor = date(beside.anchor());
    if (span.isEmpty() || anchor.isEmpty()) {
      return Optional.empty();
    }
    DurationSyntax length = span.get();
    Expression day = anchor.get();
    return Optional.of(
        beside.after()
            ? Window.Range.between(
                shifted(day, 1, CalendarUnit.DAY), shifted(day, length.amount(), length.unit()))
            : Window.Range.between(
                shifted(day, -length.amount(), length.unit()), shifted(day, -1, CalendarUnit.DAY)));
  }

  @Override
  public Optional<Window> visitRange(WindowSyntax.Range range) {
    Optional<DurationSyntax> to = bounded(range.to());
    Optional<Expression> anchor = date(range.anchor());
    if (to.isPresent() && range.from() > range.to().amount()) {
      return empty(range.range());
    }
    if (to.isEmpty() || anchor.isEmpty()) {
      return Optional.empty();
    }
    CalendarUnit unit = range.to().unit();
    Expression day = anchor.get();
    int near = range.from();
    int far = range.to().amount();
    return Optional.of(
        range.after()
            ? Window.Range.between(shifted(day, near, unit), shifted(day, far, unit))
            : Window.Range.between(shifted(day, -far, unit), shifted(day, -near, unit)));
  }

  @Override
  public Optional<Window> visitWithin(WindowSyntax.Within within) {
    Optional<DurationSyntax> span = span(within.span());
    Optional<Expression> anchor = date(within.anchor());
    if (span.isEmpty() || anchor.isEmpty()) {
      return Optional.empty();
    }
    int amount = span.get().amount();
    CalendarUnit unit = span.get().unit();
    return Optional.of(Window.Range.between(
        shifted(anchor.get(), -amount, unit), shifted(anchor.get(), amount, unit)));
  }

  @Override
  public Optional<Window> visitOpen(WindowSyntax.Open open) {
    return date(open.date()).map(day -> switch (open.relation()) {
      case BEFORE -> Window.Range.to(shifted(day, -1, CalendarUnit.DAY));
      case AFTER -> Window.Range.from(shifted(day, 1, CalendarUnit.DAY));
      case ON -> Window.Range.between(day, day);
      case ON_OR_BEFORE -> Window.Range.to(day);
      case ON_OR_AFTER, SINCE -> Window.Range.from(day);
    });
  }

  @Override
  public Optional<Window> visitFromTo(WindowSyntax.FromTo fromTo) {
    Optional<Expression> from = date(fromTo.from());
    Optional<Expression> to = date(fromTo.to());
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    Optional<LocalDate> first = written(from.get());
    Optional<LocalDate> last = written(to.get());
    if (first.isPresent() && last.isPresent() && first.get().isAfter(last.get())) {
      return empty(fromTo.range());
    }
    return Optional.of(Window.Range.between(from.get(), to.get()));
  }

  @Override
  public Optional<Window> visitCovering(WindowSyntax.Covering covering) {
    Optional<Expression> from = date(covering.from());
    Optional<Expression> to = covering.to().isPresent() ? date(covering.to().get()) : from;
    return from.isEmpty() || to.isEmpty()
        ? Optional.empty()
        : Optional.of(new Window.Covering(from.get(), to.get()));
  }

  @Override
  public Optional<Window> visitEver(WindowSyntax.Ever ever) {
    throw new IllegalStateException("`ever` narrows nothing down");
  }

  @Override
  public Optional<Window> visitAnyTime(WindowSyntax.AnyTime anyTime) {
    return Optional.of(new Window.AnyTime());
  }

  private Optional<Expression> date(ValueSyntax syntax) {
    return new Place(scope.problems())
        .of(syntax.accept(expressions), ValueType.DATE, syntax.range());
  }

  /** The day an expression was written down as. */
  static Optional<LocalDate> written(Expression date) {
    if (date instanceof Expression.Literal literal && literal.value() instanceof Value.Day day) {
      return Optional.of(day.date());
    }
    return date instanceof Expression.Shifted shifted
        ? written(shifted.date()).map(d -> shifted.unit().shift(d, shifted.amount()))
        : Optional.empty();
  }

  private Optional<DurationSyntax> span(SpanSyntax syntax) {
    return syntax.accept(new SpanSyntax.Visitor<Optional<DurationSyntax>>() {
      @Override
      public Optional<DurationSyntax> visitWritten(SpanSyntax.Written written) {
        return bounded(written.duration());
      }

      @Override
      public Optional<DurationSyntax> visitNamed(SpanSyntax.Named named) {
        return scope.declarations().length(named.name()).flatMap(d -> bounded(d));
      }
    });
  }

  Optional<DurationSyntax> bounded(DurationSyntax duration) {
    int days = switch (duration.unit()) {
      case DAY -> 1;
      case WEEK -> 7;
      case MONTH -> 31;
      case YEAR -> 366;
    };
    if ((long) duration.amount() * days > LONGEST_IN_DAYS) {
      scope
          .problems()
          .error("out-of-range", duration.range(), "a window is at most 200 years long");
      return Optional.empty();
    }
    return Optional.of(duration);
  }

  <T> Optional<T> empty(SourceRange range) {
    scope
        .problems()
        .error(
            "empty-window", range, "this window ends before it begins, so no record can lie in it");
    return Optional.empty();
  }
}
