package io.muster.core.engine.columnar;

import static io.muster.core.engine.columnar.Chunk.FALSE;
import static io.muster.core.engine.columnar.Chunk.TRUE;
import static io.muster.core.engine.columnar.Chunk.UNKNOWN;
import static io.muster.core.store.RecordTable.NO_DAY;

import io.muster.core.plan.CalendarUnit;
import io.muster.core.plan.Comparison;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.OptionalInt;

/** Dates, and what is worked out of them. Days that follow one another are often the same, and are worked out once. */
final class Dates {
  /** What a year is in {@link #calendar}: more than twelve months of 32 days. */
  private static final int YEAR = 512;

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
          after = before == NO_DAY ? NO_DAY : unit.shift(before, amount);
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

  /** Completed years from birth; missing before it. */
  static Node.Amounts age(Node.Days birth, Node.Days on) {
    return (chunk, numbers) -> {
      int[] born = chunk.area.whole();
      int[] days = chunk.area.whole();
      birth.answer(chunk, born);
      on.answer(chunk, days);
      int day = NO_DAY;
      int calendar = 0;
      for (int place = 0; place < chunk.count; place++) {
        numbers.unit[place] = UnitNames.NONE;
        if (born[place] == NO_DAY || days[place] == NO_DAY || born[place] > days[place]) {
          numbers.number[place] = Double.NaN;
          continue;
        }
        if (days[place] != day) {
          day = days[place];
          calendar = calendar(day);
        }
        int years = (calendar - calendar(born[place])) / YEAR;
        numbers.number[place] = years;
      }
      chunk.area.give(days);
      chunk.area.give(born);
    };
  }

  /**
   * Whether completed years from birth to one day lie between two ages, both included; unknown before birth.
   *
   * @param oldest none where any age will do
   */
  static Node.Truths aged(Node.Days birth, LocalDate on, int youngest, OptionalInt oldest) {
    int day = Math.toIntExact(on.toEpochDay());
    int last = Math.toIntExact(on.minusYears(youngest).toEpochDay());
    int first = oldest.isPresent()
        ? Math.toIntExact(on.minusYears(oldest.getAsInt() + 1L).toEpochDay()) + 1
        : NO_DAY + 1;
    return (chunk, answers) -> {
      int[] born = chunk.area.whole();
      birth.answer(chunk, born);
      for (int place = 0; place < chunk.count; place++) {
        int known = born[place];
        byte in = known >= first && known <= last ? TRUE : FALSE;
        answers[place] = known == NO_DAY || known > day ? UNKNOWN : in;
      }
      chunk.area.give(born);
    };
  }

  /**
   * Year, month and day of the month in one number, so that a day is so many completed years after another as {@link #YEAR} goes
   * into their difference. By the algorithm of H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", 2021: years begin in
   * March there, so that the leap day comes last.
   */
  static int calendar(int epochDay) {
    int days = epochDay + 719_468;
    int era = Math.floorDiv(days, 146_097);
    int dayOfEra = days - era * 146_097;
    int yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
    int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    int month = (5 * dayOfYear + 2) / 153;
    int dayOfMonth = dayOfYear - (153 * month + 2) / 5 + 1;
    int year = yearOfEra + era * 400 + (month < 10 ? 0 : 1);
    return year * YEAR + (month < 10 ? month + 3 : month - 9) * 32 + dayOfMonth;
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
