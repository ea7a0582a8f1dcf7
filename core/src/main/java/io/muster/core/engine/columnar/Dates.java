package io.muster.core.engine.columnar;

import static io.muster.core.engine.columnar.Chunk.FALSE;
import static io.muster.core.engine.columnar.Chunk.TRUE;
import static io.muster.core.engine.columnar.Chunk.UNKNOWN;
import static io.muster.core.store.RecordTable.NO_DAY;

import io.muster.core.plan.CalendarUnit;
import io.muster.core.plan.Comparison;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;

/** Dates, and what is worked out of them. Days that follow one another are often the same, and are worked out once. */
final class Dates {
  private Dates() {}

  static Node.Days always(int day) {
    return (chunk, days) -> Arrays.fill(days, 0, chunk.count, day);
  }

  static Node.Days index() {
    return (chunk, days) -> System.arraycopy(chunk.index, 0, days, 0, chunk.count);
  }

  static Node.Days shifted(Node.Days date, int amount, CalendarUnit unit) {
    return (chunk, days) -> {
      date.answer(chunk, days);
      int before = NO_DAY;
      int after = NO_DAY;
      for (int place = 0; place < chunk.count; place++) {
        if (days[place] != before) {
          before = days[place];
          after = before == NO_DAY
              ? NO_DAY
              : (int) unit.shift(LocalDate.ofEpochDay(before), amount).toEpochDay();
        }
        days[place] = after;
      }
    };
  }

  static Node.Truths compare(Node.Days left, Comparison comparison, Node.Days right) {
    return (chunk, answers) -> {
      int[] a = chunk.area.whole();
      int[] b = chunk.area.whole();
      left.answer(chunk, a);
      right.answer(chunk, b);
      for (int place = 0; place < chunk.count; place++) {
        answers[place] = a[place] == NO_DAY || b[place] == NO_DAY
            ? UNKNOWN
            : comparison.holds(Integer.compare(a[place], b[place])) ? TRUE : FALSE;
      }
      chunk.area.give(b);
      chunk.area.give(a);
    };
  }

  /** Completed years from birth. */
  static Node.Amounts age(Node.Days birth, Node.Days on) {
    return between(
        birth,
        on,
        (born, day) ->
            born.isAfter(day) ? Double.NaN : Period.between(born, day).getYears());
  }

  static Node.Amounts between(Node.Days from, Node.Days to, CalendarUnit unit) {
    return between(from, to, (a, b) -> unit.between(a, b));
  }

  private interface Distance {
    double of(LocalDate from, LocalDate to);
  }

  private static Node.Amounts between(Node.Days from, Node.Days to, Distance distance) {
    return (chunk, numbers) -> {
      int[] a = chunk.area.whole();
      int[] b = chunk.area.whole();
      from.answer(chunk, a);
      to.answer(chunk, b);
      for (int place = 0; place < chunk.count; place++) {
        numbers.unit[place] = UnitNames.NONE;
        numbers.number[place] = a[place] == NO_DAY || b[place] == NO_DAY
            ? Double.NaN
            : distance.of(LocalDate.ofEpochDay(a[place]), LocalDate.ofEpochDay(b[place]));
      }
      chunk.area.give(b);
      chunk.area.give(a);
    };
  }
}
