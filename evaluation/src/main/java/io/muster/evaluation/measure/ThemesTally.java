package io.muster.evaluation.measure;

import io.muster.core.engine.PersonRows;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.schema.Column;
import io.muster.evaluation.journey.Journey;
import io.muster.evaluation.journey.Journeys;
import io.muster.evaluation.journey.Said;
import io.muster.evaluation.measure.Themes.Pair;
import io.muster.evaluation.measure.Themes.Theme;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
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
  private final Optional<Integer> among;
  private final Said said;
  private final Optional<Said> by;

  /** By the number of what they say. */
  private final List<ThemeTally> tallies = new ArrayList<>();

  private final NumberCounts groups = new NumberCounts();
  private int people;
  private int silent;
  private int unnamed;

  ThemesTally(OutreachPlan.Themes themes, Journeys journeys) {
    OutreachPlan plan = journeys.plan();
    this.themes = themes;
    this.journeys = journeys;
    this.among = themes.among().map(step -> plan.steps().indexOf(plan.step(step)));
    this.said = Said.in(themes.theme().name());
    this.by = themes.by().map(Column::name).map(Said::in);
  }

  void add(Journey journey) {
    if (!among.stream().allMatch(journey::reached)) {
      return;
    }
    PersonRows records = journey.within(themes.records());
    BitSet mine = new BitSet();
    for (int i = 0; i < records.size(); i++) {
      int theme = said.of(records, i);
      if (theme == Said.NOTHING) {
        unnamed++;
      } else {
        ThemeTally tally = tally(theme);
        tally.mentions++;
        if (by.isPresent()) {
          tally.theirs.set(by.get().of(records, i) + 1);
        }
        mine.set(theme);
      }
    }
    people += among.isPresent() || !mine.isEmpty() ? 1 : 0;
    silent += among.isPresent() && mine.isEmpty() ? 1 : 0;
    endPerson(mine);
  }

  /** Counts what one person spoke of, each thing once. */
  private void endPerson(BitSet mine) {
    BitSet in = new BitSet();
    for (int theme = mine.nextSetBit(0); theme >= 0; theme = mine.nextSetBit(theme + 1)) {
      ThemeTally tally = tallies.get(theme);
      tally.people++;
      in.or(tally.theirs);
      tally.theirs.stream().forEach(group -> tally.groups.add(group - 1));
      tally.theirs.clear();
      for (int other = mine.nextSetBit(theme + 1); other >= 0; other = mine.nextSetBit(other + 1)) {
        tally.together.add(other);
      }
    }
    in.stream().forEach(group -> groups.add(group - 1));
  }

  private ThemeTally tally(int theme) {
    while (tallies.size() <= theme) {
      tallies.add(new ThemeTally());
    }
    return tallies.get(theme);
  }

  ThemesTally merge(ThemesTally other) {
    for (int theme = 0; theme < other.tallies.size(); theme++) {
      tally(number(other, theme)).merge(other.tallies.get(theme), this, other);
    }
    groups.merge(other.groups, group -> group(other, group));
    people += other.people;
    silent += other.silent;
    unnamed += other.unnamed;
    return this;
  }

  /** The number that another's theme has here. */
  private int number(ThemesTally other, int theme) {
    return Groups.number(said, other.said, theme);
  }

  private int group(ThemesTally other, int group) {
    return Groups.number(by.orElseThrow(), other.by.orElseThrow(), group);
  }

  Themes result() {
    List<Theme> counted = new ArrayList<>();
    SortedMap<String, SortedMap<String, Integer>> pairs = new TreeMap<>();
    for (int theme = 0; theme < tallies.size(); theme++) {
      ThemeTally tally = tallies.get(theme);
      String name = said.words(theme);
      if (tally.mentions > 0) {
        counted.add(new Theme(name, tally.people, tally.mentions, named(tally.groups)));
      }
      tally
          .together
          .all()
          .forEach((other, together) -> pair(pairs, name, said.words(other), together));
    }
    counted.sort(MOST_FIRST);
    List<Pair> together = new ArrayList<>();
    pairs.forEach((first, others) ->
        others.forEach((second, number) -> together.add(new Pair(first, second, number))));
    together.sort(MOST_TOGETHER_FIRST);
    return new Themes(
        themes.theme(),
        themes.among().map(s -> journeys.plan().step(s).heading()),
        people,
        silent,
        unnamed,
        themes.by(),
        named(groups),
        counted,
        together);
  }

  /** Adds people who spoke of two things, whichever of them was met first. */
  private static void pair(
      SortedMap<String, SortedMap<String, Integer>> pairs, String one, String other, int together) {
    boolean inOrder = one.compareTo(other) < 0;
    pairs
        .computeIfAbsent(inOrder ? one : other, name -> new TreeMap<>())
        .merge(inOrder ? other : one, together, Integer::sum);
  }

  private SortedMap<String, Integer> named(NumberCounts counts) {
    SortedMap<String, Integer> named = new TreeMap<>();
    counts
        .all()
        .forEach((group, number) -> named.put(Groups.name(by.orElseThrow(), group), number));
    return named;
  }

  /** Counts one theme. */
  private static final class ThemeTally {
    private final NumberCounts groups = new NumberCounts();

    /** People who spoke of another theme too, by its number. */
    private final NumberCounts together = new NumberCounts();

    /** The groups of the person at hand, each number and one more. */
    private final BitSet theirs = new BitSet();

    private int people;
    private int mentions;

    void merge(ThemeTally other, ThemesTally ours, ThemesTally theirs) {
      groups.merge(other.groups, group -> ours.group(theirs, group));
      together.merge(other.together, theme -> ours.number(theirs, theme));
      people += other.people;
      mentions += other.mentions;
    }
  }
}
