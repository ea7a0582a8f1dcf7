package io.muster.core.engine;

import io.muster.core.plan.Records;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Value;
import java.util.Optional;

/** What a record holds, in the light of what it was asked for by: the list of codes gives it its group, and perhaps its unit. */
final class RecordValues {
  private RecordValues() {}

  /**
   * A column of a record; its group is that of its code in the list it was asked for by, and a number recorded without its unit
   * has the one that list assumes.
   */
  static Value of(RecordRef record, Records records, Column column) {
    if (!column.equals(RecordKind.GROUP)) {
      Value value =
          record.kind().column(column.name()).map(record::value).orElse(Value.Missing.MISSING);
      return withUnit(value, record, records, column);
    }
    return code(record) instanceof Value.Coded coded
        ? records
            .group(record.kind(), coded.code())
            .<Value>map(Value.Text::new)
            .orElse(Value.Missing.MISSING)
        : Value.Missing.MISSING;
  }

  private static Value withUnit(Value value, RecordRef record, Records records, Column column) {
    boolean lacksUnit = value instanceof Value.Decimal number
        && number.unit().isEmpty()
        && record.kind().unitOf(column).isPresent();
    return lacksUnit
        ? assumedUnit(record, records)
            .<Value>map(unit -> new Value.Decimal(((Value.Decimal) value).number(), unit))
            .orElse(value)
        : value;
  }

  static Value code(RecordRef record) {
    return record.kind().codeColumn().map(record::value).orElse(Value.Missing.MISSING);
  }

  /** The unit a number of the record has where it was recorded without one, by the list it was asked for by. */
  static Optional<String> assumedUnit(RecordRef record, Records records) {
    return code(record) instanceof Value.Coded coded
        ? records.assumedUnit(record.kind(), coded.code())
        : Optional.empty();
  }
}
