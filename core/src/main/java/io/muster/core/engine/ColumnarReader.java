package io.muster.core.engine;

import io.muster.core.engine.columnar.MemberReader;
import io.muster.core.engine.columnar.MemberRows;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Expression;
import io.muster.core.plan.Records;
import io.muster.core.schema.Value;
import io.muster.core.schema.ValueType;
import io.muster.core.store.RecordTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads an outreach's records from columns, and by the reference engine's definitions what no columns answer. */
final class ColumnarReader implements OutreachReader {
  private final ReferenceReader reference;
  private final MemberReader members;
  private final LocalDate asOf;

  ColumnarReader(ReferenceReader reference, MemberReader members, LocalDate asOf) {
    this.reference = reference;
    this.members = members;
    this.asOf = asOf;
  }

  @Override
  public Optional<LocalDate> index(int person) {
    return reference.index(person);
  }

  @Override
  public Optional<LocalDate> index(int person, CohortPlan cohort) {
    return reference.index(person, cohort);
  }

  private int indexDay(int person) {
    return Math.toIntExact(index(person).orElse(asOf).toEpochDay());
  }

  @Override
  public Found find(int person, Records records, Map<String, LocalDate> reached) {
    return members
        .find(person, indexDay(person), records, reached, ColumnarReader::found)
        .orElseGet(() -> reference.find(person, records, reached));
  }

  @Override
  public Found findFrom(int person, Records records, LocalDate index) {
    return members
        .find(person, Math.toIntExact(index.toEpochDay()), records, Map.of(), ColumnarReader::found)
        .orElseGet(() -> reference.findFrom(person, records, index));
  }

  @Override
  public Value answerOn(int person, Expression question, LocalDate index) {
    return reference.answerOn(person, question, index);
  }

  private static Found found(MemberRows rows) {
    List<RecordRef> sure = new ArrayList<>();
    List<RecordRef> undecided = new ArrayList<>();
    rows.forEach(row -> sure.add(new RecordRef(rows.table(), row)));
    rows.forEachUndecided(row -> undecided.add(new RecordRef(rows.table(), row)));
    return new Found(sure, undecided, rows.open(), LocalDate.ofEpochDay(rows.seen()));
  }

  @Override
  public Value answer(int person, Expression expression, Map<String, LocalDate> reached) {
    OptionalInt day = expression.type() == ValueType.DATE
        ? members.day(person, indexDay(person), expression, reached)
        : OptionalInt.empty();
    if (day.isEmpty()) {
      return reference.answer(person, expression, reached);
    }
    return day.getAsInt() == RecordTable.NO_DAY
        ? Value.Missing.MISSING
        : new Value.Day(LocalDate.ofEpochDay(day.getAsInt()));
  }
}
