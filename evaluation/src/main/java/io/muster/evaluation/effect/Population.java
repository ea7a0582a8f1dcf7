package io.muster.evaluation.effect;

import com.google.common.collect.Lists;
import io.muster.core.engine.CohortEngine;
import io.muster.core.engine.CohortResult;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Expression;
import io.muster.core.plan.IndexDate;
import io.muster.core.plan.Shown;
import io.muster.core.store.PatientSet;
import io.muster.evaluation.journey.Journeys;
import io.muster.evaluation.journey.Person;
import io.muster.evaluation.journey.Questions;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Everybody in the data, members or not, as what tells an effect asks about them. Safe for use by several threads. */
public final class Population {
  private final CohortResult cohort;
  private final Journeys journeys;
  private final CohortEngine engine;

  private Population(CohortResult cohort, Journeys journeys, CohortEngine engine) {
    this.cohort = cohort;
    this.journeys = journeys;
    this.engine = engine;
  }

  /**
   * The people of a store.
   *
   * @param cohort the members of the outreach whose journeys these are
   */
  public static Population of(CohortResult cohort, Journeys journeys, CohortEngine engine) {
    return new Population(cohort, journeys, engine);
  }

  Journeys journeys() {
    return journeys;
  }

  CohortPlan plan() {
    return cohort.plan();
  }

  /** Members' index dates, as days since 1970-01-01; they are given in rising order. */
  int[] index(int[] members) {
    return cohort.index(members);
  }

  /** A cohort, found in the same data. */
  CohortResult found(CohortPlan plan) {
    return engine.run(plan, cohort.store());
  }

  /** Those of a cohort who are not members. */
  PatientSet others(CohortResult found) {
    BitSet others = new BitSet();
    found.members().stream().filter(p -> !cohort.members().contains(p)).forEach(others::set);
    return PatientSet.of(others);
  }

  /** What is made of each of some people, in the order of their ids. */
  <T> List<T> each(PatientSet people, Function<Person, T> made) {
    return engine.collect(
        people, some -> Lists.transform(journeys.persons(some), made::apply), Collectors.toList());
  }

  /** Questions asked at members' index dates. */
  Questions questions(List<Expression> questions) {
    return questions(questions, cohort.plan().index());
  }

  /** Questions asked as the columns that a cohort shows are: at the index date, seeing no further. */
  Questions questions(List<Expression> questions, IndexDate index) {
    List<Shown> shown = IntStream.range(0, questions.size())
        .mapToObj(i -> new Shown(String.valueOf(i), questions.get(i)))
        .toList();
    String name = cohort.plan().name();
    CohortPlan asking =
        new CohortPlan(name, "", index, List.of(), List.of(), Optional.empty(), shown, List.of());
    return found(asking)::shown;
  }
}
