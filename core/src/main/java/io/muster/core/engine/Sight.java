package io.muster.core.engine;

import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.store.PatientStore;
import io.muster.core.store.RecordTable;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How far a question may see.
 *
 * @param indexIfAny the person's index date; none while it is being looked for
 * @param horizon the last day seen by default
 * @param end the last day seen by what asks to see past the horizon
 * @param reached in an outreach, the day each step was reached
 */
record Sight(
    Optional<LocalDate> indexIfAny,
    LocalDate horizon,
    LocalDate end,
    Map<String, LocalDate> reached) {

  /** What a cohort sees of a person: up to their index date, and to the as-of date where it says so; never past the as-of date. */
  static Sight ofCohort(LocalDate index, PatientStore store) {
    LocalDate horizon = index.isAfter(store.asOf()) ? store.asOf() : index;
    return new Sight(Optional.of(index), horizon, store.asOf(), Map.of());
  }

  /** What is seen while a person's index date is being looked for: everything. */
  static Sight beforeIndex(PatientStore store) {
    return new Sight(Optional.empty(), store.asOf(), store.asOf(), Map.of());
  }

  /** What an outreach sees of a member: up to its cut-off. */
  static Sight ofOutreach(
      OutreachPlan plan, LocalDate index, PatientStore store, Map<String, LocalDate> reached) {
    LocalDate cutOff = plan.until().orElse(store.asOf());
    return new Sight(Optional.of(index), cutOff, cutOff, reached);
  }

  /** The person's index date by the plan, where they have one. */
  static Optional<LocalDate> index(CohortPlan plan, Inquiry inquiry, int person) {
    return plan.index()
        .fixed()
        .or(() ->
            PersonAnswers.beforeIndex(inquiry, person).date(plan.index().own().orElseThrow()));
  }

  /** The index dates of people by the plan, as days since 1970-01-01, or {@link RecordTable#NO_DAY}. */
  static int[] indexDays(CohortPlan plan, Inquiry inquiry, int[] people) {
    return IntStream.of(people)
        .map(person -> index(plan, inquiry, person)
            .map(day -> Math.toIntExact(day.toEpochDay()))
            .orElse(RecordTable.NO_DAY))
        .toArray();
  }

  /**
   * The index date.
   *
   * @throws EngineException while it is being looked for
   */
  LocalDate index() {
    return indexIfAny.orElseThrow(() -> new EngineException(
        "index-of-index",
        "The event that gives the index date is itself asked for by the index date."));
  }

  /** None of the person's days. */
  @Override
  public String toString() {
    return "what is seen of one person";
  }
}
