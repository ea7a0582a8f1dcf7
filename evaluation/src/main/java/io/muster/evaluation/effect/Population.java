package io.muster.evaluation.effect;

import io.muster.core.engine.CohortEngine;
import io.muster.core.engine.CohortResult;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Expression;
import io.muster.core.plan.IndexDate;
import io.muster.core.plan.Shown;
import io.muster.core.schema.Value;
import io.muster.core.store.PatientSet;
import io.muster.evaluation.journey.Journeys;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
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

  /** A member's index date. */
  LocalDate index(int member) {
    return cohort.index(member).orElseThrow();
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

  /** What each of some people answers, in the order of their ids. */
  <T> List<T> each(PatientSet people, IntFunction<T> asked) {
    return engine.collect(people, asked, Collectors.toList());
  }

  /** Answers to questions asked at members' index dates. */
  IntFunction<List<Value>> answers(List<Expression> questions) {
    return answers(questions, cohort.plan().index());
  }

  /** Answers to questions, asked as the columns that a cohort shows are: at the index date, seeing no further. */
  IntFunction<List<Value>> answers(List<Expression> questions, IndexDate index) {
    List<Shown> shown = IntStream.range(0, questions.size())
        .mapToObj(i -> new Shown(String.valueOf(i), questions.get(i)))
        .toList();
    String name = cohort.plan().name();
    CohortPlan asking =
        new CohortPlan(name, "", index, List.of(), List.of(), Optional.empty(), shown, List.of());
    return found(asking)::shown;
  }
}
