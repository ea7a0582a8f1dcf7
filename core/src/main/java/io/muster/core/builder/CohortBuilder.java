package io.muster.core.builder;

import static com.google.common.base.Preconditions.checkArgument;

import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Combination;
import io.muster.core.plan.Expression;
import io.muster.core.plan.IndexDate;
import io.muster.core.plan.Parts;
import io.muster.core.plan.Ranking;
import io.muster.core.plan.Rule;
import io.muster.core.plan.Shown;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Builds a cohort, clause by clause. Its index date is said once; its population is whoever is alive and registered on that date, unless
 * another is said or it is made of other cohorts.
 */
public final class CohortBuilder {
  private final String name;
  private final String title;
  private Optional<IndexDate> index = Optional.empty();
  private Optional<Combination> combination = Optional.empty();
  private Optional<List<Rule>> population = Optional.empty();
  private final List<Rule> rules = new ArrayList<>();
  private final List<Ranking.Key> keys = new ArrayList<>();
  private OptionalInt take = OptionalInt.empty();
  private final List<Shown> shows = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  CohortBuilder(String name, String title) {
    this.name = Names.plain(name);
    this.title = title;
  }

  /** One date for everybody, as ISO 8601 has it: {@code 2021-07-19}. */
  public CohortBuilder index(String date) {
    return index(ValueWords.day(date));
  }

  /** One date for everybody. */
  public CohortBuilder index(LocalDate date) {
    return index(IndexDate.on(date));
  }

  /** Each person's own date: that of an event which is looked for in all there is. */
  public CohortBuilder indexAt(PickedRecord event) {
    Expression date = event.date().expression();
    checkArgument(
        Parts.of(date).noneMatch(Expression.Index.class::isInstance),
        "this asks for the index date, which is only being looked for here");
    return index(IndexDate.at(asked(date)));
  }

  private CohortBuilder index(IndexDate date) {
    checkArgument(index.isEmpty(), "the cohort `%s` has two index dates; it takes one", name);
    index = Optional.of(date);
    return this;
  }

  /** Made of other cohorts: {@code madeOf(in(a).and(not(in(b))))}. Their members are asked for no other population. */
  public CohortBuilder madeOf(YesOrNo cohorts) {
    Combination made = new Combination(cohorts.expression());
    checkArgument(combination.isEmpty(), "the cohort `%s` is made of other cohorts twice", name);
    checkArgument(
        made.isWithinCohorts(),
        "this takes in everybody outside a cohort as well; start from the cohort they come from");
    combination = Optional.of(made);
    return this;
  }

  /** The population is everyone in the data. */
  public CohortBuilder populationEveryone() {
    return population(List.of());
  }

  /** The population is whoever is alive on the index date. */
  public CohortBuilder populationAlive() {
    return population(List.of(CohortPlan.alive()));
  }

  /** The population is whoever meets a condition. */
  public CohortBuilder population(String label, YesOrNo condition) {
    return population(List.of(Rule.include(label, asked(condition.expression()))));
  }

  private CohortBuilder population(List<Rule> people) {
    checkArgument(population.isEmpty(), "the cohort `%s` has two populations; it takes one", name);
    population = Optional.of(people);
    return this;
  }

  /** Keeps those known to meet the condition. */
  public CohortBuilder include(String label, YesOrNo condition) {
    return rule(Rule.include(label, asked(condition.expression())));
  }

  /** Drops those known to meet the condition. */
  public CohortBuilder exclude(String label, YesOrNo condition) {
    return rule(Rule.exclude(label, asked(condition.expression())));
  }

  private CohortBuilder rule(Rule rule) {
    checkArgument(
        rules.stream().noneMatch(r -> r.label().equals(rule.label())),
        "the cohort `%s` has two rules \"%s\"",
        name,
        rule.label());
    rules.add(rule);
    return this;
  }

  /** Members stand in the order of a number, the smallest first; those alike in that of the next number or date. */
  public CohortBuilder rankBy(NumberQuestion number) {
    return key(number, false);
  }

  /** Members stand in the order of a date, the earliest first; those alike in that of the next number or date. */
  public CohortBuilder rankBy(DateQuestion date) {
    return key(date, false);
  }

  /** Members stand in the order of a number, the greatest first; those alike in that of the next number or date. */
  public CohortBuilder rankByDescending(NumberQuestion number) {
    return key(number, true);
  }

  /** Members stand in the order of a date, the latest first; those alike in that of the next number or date. */
  public CohortBuilder rankByDescending(DateQuestion date) {
    return key(date, true);
  }

  private CohortBuilder key(Question by, boolean descending) {
    keys.add(new Ranking.Key(asked(by.expression()), descending));
    return this;
  }

  /** Only so many of those ranked first are members. */
  public CohortBuilder take(int number) {
    checkArgument(take.isEmpty(), "the cohort `%s` takes the first of its members twice", name);
    take = OptionalInt.of(number);
    return this;
  }

  /** Shows answers beside each member: attributes, the age and the like, under their own names. */
  public CohortBuilder show(Question... questions) {
    Stream.of(questions).forEach(q -> show(OwnName.of(q), q));
    return this;
  }

  /** Shows an answer beside each member. */
  public CohortBuilder show(String column, Asked question) {
    checkArgument(!column.equals("id"), "the id of a member is shown already, under `id`");
    checkArgument(
        shows.stream().noneMatch(s -> s.name().equals(column)),
        "the cohort `%s` shows two columns under the name `%s`",
        name,
        column);
    shows.add(new Shown(column, asked(question.expression())));
    return this;
  }

  /** A remark to print with the result. */
  public CohortBuilder note(String note) {
    notes.add(note);
    return this;
  }

  public CohortPlan build() {
    checkArgument(
        take.isEmpty() || !keys.isEmpty(),
        "the cohort `%s` takes the first of its members, and says no order",
        name);
    return new CohortPlan(
        name,
        title,
        index
            .or(() -> combination.map(made -> made.first().index()))
            .orElseThrow(() ->
                new IllegalArgumentException("the cohort `%s` has no index date".formatted(name))),
        people(),
        rules,
        keys.isEmpty() ? Optional.empty() : Optional.of(new Ranking(keys, take)),
        shows,
        notes);
  }

  private List<Rule> people() {
    List<Rule> people = new ArrayList<>();
    combination.ifPresent(made -> people.add(Rule.include(made.words(), made.condition())));
    people.addAll(population.orElseGet(
        () -> combination.isPresent() ? List.of() : CohortPlan.aliveAndRegistered()));
    return people;
  }

  private static Expression asked(Expression question) {
    RecordInHand.requireNone(Parts.outsideFilters(question));
    Parts.of(question).filter(Expression.StepDate.class::isInstance).findFirst().ifPresent(step -> {
      throw new IllegalArgumentException("`%s` is a step, and steps are those of an outreach"
          .formatted(((Expression.StepDate) step).step()));
    });
    return question;
  }
}
