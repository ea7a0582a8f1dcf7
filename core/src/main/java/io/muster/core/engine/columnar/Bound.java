package io.muster.core.engine.columnar;

import static io.muster.core.engine.columnar.Chunk.TRUE;
import static io.muster.core.store.RecordTable.NO_DAY;

import io.muster.core.plan.Expression;
import io.muster.core.plan.Window;
import io.muster.core.store.DayColumn;
import io.muster.core.store.RecordTable;
import java.util.Arrays;
import java.util.Optional;

/** A window made ready: which rows of everybody of a chunk it sees, and for whom it is not over at its horizon. */
interface Bound {
  /** Narrows the bounds of the rows to look at, and notes for whom the window is unfinished and the last day it may see. */
  void narrow(Chunk chunk, DayColumn.Bounds bounds, Finding found);

  /** Keeps of the rows within the bounds those the window sees. */
  default void keep(Chunk chunk, Finding found) {}

  /** Whether it sees all rows within the bounds. */
  default boolean isRange() {
    return true;
  }

  /** What is seen where no window is written: everything up to the horizon. */
  static Bound upToHorizon() {
    return (chunk, bounds, found) -> {
      if (chunk.seesToEnd()) {
        bounds.narrow(chunk.count, chunk.end);
        return;
      }
      for (int place = 0; place < chunk.count; place++) {
        found.seen[place] = chunk.horizon(place);
        bounds.narrow(place, RecordTable.NO_DAY, found.seen[place]);
      }
    };
  }

  static Bound anyTime() {
    return (chunk, bounds, found) -> {
      for (int place = 0; place < chunk.count; place++) {
        bounds.end(place, chunk.end);
      }
    };
  }

  /**
   * A range.
   *
   * @param sees how far it may see
   */
  static Bound range(Optional<Node.Days> from, Optional<Node.Days> to, Reach sees) {
    return (chunk, bounds, found) -> {
      int[] first = chunk.area.whole();
      int[] last = chunk.area.whole();
      from.ifPresentOrElse(
          f -> f.answer(chunk, first), () -> Arrays.fill(first, 0, chunk.count, NO_DAY));
      to.ifPresent(t -> t.answer(chunk, last));
      for (int place = 0; place < chunk.count; place++) {
        if ((from.isPresent() && first[place] == NO_DAY)
            || (to.isPresent() && last[place] == NO_DAY)) {
          bounds.narrow(place, 1, 0);
          continue;
        }
        int limit = sees.limit(chunk, place, first[place]);
        found.seen[place] = Math.min(found.seen[place], limit);
        int wanted = to.isPresent() ? last[place] : limit;
        if (wanted > limit && first[place] <= wanted) {
          found.open[place] = TRUE;
        }
        bounds.narrow(place, first[place], Math.min(wanted, limit));
      }
      chunk.area.give(last);
      chunk.area.give(first);
    };
  }

  /** A window that is the same for everybody who has the same index date, and then is found once. */
  static Bound ofEverybody(Bound window) {
    return (chunk, bounds, found) -> {
      if (!chunk.isAlike() || chunk.count < 2) {
        window.narrow(chunk, bounds, found);
        return;
      }
      Chunk one = chunk.at(new int[1], 1);
      Finding known = chunk.area.finding();
      DayColumn.Bounds days = chunk.area.bounds();
      known.start(one);
      days.start(1);
      window.narrow(one, days, known);
      bounds.narrow(days, chunk.count);
      found.narrow(known, chunk.count);
      chunk.area.give(days);
      chunk.area.give(known);
      one.giveBack();
    };
  }

  static Bound covering(DayColumn ends, Node.Days from, Optional<Node.Days> until, Reach sees) {
    return new Bound() {
      @Override
      public void narrow(Chunk chunk, DayColumn.Bounds bounds, Finding found) {
        int[] first = chunk.area.whole();
        int[] last = chunk.area.whole();
        from.answer(chunk, first);
        until.ifPresentOrElse(
            to -> to.answer(chunk, last), () -> System.arraycopy(first, 0, last, 0, chunk.count));
        for (int place = 0; place < chunk.count; place++) {
          if (first[place] == NO_DAY || last[place] == NO_DAY) {
            bounds.narrow(place, 1, 0);
            continue;
          }
          int limit = sees.limit(chunk, place, first[place]);
          bounds.narrow(place, NO_DAY, Math.min(first[place], limit));
          if (first[place] > limit) {
            found.open[place] = TRUE;
          }
        }
        found.lastDays.addLast(last);
        chunk.area.give(first);
      }

      @Override
      public void keep(Chunk chunk, Finding found) {
        int[] last = found.lastDays.removeFirst();
        found.rows.keep((place, row) -> {
          int end = ends.day(row);
          return end == NO_DAY || end >= last[place];
        });
        chunk.area.give(last);
      }

      @Override
      public boolean isRange() {
        return false;
      }
    };
  }

  /** How far a window may see, as {@link Window} says. */
  enum Reach {
    /** To the horizon. */
    HORIZON,
    /** To the last day of the data. */
    END,
    /** To the last day of the data where it starts on the index date or later. */
    END_FROM_INDEX,
    /** To the last day of the data where it starts after the index date. */
    END_AFTER_INDEX;

    /** That of a window which names this day as its last. */
    static Reach of(Expression last) {
      Expression root = root(last);
      return root instanceof Expression.Index || root instanceof Expression.Literal ? END : HORIZON;
    }

    static Reach of(Window.Range range) {
      if (range.to().isPresent()) {
        return of(range.to().get());
      }
      Expression root = root(range.from().orElseThrow());
      if (root instanceof Expression.Index) {
        return END_FROM_INDEX;
      }
      return root instanceof Expression.Literal ? END_AFTER_INDEX : HORIZON;
    }

    private static Expression root(Expression date) {
      Expression root = date;
      while (root instanceof Expression.Shifted shifted) {
        root = shifted.date();
      }
      return root;
    }

    int limit(Chunk chunk, int place, int first) {
      boolean past = switch (this) {
        case HORIZON -> false;
        case END -> true;
        case END_FROM_INDEX -> first >= chunk.index[place];
        case END_AFTER_INDEX -> first > chunk.index[place];
      };
      return past ? chunk.end : chunk.horizon(place);
    }
  }
}
