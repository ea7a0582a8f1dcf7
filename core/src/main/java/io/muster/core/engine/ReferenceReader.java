package io.muster.core.engine;

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
    return Sight.index(plan.cohort(), inquiry, person);
  }

  @Override
  public Found find(int person, Records records, Map<String, LocalDate> reached) {
    return answers(person, reached).find(records);
  }

  @Override
  public Value answer(int person, Expression expression, Map<String, LocalDate> reached) {
    return answers(person, reached).answer(expression);
  }

  private PersonAnswers answers(int person, Map<String, LocalDate> reached) {
    LocalDate index = index(person).orElseGet(inquiry.store()::asOf);
    Sight sight = Sight.ofOutreach(plan, index, inquiry.store(), reached);
    return new PersonAnswers(inquiry, person, sight, Reading.plain(), Evidences.ignored());
  }
}
