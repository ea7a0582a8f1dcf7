package io.muster.core.load.report;

import io.muster.core.store.RecordTable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The times by which records are counted: each month of two to three years that end with the as-of date and begin with a January, each of the ten
 * years before, all before those, all after the as-of date, and no time at all. Immutable.
 */
final class Periods {
  private static final int EARLIER = 0;
  private static final int YEARS = 10;
  private static final int FIRST_MONTH = 1 + YEARS;
  private static final int MONTHS_OF_YEAR = 12;

  private final LocalDate asOf;
  private final int firstYear;
  private final int months;

  /** The place of each day from the first of the years to the as-of date: to work it out takes ten times as long. */
  private final int[] places;

  private final int firstDay;

  private Periods(LocalDate asOf) {
    this.asOf = asOf;
    this.months = 2 * MONTHS_OF_YEAR + asOf.getMonthValue();
    this.firstYear = asOf.getYear() - 2 - YEARS;
    LocalDate first = LocalDate.of(firstYear, 1, 1);
    this.firstDay = Math.toIntExact(first.toEpochDay());
    this.places = first.datesUntil(asOf.plusDays(1)).mapToInt(this::place).toArray();
  }

  static Periods upTo(LocalDate asOf) {
    return new Periods(asOf);
  }

  private int place(LocalDate day) {
    int year = day.getYear() - firstYear;
    return year < YEARS
        ? 1 + year
        : FIRST_MONTH + (year - YEARS) * MONTHS_OF_YEAR + day.getMonthValue() - 1;
  }

  /** How many there are. */
  int count() {
    return FIRST_MONTH + months + 2;
  }

  /** The place of a day among them. */
  int of(int day) {
    if (day == RecordTable.NO_DAY) {
      return undated();
    }
    int place = day - firstDay;
    return place < 0 ? EARLIER : place < places.length ? places[place] : afterAsOf();
  }

  int undated() {
    return count() - 1;
  }

  int afterAsOf() {
    return count() - 2;
  }

  /** Before what year the years are not told one by one. */
  int firstYear() {
    return firstYear;
  }

  /** The counts of all before that year. */
  int earlier(int[] counts) {
    return counts[EARLIER];
  }

  /** The years that are told one by one. */
  List<Integer> years() {
    return IntStream.range(firstYear, firstYear + YEARS).boxed().toList();
  }

  /** The counts of these years. */
  List<Integer> ofYears(int[] counts) {
    return Arrays.stream(counts, 1, FIRST_MONTH).boxed().toList();
  }

  /** The months that are told one by one. */
  List<YearMonth> months() {
    YearMonth first = YearMonth.of(firstYear + YEARS, 1);
    return Stream.iterate(first, m -> m.plusMonths(1)).limit(months).toList();
  }

  /** The counts of these months. */
  List<Integer> ofMonths(int[] counts) {
    return Arrays.stream(counts, FIRST_MONTH, FIRST_MONTH + months).boxed().toList();
  }

  /** Whether the last month is over on the as-of date. */
  boolean lastIsWhole() {
    return asOf.getDayOfMonth() == asOf.lengthOfMonth();
  }

  @Override
  public String toString() {
    return months + " months up to " + asOf;
  }
}
