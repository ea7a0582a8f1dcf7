package io.muster.core.engine;

import io.muster.core.plan.Expression;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.Records;
import io.muster.core.schema.Value;
import io.muster.core.store.PatientStore;
import java.time.LocalDate;
import java.util.Map;

/** Reads an outreach's records by the same definitions as {@link ReferenceEngine}. */
final class ReferenceReader implements OutreachReader {
  private final PatientStore store;
  private final LocalDate index;
  private final LocalDate cutOff;

  ReferenceReader(OutreachPlan plan, PatientStore store) {
    DataNeeds.check(plan, store);
    this.store = store;
    this.index = plan.cohort().index();
    this.cutOff = plan.until().orElse(store.asOf());
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
    return new PersonAnswers(
        store, person, new Sight(index, cutOff, cutOff, reached), new Evidences());
  }
}
