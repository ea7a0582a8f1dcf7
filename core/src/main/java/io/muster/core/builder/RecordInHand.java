package io.muster.core.builder;

import static com.google.common.base.Preconditions.checkArgument;

import io.muster.core.plan.Expression;
import io.muster.core.plan.Records;
import io.muster.core.schema.Column;
import java.util.function.Function;

/** In a filter: each of the records in turn. */
final class RecordInHand extends OneRecord {
  private final Records records;

  RecordInHand(Records records) {
    this.records = records;
  }

  /** The column that is meant, and nothing made of one. */
  Column meant(Function<OneRecord, ? extends Question> column) {
    Expression named = column.apply(this).expression();
    checkArgument(
        named instanceof Expression.Field,
        "a column of the records is named here, and not what can be made of one");
    return ((Expression.Field) named).column();
  }

  @Override
  Records records() {
    return records;
  }

  @Override
  Expression of(Column column) {
    return new Expression.Field(column);
  }
}
