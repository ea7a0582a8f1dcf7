package io.muster.core.engine;

import io.muster.core.engine.columnar.PeopleReader;
import io.muster.core.plan.Expression;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.Records;
import io.muster.core.store.RecordTable;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Reads an outreach's records from columns, and by the reference engine's definitions what no columns answer. */
final class ColumnarReader implements OutreachReader {
  private final ReferenceReader reference;
  private final PeopleReader columns;
  private final Function<OutreachPlan, OutreachReader> others;
  private final OutreachPlan plan;
  private final int asOf;

  /**
   * A reader.
   *
   * @param others the readers of plans that differ in their cut-off alone
   */
  ColumnarReader(
      ReferenceReader reference,
      PeopleReader columns,
      Function<OutreachPlan, OutreachReader> others,
      OutreachPlan plan,
      LocalDate asOf) {
    this.reference = reference;
    this.columns = columns;
    this.others = others;
    this.plan = plan;
    this.asOf = Math.toIntExact(asOf.toEpochDay());
  }

  @Override
  public OutreachReader until(LocalDate cutOff) {
    return others.apply(plan.until(cutOff));
  }

  @Override
  public int[] index(int[] people) {
    return columns.index(plan.cohort().index(), people).orElseGet(() -> reference.index(people));
  }

  @Override
  public FoundRows find(AskedPeople asked, Records records) {
    return columns
        .find(asked.people(), index(asked), asked.reached(), records, FoundRows::of)
        .orElseGet(() -> reference.find(asked, records));
  }

  @Override
  public int[] days(AskedPeople asked, Expression date) {
    return columns
        .days(asked.people(), index(asked), asked.reached(), date)
        .orElseGet(() -> reference.days(asked, date));
  }

  private int[] index(AskedPeople asked) {
    int[] index = asked.index();
    for (int day : index) {
      if (day == RecordTable.NO_DAY) {
        return IntStream.of(index).map(d -> d == RecordTable.NO_DAY ? asOf : d).toArray();
      }
    }
    return index;
  }
}
