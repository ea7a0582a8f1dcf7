package io.muster.core.load.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The records of one kind from one system, by the times of {@link Periods}.
 *
 * @param system what the system is called
 * @param records how many there are
 * @param earlier those before the years that are told one by one
 * @param years those of each of these years
 * @param months those of each month after
 * @param afterAsOf those after the as-of date
 * @param undated those without a date
 * @param begin the place of the month from which on records are looked for: the first that has one, or the first of all where there are any before
 * @param end the place after the last such month, which is over on the as-of date
 */
record SystemCoverage(
    String system,
    int records,
    int earlier,
    List<Integer> years,
    List<Integer> months,
    int afterAsOf,
    int undated,
    int begin,
    int end) {
  SystemCoverage {
    years = List.copyOf(years);
    months = List.copyOf(months);
  }

  static SystemCoverage of(String system, int[] counts, Periods periods) {
    List<Integer> years = periods.ofYears(counts);
    List<Integer> months = periods.ofMonths(counts);
    int earlier = periods.earlier(counts);
    boolean before = earlier > 0 || years.stream().anyMatch(y -> y > 0);
    return new SystemCoverage(
        system,
        Arrays.stream(counts).sum(),
        earlier,
        years,
        months,
        counts[periods.afterAsOf()],
        counts[periods.undated()],
        before ? 0 : first(months),
        months.size() - (periods.lastIsWhole() ? 0 : 1));
  }

  /** The place of the first month that has records, or that after the last. */
  private static int first(List<Integer> months) {
    return (int) months.stream().takeWhile(m -> m == 0).count();
  }

  /** The places of the months without any, of those in which they are looked for. */
  List<Integer> gaps() {
    return IntStream.range(begin, end).filter(m -> months.get(m) == 0).boxed().toList();
  }

  /** The fewest of any month in which they are looked for. */
  int least() {
    return IntStream.range(begin, end).map(months::get).min().orElse(0);
  }

  /** The most of any month. */
  int most() {
    return months.stream().mapToInt(m -> m).max().orElse(0);
  }

  @Override
  public String toString() {
    return records + " records";
  }
}
