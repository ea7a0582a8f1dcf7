package io.muster.evaluation.measure;

import io.muster.core.engine.RecordRef;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.schema.Value;
import io.muster.evaluation.journey.Journey;
import io.muster.evaluation.journey.Journeys;
import io.muster.evaluation.measure.Themes.Pair;
import io.muster.evaluation.measure.Themes.Theme;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts what people spoke of. For one thread. */
final class ThemesTally {
  private static final Comparator<Theme> MOST_FIRST =
      Comparator.comparing(Theme::people).reversed().thenComparing(Theme::name);

  private static final Comparator<Pair> MOST_TOGETHER_FIRST = Comparator.comparing(Pair::people)
      .reversed()
      .thenComparing(Pair::first)
      .thenComparing(Pair::second);

  private final OutreachPlan.Themes themes;
  private final Journeys journeys;
  private final Map<String, ThemeTally> tallies = new HashMap<>();
  private final Map<Both, Integer> pairs = new HashMap<>();
  private final Counts<String> groups = new Counts<>();
  private int people;
  private int silent;
  private int unnamed;

  ThemesTally(OutreachPlan.Themes themes, Journeys journeys) {
    this.themes = themes;
    this.journeys = journeys;
  }

  void add(Journey journey) {
    boolean asked = themes.among().map(s -> journey.day(s).isPresent()).orElse(true);
    if (!asked) {
      return;
    }
    Map<String, Set<String>> mine = new TreeMap<>();
    for (RecordRef record : journeys.within(journey, themes.records())) {
      Value theme = record.value(themes.theme());
      if (theme.known() && !theme.toString().isBlank()) {
        Set<String> in = mine.computeIfAbsent(theme.toString(), k -> new HashSet<>());
        themes.by().ifPresent(by -> in.add(Groups.of(record, by)));
        tally(theme.toString()).mentions++;
      } else {
        unnamed++;
      }
    }
    people += themes.among().isPresent() || !mine.isEmpty() ? 1 : 0;
    silent += themes.among().isPresent() && mine.isEmpty() ? 1 : 0;
    mine.forEach((theme, in) -> tally(theme).add(in));
    mine.values().stream().flatMap(Set::stream).distinct().forEach(groups::add);
    addPairs(List.copyOf(mine.keySet()));
  }

  private void addPairs(List<String> names) {
    for (int i = 0; i < names.size(); i++) {
      for (int j = i + 1; j < names.size(); j++) {
        pairs.merge(new Both(names.get(i), names.get(j)), 1, Integer::sum);
      }
    }
  }

  private ThemeTally tally(String theme) {
    return tallies.computeIfAbsent(theme, k -> new ThemeTally());
  }

  ThemesTally merge(ThemesTally other) {
    other.tallies.forEach((theme, tally) -> tally(theme).merge(tally));
    other.pairs.forEach((both, number) -> pairs.merge(both, number, Integer::sum));
    groups.merge(other.groups);
    people += other.people;
    silent += other.silent;
    unnamed += other.unnamed;
    return this;
  }

  Themes result() {
    List<Theme> counted = new ArrayList<>();
    tallies.forEach((name, tally) ->
        counted.add(new Theme(name, tally.people, tally.mentions, tally.groups.all())));
    counted.sort(MOST_FIRST);
    List<Pair> together = new ArrayList<>();
    pairs.forEach((both, number) -> together.add(new Pair(both.first(), both.second(), number)));
    together.sort(MOST_TOGETHER_FIRST);
    return new Themes(
        themes.theme(),
        themes.among().map(s -> journeys.plan().step(s).heading()),
        people,
        silent,
        unnamed,
        themes.by(),
        groups.all(),
        counted,
        together);
  }

  /** Two themes, by their names. */
  private record Both(String first, String second) {}

  /** Counts one theme. */
  private static final class ThemeTally {
    private final Counts<String> groups = new Counts<>();
    private int people;
    private int mentions;

    void add(Set<String> in) {
      people++;
      in.forEach(groups::add);
    }

    void merge(ThemeTally other) {
      groups.merge(other.groups);
      people += other.people;
      mentions += other.mentions;
    }
  }
}
