package io.muster.core.engine.columnar;

import static io.muster.core.engine.columnar.Chunk.TRUE;
import static io.muster.core.store.RecordTable.NO_DAY;

import io.muster.core.plan.Expression;
import io.muster.core.plan.Window;
import io.muster.core.store.DayColumn;
import io.muster.core.store.RecordTable;
import io.muster.core.store.RowList;
import java.util.Optional;

/** A window made ready: which rows of everybody of a chunk it sees, and for whom it is not over at its horizon. */
interface Bound {
  int EARLIEST = NO_DAY + 1;

  /** Keeps the rows the window sees, and notes for whom it is unfinished and the last day it may see. */
  void keep(Chunk chunk, RowList list, byte[] open, int[] seen);

  /** What is seen where no window is written: everything up to the horizon. */
  static Bound upToHorizon(RecordTable table) {
    return (chunk, list, open, seen) -> {
      int[] first = chunk.area.whole();
      int[] last = chunk.area.whole();
      for (int place = 0; place < chunk.count; place++) {
        first[place] = EARLIEST;
        last[place] = chunk.horizon(place);
        seen[place] = last[place];
      }
      list.keep(table.days(), DayColumn.Bounds.ofEach(first, last));
      chunk.area.give(last);
      chunk.area.give(first);
    };
  }

  static Bound anyTime(RecordTable table) {
    return (chunk, list, open, seen) -> list.keep(row -> table.day(row) <= chunk.end);
  }

  /**
   * A range.
   *
   * @param sees how far it may see
   */
  static Bound range(
      RecordTable table, Optional<Node.Days> from, Optional<Node.Days> to, Reach sees) {
    return (chunk, list, open, seen) -> {
      int[] first = chunk.area.whole();
      int[] last = chunk.area.whole();
      from.ifPresent(f -> f.answer(chunk, first));
      to.ifPresent(t -> t.answer(chunk, last));
      for (int place = 0; place < chunk.count; place++) {
        if ((from.isPresent() && first[place] == NO_DAY)
            || (to.isPresent() && last[place] == NO_DAY)) {
          first[place] = 1;
          last[place] = 0;
          continue;
        }
        first[place] = from.isPresent() ? first[place] : EARLIEST;
        int limit = sees.limit(chunk, place, first[place]);
        seen[place] = Math.min(seen[place], limit);
        int wanted = to.isPresent() ? last[place] : limit;
        if (wanted > limit && first[place] <= wanted) {
          open[place] = TRUE;
        }
        last[place] = Math.min(wanted, limit);
      }
      list.keep(table.days(), DayColumn.Bounds.ofEach(first, last));
      chunk.area.give(last);
      chunk.area.give(first);
    };
  }

  static Bound covering(
      RecordTable table, DayColumn ends, Node.Days from, Node.Days to, Reach sees) {
    return (chunk, list, open, seen) -> {
      int[] first = chunk.area.whole();
      int[] last = chunk.area.whole();
      from.answer(chunk, first);
      to.answer(chunk, last);
      list.keep((place, row) -> {
        if (first[place] == NO_DAY || last[place] == NO_DAY) {
          return false;
        }
        int day = table.day(row);
        int limit = Math.min(first[place], sees.limit(chunk, place, first[place]));
        int end = ends.day(row);
        return day != NO_DAY && day <= limit && (end == NO_DAY || end >= last[place]);
      });
      for (int place = 0; place < chunk.count; place++) {
        if (first[place] != NO_DAY
            && last[place] != NO_DAY
            && first[place] > sees.limit(chunk, place, first[place])) {
          open[place] = TRUE;
        }
      }
      chunk.area.give(last);
      chunk.area.give(first);
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
