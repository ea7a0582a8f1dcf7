package io.muster.core.engine;

import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Expression;
import io.muster.core.schema.Value;
import java.util.List;
import java.util.stream.IntStream;

/** Reads what a cohort shows person by person, by the definitions of the language. */
final class ReferenceShown implements ShownReader {
  private final CohortPlan plan;
  private final Inquiry inquiry;

  ReferenceShown(CohortPlan plan, Inquiry inquiry) {
    this.plan = plan;
    this.inquiry = inquiry;
  }

  @Override
  public int[] index(int[] people) {
    return Sight.indexDays(plan, inquiry, people);
  }

  @Override
  public List<List<Value>> shown(int[] people) {
    return plan.shows().stream().map(s -> answers(people, s.expression())).toList();
  }

  /** Answers to a question, by the places of people. */
  List<Value> answers(int[] people, Expression question) {
    return IntStream.of(people)
        .mapToObj(person -> PersonAnswers.forCohort(plan, inquiry, person).answer(question))
        .toList();
  }
}
