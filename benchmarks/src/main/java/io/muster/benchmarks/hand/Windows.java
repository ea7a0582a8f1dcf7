package io.muster.benchmarks.hand;

import io.muster.benchmarks.workload.Workload;

/** Days the queries speak of, counted as in {@link Tables}. */
final class Windows {
  private Windows() {}

  /** The first day of the last so many months. */
  static int lastMonths(int months) {
    return Tables.day(Workload.INDEX.minusMonths(months));
  }

  /** The last birthday of those who are at least so old on the index date. */
  static int bornForAge(int years) {
    return Tables.day(Workload.INDEX.minusYears(years));
  }
}
