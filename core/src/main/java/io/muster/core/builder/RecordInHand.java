package io.muster.core.builder;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.Sets;
import io.muster.core.plan.Expression;
import io.muster.core.plan.Parts;
import io.muster.core.plan.Records;
import io.muster.core.schema.Column;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** In a filter: each of the records in turn. */
final class RecordInHand extends OneRecord {
  private final Records records;
  private final Set<Expression> given = Sets.newIdentityHashSet();

  RecordInHand(Records records) {
    this.records = records;
  }

  /** What a filter asks of the record. */
  Expression asked(Function<OneRecord, ? extends Asked> filter) {
    Expression asked = filter.apply(this).expression();
    checkArgument(
        Parts.outsideFilters(asked)
            .allMatch(part -> !(part instanceof Expression.Field) || given.contains(part)),
        "this filter asks for a column of another record than its own");
    return asked;
  }

  /** The column that is meant, and nothing made of one. */
  Column meant(Function<OneRecord, ? extends Question> column) {
    Expression named = asked(column);
    checkArgument(
        named instanceof Expression.Field,
        "a column of the records is named here, and not what can be made of one");
    return ((Expression.Field) named).column();
  }

  /** Refuses a column that was carried out of its filter. */
  static void requireNone(Stream<Expression> parts) {
    checkArgument(
        parts.noneMatch(Expression.Field.class::isInstance),
        "this asks for a column of a record outside of its filter");
  }

  @Override
  Records records() {
    return records;
  }

  @Override
  Expression of(Column column) {
    Expression field = new Expression.Field(column);
    given.add(field);
    return field;
  }
}
