package io.muster.core.engine;

import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Expression;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.Records;
import io.muster.core.schema.Value;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Reads an outreach's records by the same definitions as {@link ReferenceEngine}. */
final class ReferenceReader implements OutreachReader {
  private final OutreachPlan plan;
  private final Inquiry inquiry;

  ReferenceReader(OutreachPlan plan, Inquiry inquiry) {
    this.plan = plan;
    this.inquiry = inquiry;
  }

  @Override
  public Optional<LocalDate> index(int person) {
    return index(person, plan.cohort());
  }

  @Override
  public Optional<LocalDate> index(int person, CohortPlan cohort) {
    return Sight.index(cohort, inquiry, person);
  }

  @Override
  public Found find(int person, Records records, Map<String, LocalDate> reached) {
    return answers(person, reached).find(records);
  }

  @Override
  public Value answer(int person, Expression expression, Map<String, LocalDate> reached) {
    return answers(person, reached).answer(expression);
  }

  @Override
  public Found findFrom(int person, Records records, LocalDate index) {
    return answers(person, index, Map.of()).find(records);
  }

  @Override
  public Value answerOn(int person, Expression question, LocalDate index) {
    return answers(person, Sight.ofCohort(index, inquiry.store())).answer(question);
  }

  private PersonAnswers answers(int person, Map<String, LocalDate> reached) {
    return answers(person, index(person).orElseGet(inquiry.store()::asOf), reached);
  }

  private PersonAnswers answers(int person, LocalDate index, Map<String, LocalDate> reached) {
    return answers(person, Sight.ofOutreach(plan, index, inquiry.store(), reached));
  }

  private PersonAnswers answers(int person, Sight sight) {
    return new PersonAnswers(inquiry, person, sight, Reading.plain(), Evidences.ignored());
  }
}
