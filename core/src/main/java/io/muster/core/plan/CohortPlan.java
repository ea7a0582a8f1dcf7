package io.muster.core.plan;

import static com.google.common.base.Preconditions.checkArgument;

import io.muster.core.spelling.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who is wanted: an index date for all or for each, the population they come from, and rules in the order they were written. Immutable.
 *
 * @param title what a reader calls it; the empty text where it has only a name
 * @param population the rules that make the population, none for everyone in the data
 * @param ranking in what order members are wanted, and how many; the data's own order and all of them where left out
 * @param shows columns to show beside each member, each name once
 * @param notes remarks to print with the result
 */
public record CohortPlan(
    String name,
    String title,
    IndexDate index,
    List<Rule> population,
    List<Rule> rules,
    Optional<Ranking> ranking,
    List<Shown> shows,
    List<String> notes) {
  public CohortPlan {
    population = List.copyOf(population);
    rules = List.copyOf(rules);
    shows = List.copyOf(shows);
    notes = List.copyOf(notes);
    long names = shows.stream().map(Shown::name).distinct().count();
    checkArgument(names == shows.size(), "a column is shown twice under one name in %s", name);
  }

  /** The default population: alive and registered on the index date. */
  public static List<Rule> aliveAndRegistered() {
    return List.of(
        alive(), Rule.include("registered on the index date", new Expression.Registered()));
  }

  /** The population of those alive on the index date, registered or not. */
  public static Rule alive() {
    return Rule.include("alive on the index date", new Expression.Alive());
  }

  /** The rules of the population: that there is an index date, where each person has their own, comes first. */
  public List<Rule> populationRules() {
    List<Rule> all = new ArrayList<>(index.rule().stream().toList());
    all.addAll(population);
    return List.copyOf(all);
  }

  /** The rules of the population and then those of the cohort, in the order they apply. */
  public List<Rule> allRules() {
    List<Rule> all = new ArrayList<>(populationRules());
    all.addAll(rules);
    return List.copyOf(all);
  }

  /** The rule that keeps the first so many of those who stay through all others; none where all of them are members. */
  public Optional<Rule> taking() {
    OptionalInt take = ranking.map(Ranking::take).orElse(OptionalInt.empty());
    return take.isPresent()
        ? Optional.of(Rule.include(
            String.format(Locale.ROOT, "the first %,d in rank order", take.getAsInt()),
            new Expression.InCohort(this)))
        : Optional.empty();
  }

  /**
   * This plan without its rules of that label, those of the population too; its title says so, and with it whatever prints it.
   *
   * @throws IllegalArgumentException if no rule has the label; the message names those there are
   */
  public CohortPlan without(String label) {
    List<String> labels = Stream.concat(population.stream(), rules.stream())
        .map(Rule::label)
        .distinct()
        .toList();
    checkArgument(
        labels.contains(label),
        "The cohort %s has no rule \"%s\" to leave out%s Its rules are %s.",
        name,
        label,
        NearestName.of(label, labels).map(n -> "; did you mean \"" + n + "\"?").orElse("."),
        labels.stream().map(l -> '"' + l + '"').collect(Collectors.joining(", ")));
    return new CohortPlan(
        name,
        heading() + ", tried without \"" + label + '"',
        index,
        population.stream().filter(rule -> !rule.label().equals(label)).toList(),
        rules.stream().filter(rule -> !rule.label().equals(label)).toList(),
        ranking,
        shows,
        notes);
  }

  /** The title, or the name where there is none. */
  public String heading() {
    return title.isEmpty() ? name : title;
  }
}
