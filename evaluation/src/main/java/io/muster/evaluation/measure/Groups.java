package io.muster.evaluation.measure;

import io.muster.core.engine.RecordRef;
import io.muster.core.schema.Column;
import io.muster.core.schema.Value;

/** The group a record falls in by one of its columns. */
final class Groups {
  private Groups() {}

  /** What the column says; a missing or blank value is a group of its own. */
  static String of(RecordRef record, Column by) {
    Value value = record.value(by);
    return value.known() && !value.toString().isBlank()
        ? value.toString()
        : Attendance.NOT_RECORDED;
  }
}
