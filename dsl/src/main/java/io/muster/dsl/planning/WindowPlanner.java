package io.muster.dsl.planning;

import io.muster.core.plan.Expression;
import io.muster.core.plan.Gap;
import io.muster.core.plan.Window;
import io.muster.core.schema.ValueType;
import io.muster.dsl.syntax.DurationSyntax;
import io.muster.dsl.syntax.SourceRange;
import io.muster.dsl.syntax.SpanSyntax;
import io.muster.dsl.syntax.ValueSyntax;
import io.muster.dsl.syntax.WindowSyntax;
import java.util.Optional;

/** Plans windows. Every window includes both its ends; {@code before} and {@code after} leave their day out. */
final class WindowPlanner implements WindowSyntax.Visitor<Optional<Window>> {
  private final Scope scope;
  private final ExpressionPlanner expressions;

  WindowPlanner(Scope scope, ExpressionPlanner expressions) {
    this.scope = scope;
    this.expressions = expressions;
  }

  @Override
  public Optional<Window> visitLast(WindowSyntax.Last last) {
    return span(last.span())
        .filter(d -> scope.index(last.range()))
        .map(d -> Window.Range.inLast(d.amount(), d.unit()));
  }

  @Override
  public Optional<Window> visitBeside(WindowSyntax.Beside beside) {
    Optional<DurationSyntax> span = span(beside.span());
    Optional<Expression> anchor = date(beside.anchor());
    if (span.isEmpty() || anchor.isEmpty()) {
      return Optional.empty();
    }
    Gap gap = Gap.within(span.get().amount(), span.get().unit());
    return Optional.of(beside(gap, beside.after(), anchor.get()));
  }

  private static Window beside(Gap gap, boolean after, Expression day) {
    return after ? Window.Range.after(gap, day) : Window.Range.before(gap, day);
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
    Gap gap = Gap.between(range.from(), range.to().amount(), range.to().unit());
    return Optional.of(beside(gap, range.after(), anchor.get()));
  }

  @Override
  public Optional<Window> visitWithin(WindowSyntax.Within within) {
    Optional<DurationSyntax> span = span(within.span());
    Optional<Expression> anchor = date(within.anchor());
    if (span.isEmpty() || anchor.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(Window.Range.around(span.get().amount(), span.get().unit(), anchor.get()));
  }

  @Override
  public Optional<Window> visitOpen(WindowSyntax.Open open) {
    return date(open.date()).map(day -> switch (open.relation()) {
      case BEFORE -> Window.Range.before(day);
      case AFTER -> Window.Range.after(day);
      case ON -> Window.Range.on(day);
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
    Window.Range range = Window.Range.between(from.get(), to.get());
    return range.isEmpty() ? empty(fromTo.range()) : Optional.of(range);
  }

  @Override
  public Optional<Window> visitCovering(WindowSyntax.Covering covering) {
    Optional<Expression> from = date(covering.from());
    Optional<Expression> to = covering.to().isPresent() ? date(covering.to().get()) : from;
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    return Window.Range.between(from.get(), to.get()).isEmpty()
        ? empty(covering.range())
        : Optional.of(Window.Covering.of(from.get(), to.get()));
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
    return new Place(scope).of(syntax.accept(expressions), ValueType.DATE, syntax.range());
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
    if (!duration.unit().isWithinReach(duration.amount())) {
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
