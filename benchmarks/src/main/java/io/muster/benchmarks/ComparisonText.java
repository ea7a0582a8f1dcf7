package io.muster.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** A comparison as plain tables: one of medians and one of ratios for each number of people. */
final class ComparisonText {
  private static final int FIRST = 34;
  private static final int OTHERS = 10;

  private final Comparison comparison;
  private final List<Query> queries;

  ComparisonText(Comparison comparison) {
    this.comparison = comparison;
    this.queries = comparison.queries();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(words(
        "%,d people, %,d records, seed %d; %d threads; median of %d rounds; %s%n",
        comparison.workload().people(),
        comparison.events(),
        comparison.workload().seed(),
        comparison.threads(),
        comparison.rounds(),
        comparison.date()));
    text.append(comparison.machine().words()).append("\n");
    for (Query query : queries) {
      text.append(query).append("  ").append(query.wanted()).append('\n');
    }
    comparison.sizes().forEach(people -> size(people, text));
    scaled(text);
    return text.toString();
  }

  private void size(int people, StringBuilder text) {
    text.append(words("%nMilliseconds, %,d people%n", people));
    row(text, "", Query::name, "bytes/record");
    row(
        text,
        "people found",
        q -> words("%,d", comparison.duels(people, q).get(0).answer().people()),
        "");
    Fights first = comparison.fights(people).get(0);
    row(
        text,
        Contender.MUSTER.word(),
        q -> number(comparison.muster(people, q)),
        perRecord(people, first.musterBytes()));
    for (Fights fights : comparison.fights(people)) {
      row(
          text,
          fights.other().word(),
          q -> number(duel(fights, q).theirMedian()),
          perRecord(people, fights.theirBytes()));
    }
    text.append(words("%nHow many times as long as Muster, by rounds, %,d people%n", people));
    row(text, "", Query::name, "mean");
    for (Fights fights : comparison.fights(people)) {
      ratios(text, fights.other().word(), fights.duels());
    }
    Stream.of(Rival.values())
        .filter(rival -> rival != Rival.MUSTER)
        .filter(rival -> comparison.fights(people).stream()
                .filter(f -> f.other().rival() == rival)
                .count()
            > 1)
        .forEach(rival -> ratios(
            text,
            rival.words() + ", the better",
            queries.stream()
                .map(q -> comparison.best(people, q, rival).orElseThrow())
                .toList()));
  }

  /** What more people mean: measured for Muster, and reckoned for those who took fewer. */
  private void scaled(StringBuilder text) {
    int all = comparison.workload().people();
    List<Integer> fewer = comparison.sizes().stream().filter(size -> size < all).toList();
    if (fewer.isEmpty() || comparison.fights(all).isEmpty()) {
      return;
    }
    text.append(words("%nHow many times as long Muster took for %,d people as for fewer%n", all));
    row(text, "", Query::name, "mean");
    for (int size : fewer) {
      row(
          text,
          words("%,d people", size),
          q -> comparison.muster(all, q) / comparison.muster(size, q));
    }
    text.append(words(
        "%nHow many times as long as Muster, %,d people, if their time grew as the people do%n",
        all));
    row(text, "", Query::name, "mean");
    for (int size : fewer) {
      double times = (double) all / size;
      for (Fights fights : comparison.fights(size)) {
        row(
            text,
            words("%s, %.0f times", fights.other().word(), times),
            q -> duel(fights, q).theirMedian() * times / comparison.muster(all, q));
      }
    }
  }

  private void ratios(StringBuilder text, String name, List<Duel> duels) {
    row(text, name, q -> of(duels, q).ratio());
  }

  /** A row of ratios and their geometric mean. */
  private void row(StringBuilder text, String name, ToDoubleFunction<Query> ratio) {
    double logs = queries.stream()
        .mapToDouble(q -> Math.log(ratio.applyAsDouble(q)))
        .average()
        .orElseThrow();
    row(text, name, q -> number(ratio.applyAsDouble(q)), number(Math.exp(logs)));
  }

  private static Duel duel(Fights fights, Query query) {
    return of(fights.duels(), query);
  }

  private static Duel of(List<Duel> duels, Query query) {
    return duels.stream().filter(d -> d.query() == query).findFirst().orElseThrow();
  }

  /** Records are as many a person for the first people as for all, nearly. */
  private String perRecord(int people, long bytes) {
    double records =
        (double) comparison.events() * people / comparison.workload().people();
    return words("%.1f", bytes / records);
  }

  private void row(StringBuilder text, String name, Function<Query, String> cell, String last) {
    text.append(words("%-" + FIRST + "s", name));
    queries.stream().map(cell).forEach(c -> text.append(words("%" + OTHERS + "s", c)));

    text.append(words("%" + (OTHERS + 4) + "s", last)).append('\n');
  }

  private static String number(double number) {
    return number < 10 ? words("%.2f", number) : words("%,.1f", number);
  }

  private static String words(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
