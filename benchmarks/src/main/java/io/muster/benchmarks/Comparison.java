package io.muster.benchmarks;

import io.muster.benchmarks.workload.Workload;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Everything one run has measured. */
record Comparison(
    Machine machine,
    LocalDate date,
    Workload workload,
    long events,
    int threads,
    int rounds,
    List<Fights> fights) {
  Comparison {
    fights = List.copyOf(fights);
  }

  /** The duels of so many people. */
  List<Fights> fights(int people) {
    return fights.stream().filter(f -> f.people() == people).toList();
  }

  /** The numbers of people there were fights with, most first. */
  List<Integer> sizes() {
    return fights.stream()
        .map(Fights::people)
        .distinct()
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  /** The queries that were asked. */
  List<Query> queries() {
    return fights.stream()
        .flatMap(f -> f.duels().stream())
        .map(Duel::query)
        .distinct()
        .sorted()
        .toList();
  }

  /** Muster's time for a query in milliseconds: the median of all its rounds. */
  double muster(int people, Query query) {
    return Duel.median(duels(people, query).stream()
        .flatMap(d -> d.muster().stream())
        .map(nanos -> nanos / 1e6)
        .toList());
  }

  /** The duel with the better way of a rival. */
  Optional<Duel> best(int people, Query query, Rival rival) {
    return duels(people, query).stream()
        .filter(d -> d.other().rival() == rival)
        .min(Comparator.comparingDouble(Duel::ratio));
  }

  List<Duel> duels(int people, Query query) {
    return fights(people).stream()
        .flatMap(f -> f.duels().stream())
        .filter(d -> d.query() == query)
        .toList();
  }
}
