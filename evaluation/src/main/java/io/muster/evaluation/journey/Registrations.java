package io.muster.evaluation.journey;

import static io.muster.core.store.RecordTable.NO_DAY;

import io.muster.core.store.DayColumn;
import io.muster.core.store.PatientStore;
import io.muster.core.store.RecordTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** When people stop being registered anywhere in the data, in data that hold registrations. Days count from 1970-01-01. */
final class Registrations {
  /** The last day of a registration that has no end. */
  private static final int NEVER = Integer.MAX_VALUE;

  private final Optional<RecordTable> table;
  private final Optional<DayColumn> ends;
  private final int cutOff;

  Registrations(PatientStore store, int cutOff) {
    this.table = store.schema().kind("registration").map(store::records);
    this.ends = table.map(t -> (DayColumn) t.column(t.kind().column("end").orElseThrow()));
    this.cutOff = cutOff;
  }

  /** One person's registrations by the cut-off, in order of their first days. */
  private interface Spans {
    /** Sees the next one; answers whether the others are to be seen too. */
    boolean next(int first, int last);
  }

  /** Shows a person's registrations; answers whether there are any. */
  private boolean each(int person, Spans spans) {
    if (table.isEmpty()) {
      return false;
    }
    RecordTable registrations = table.get();
    DayColumn lastDays = ends.orElseThrow();
    boolean any = false;
    boolean more = true;
    for (int row = registrations.firstRow(person);
        more && row < registrations.endRow(person);
        row++) {
      int first = registrations.day(row);
      if (first != NO_DAY && first <= cutOff) {
        any = true;
        int last = lastDays.day(row);
        more = spans.next(first, last == NO_DAY ? NEVER : last);
      }
    }
    return any;
  }

  /**
   * The first day from {@code start} on that no registration covers, where none covers the 28 days after it either, and all of
   * those are over by the cut-off; {@link RecordTable#NO_DAY} for everybody else. Nobody leaves who was never registered.
   */
  int left(int person, int start) {
    int[] uncovered = {start};
    boolean any = each(person, (first, last) -> {
      if (first > uncovered[0] + Seen.MOVE_DAYS) {
        return false;
      } else if (last == NEVER) {
        uncovered[0] = NEVER;
        return false;
      }
      uncovered[0] = Math.max(uncovered[0], last + 1);
      return true;
    });
    boolean left = any && uncovered[0] != NEVER && uncovered[0] + Seen.MOVE_DAYS <= cutOff;
    return left ? uncovered[0] : NO_DAY;
  }

  /**
   * From which day to which a person is registered by the cut-off, gaps that are only moves left out, in order; for somebody who was
   * never registered, and so never left, all days up to it. One who may only be moving on the cut-off is still there.
   */
  List<Seen> covered(int person) {
    List<Seen> covered = new ArrayList<>(1);
    boolean any = each(person, (first, end) -> {
      int last = end > cutOff || end + 1 + Seen.MOVE_DAYS > cutOff ? cutOff : end;
      if (covered.isEmpty()
          || first > covered.get(covered.size() - 1).last() + 1 + Seen.MOVE_DAYS) {
        covered.add(new Seen(first, last));
      } else {
        Seen before = covered.get(covered.size() - 1);
        covered.set(covered.size() - 1, new Seen(before.first(), Math.max(before.last(), last)));
      }
      return true;
    });
    return any ? covered : List.of(new Seen(Integer.MIN_VALUE, cutOff));
  }
}
