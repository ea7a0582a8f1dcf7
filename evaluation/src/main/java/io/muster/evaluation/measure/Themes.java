package io.muster.evaluation.measure;

import io.muster.core.plan.OutreachPlan;
import io.muster.core.schema.Column;
import io.muster.evaluation.journey.Journey;
import io.muster.evaluation.journey.Journeys;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collector;

/**
 * What members spoke of, or the services they used where records name no theme. One person can speak of several themes, so the shares do not add up to anything and are not added up.
 *
 * @param of the column that names the theme, or the service
 * @param asked who was asked: the label of the step they reached, empty where it is everyone who spoke of a theme
 * @param people how many were asked
 * @param silent how many of them spoke of no theme
 * @param unnamed records of people who were asked, that do not name their theme
 * @param by the column it is split by
 * @param groups people by what that column says in their records; a person of two groups is in both, and once in all
 * @param themes most people first, then by name
 * @param pairs themes that the same people spoke of, most people first, then by their names
 */
public record Themes(
    Column of,
    Optional<String> asked,
    int people,
    int silent,
    int unnamed,
    Optional<Column> by,
    SortedMap<String, Integer> groups,
    List<Theme> themes,
    List<Pair> pairs) {
  public Themes {
    groups = Collections.unmodifiableSortedMap(new TreeMap<>(groups));
    themes = List.copyOf(themes);
    pairs = List.copyOf(pairs);
  }

  /**
   * One theme.
   *
   * @param people how many spoke of it, once each
   * @param mentions how many records name it
   * @param byGroup people by group; a group without any is not named
   */
  public record Theme(String name, int people, int mentions, SortedMap<String, Integer> byGroup) {
    public Theme {
      byGroup = Collections.unmodifiableSortedMap(new TreeMap<>(byGroup));
    }
  }

  /**
   * Two themes.
   *
   * @param first the one that comes first by its name
   * @param people how many spoke of both
   */
  public record Pair(String first, String second, int people) {}

  /** A theme's people, of those who were asked. */
  public Proportion share(Theme theme) {
    return Proportion.of(theme.people(), people, whom());
  }

  /** Who was asked, in words. */
  public String whom() {
    return asked
        .map(a -> "people who reached " + a)
        .orElse(areServices() ? "people who used a service" : "people who spoke of a theme");
  }

  /** Whether they are services used rather than themes spoken of. */
  public boolean areServices() {
    return of.name().equals("service");
  }

  /** Themes spoken of, each once a person. */
  public int tags() {
    return themes.stream().mapToInt(Theme::people).sum();
  }

  public int mentions() {
    return themes.stream().mapToInt(Theme::mentions).sum();
  }

  /** Tags for each person who was asked; empty where nobody was. */
  public OptionalDouble tagsPerPerson() {
    return people == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) tags() / people);
  }

  /** Collects journeys. */
  public static Collector<Journey, ?, Themes> of(OutreachPlan.Themes themes, Journeys journeys) {
    return Collector.of(
        () -> new ThemesTally(themes, journeys),
        ThemesTally::add,
        ThemesTally::merge,
        ThemesTally::result);
  }
}
