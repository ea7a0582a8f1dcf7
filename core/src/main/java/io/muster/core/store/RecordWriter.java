package io.muster.core.store;

import io.muster.core.schema.RecordKind;
import java.util.Arrays;

/**
 * Writes records of one kind into blocks, which a {@link PatientStore.Builder} takes. Several threads may each have a writer of their own
 * at a time; a writer is for one thread.
 */
public final class RecordWriter {
  private final RowColumns columns;
  private final Row row;
  private int[] people = new int[16];
  private char[] counts = new char[16];
  private int runs;

  RecordWriter(RecordKind kind) {
    columns = new RowColumns(kind.columns());
    row = new Row(columns, 0);
  }

  /**
   * Begins a record, and answers with its row. That of the record before is done with.
   *
   * @param person whose it is: how many people were added before them
   */
  public Row next(int person) {
    return row.at(append(person));
  }

  int append(int person) {
    if (runs > 0 && people[runs - 1] == person && counts[runs - 1] < Character.MAX_VALUE) {
      counts[runs - 1]++;
    } else {
      if (runs == people.length) {
        people = Arrays.copyOf(people, 2 * runs);
        counts = Arrays.copyOf(counts, 2 * runs);
      }
      people[runs] = person;
      counts[runs++] = 1;
    }
    return columns.append();
  }

  /** The row of a record that was begun. */
  Row row(int number) {
    return new Row(columns, number);
  }

  /** The records since this was last asked for. */
  public RecordBlock take() {
    int rows = columns.rows();
    RecordBlock block = new RecordBlock(
        columns, columns.take(), Arrays.copyOf(people, runs), Arrays.copyOf(counts, runs), rows);
    runs = 0;
    return block;
  }

  /** The records since the last block; there will be no more. */
  RecordBlock last() {
    int rows = columns.rows();
    return new RecordBlock(
        columns, columns.last(), Arrays.copyOf(people, runs), Arrays.copyOf(counts, runs), rows);
  }
}
