package io.muster.evaluation.journey;

import io.muster.core.plan.Records;
import io.muster.core.store.PatientStore;
import io.muster.core.store.RecordTable;
import java.util.function.Predicate;

/**
 * Tells from the first and last of a person's records of a kind whether it is worth looking for some of them; most often it is not. Rows
 * of a person go by date, those without one first.
 */
final class Held {
  private final PatientStore store;

  Held(PatientStore store) {
    this.store = store;
  }

  /** Whether the person has any record of those kinds without a date. */
  boolean undated(int person, Records records) {
    return any(person, records, t -> t.day(t.firstRow(person)) == RecordTable.NO_DAY);
  }

  /** Whether the person has any record of those kinds after the day. */
  boolean after(int person, Records records, int day) {
    return any(person, records, t -> t.day(t.endRow(person) - 1) > day);
  }

  /** Whether the person has any record of those kinds before the day. */
  boolean before(int person, Records records, int day) {
    return any(person, records, t -> earliest(t, person) < day);
  }

  private static int earliest(RecordTable table, int person) {
    int row = table.firstRow(person);
    while (row < table.endRow(person) && table.day(row) == RecordTable.NO_DAY) {
      row++;
    }
    return row < table.endRow(person) ? table.day(row) : Integer.MAX_VALUE;
  }

  private boolean any(int person, Records records, Predicate<RecordTable> test) {
    return records.kinds().stream()
        .map(store::records)
        .anyMatch(t -> t.firstRow(person) < t.endRow(person) && test.test(t));
  }
}
