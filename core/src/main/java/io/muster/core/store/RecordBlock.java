package io.muster.core.store;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;

/** Some records of one kind, as a {@link RecordWriter} wrote them. */
public final class RecordBlock {
  private final RowColumns from;
  private final int[] people;
  private final char[] counts;
  private final int rows;
  private List<StoredColumn> columns;

  /**
   * A block.
   *
   * @param from what its texts and codes are numbered by
   * @param people whose records follow each other, by how many people were added before them
   * @param counts how many of each follow each other
   */
  RecordBlock(RowColumns from, List<StoredColumn> columns, int[] people, char[] counts, int rows) {
    this.from = from;
    this.columns = columns;
    this.people = people;
    this.counts = counts;
    this.rows = rows;
  }

  public int rows() {
    return rows;
  }

  /** Sees that the records are of the first so many people. */
  void checkPeople(int most) {
    for (int person : people) {
      checkArgument(
          person >= 0 && person < most, "a record belongs to somebody who was added before");
    }
  }

  RowColumns from() {
    return from;
  }

  StoredColumn column(int column) {
    return columns.get(column);
  }

  /** Lets go of the columns. */
  void release() {
    columns = List.of();
  }

  /** How often it changes whose records follow, and one more. */
  int runs() {
    return people.length;
  }

  int person(int run) {
    return people[run];
  }

  int count(int run) {
    return counts[run];
  }

  @Override
  public String toString() {
    return rows + " records";
  }
}
