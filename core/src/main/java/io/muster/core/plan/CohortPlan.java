package io.muster.core.plan;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

  /** The title, or the name where there is none. */
  public String heading() {
    return title.isEmpty() ? name : title;
  }
}
