package io.muster.core.engine;

import io.muster.core.engine.columnar.PeopleReader;
import io.muster.core.plan.CohortPlan;
import io.muster.core.schema.Value;
import java.util.List;

/** Reads what a cohort shows from columns, and by the definitions of the language what no columns answer. */
final class ColumnarShown implements ShownReader {
  private final ReferenceShown reference;
  private final PeopleReader columns;
  private final CohortPlan plan;

  ColumnarShown(ReferenceShown reference, PeopleReader columns, CohortPlan plan) {
    this.reference = reference;
    this.columns = columns;
    this.plan = plan;
  }

  @Override
  public int[] index(int[] people) {
    return columns.index(plan.index(), people).orElseGet(() -> reference.index(people));
  }

  @Override
  public List<List<Value>> shown(int[] people) {
    int[] index = index(people);
    return plan.shows().stream()
        .map(s -> columns
            .answers(people, index, s.expression())
            .orElseGet(() -> reference.answers(people, s.expression())))
        .toList();
  }
}
