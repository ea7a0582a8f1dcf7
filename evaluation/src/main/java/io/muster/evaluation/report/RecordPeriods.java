package io.muster.evaluation.report;

import io.muster.evaluation.measure.DataQuality;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Records of all kinds by system and month, every month from the first to the last; by year where those are too many to read. */
record RecordPeriods(List<String> periods, Map<String, Map<String, Integer>> bySystem) {
  private static final int MOST = 24;

  static RecordPeriods of(DataQuality quality) {
    Map<String, SortedMap<YearMonth, Integer>> systems = new HashMap<>();
    SortedMap<YearMonth, Integer> all = new TreeMap<>();
    for (DataQuality.Kind kind : quality.kinds()) {
      kind.months()
          .forEach((system, months) -> months.forEach((month, records) -> {
            systems
                .computeIfAbsent(system, s -> new TreeMap<>())
                .merge(month, records, Integer::sum);
            all.merge(month, records, Integer::sum);
          }));
    }
    boolean months =
        !all.isEmpty() && all.firstKey().until(all.lastKey(), ChronoUnit.MONTHS) < MOST;
    Stream<YearMonth> told = months
        ? Stream.iterate(all.firstKey(), m -> !m.isAfter(all.lastKey()), m -> m.plusMonths(1))
        : all.keySet().stream();
    Map<String, Map<String, Integer>> bySystem = new HashMap<>();
    systems.forEach((system, records) -> records.forEach((month, number) -> bySystem
        .computeIfAbsent(system, s -> new HashMap<>())
        .merge(name(month, months), number, Integer::sum)));
    return new RecordPeriods(told.map(m -> name(m, months)).distinct().toList(), bySystem);
  }

  private static String name(YearMonth month, boolean months) {
    return months ? month.toString() : String.valueOf(month.getYear());
  }

  /** How many records a system has in a period. */
  int records(String period, String system) {
    return bySystem.getOrDefault(system, Map.of()).getOrDefault(period, 0);
  }
}
