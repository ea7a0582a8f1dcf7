package io.muster.dsl.checking;

import io.muster.core.plan.Expression;
import io.muster.core.plan.Window;
import io.muster.dsl.reasoning.Days;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The first or the last day on which a record may lie.
 *
 * @param window the window that says so
 * @param why what says so where no window does, as the end of a sentence
 */
record Bound(Expression day, boolean first, Optional<Window> window, String why) {
  static Bound first(Expression day, String why) {
    return new Bound(day, true, Optional.empty(), why);
  }

  static Bound last(Expression day, String why) {
    return new Bound(day, false, Optional.empty(), why);
  }

  /** The bounds a window sets. */
  static List<Bound> of(Window window) {
    return window.accept(new Window.Visitor<>() {
      @Override
      public List<Bound> visitRange(Window.Range range) {
        return Stream.concat(
                range.from().map(day -> said(day, true)).stream(),
                range.to().map(day -> said(day, false)).stream())
            .toList();
      }

      @Override
      public List<Bound> visitCovering(Window.Covering covering) {
        return List.of(said(covering.from(), false));
      }

      @Override
      public List<Bound> visitAnyTime(Window.AnyTime anyTime) {
        return List.of();
      }

      private Bound said(Expression day, boolean first) {
        return new Bound(day, first, Optional.of(window), "");
      }
    });
  }

  /** Whether no day lies within this and another bound, whoever it is about. */
  boolean excludes(Bound other, Days days) {
    return first && !other.first && days.isAfter(day, other.day);
  }
}
