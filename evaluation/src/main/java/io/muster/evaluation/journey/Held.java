package io.muster.evaluation.journey;

import static io.muster.core.store.RecordTable.NO_DAY;

import io.muster.core.plan.Records;
import io.muster.core.store.PatientStore;
import io.muster.core.store.RecordTable;
import java.util.List;

/**
 * Tells from the first and last of a person's records of some kinds whether it is worth looking for some of them; most often it is not.
 * Rows of a person go by date, those without one first. Days count from 1970-01-01.
 */
final class Held {
  private final List<RecordTable> tables;

  /** What is held of the kinds that those records are of. */
  Held(PatientStore store, Records records) {
    this.tables = records.kinds().stream().map(store::records).toList();
  }

  /** Whether the person has any record of those kinds without a date. */
  boolean undated(int person) {
    for (RecordTable table : tables) {
      int row = table.firstRow(person);
      if (row < table.endRow(person) && table.day(row) == NO_DAY) {
        return true;
      }
    }
    return false;
  }

  /** Whether the person has any record of those kinds after the day. */
  boolean after(int person, int day) {
    for (RecordTable table : tables) {
      int end = table.endRow(person);
      if (table.firstRow(person) < end && table.day(end - 1) > day) {
        return true;
      }
    }
    return false;
  }
}
