package io.muster.core.load;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** A table by the names of its columns in small letters, whose rows belong to several sections as their cells say. */
final class SortedTable extends OpenTable {
  /** Finds the columns that say to which section a row belongs. */
  @FunctionalInterface
  interface Sorting {
    /** Answers for a row with the number of its section. */
    ToIntFunction<CsvRow> in(Header header);
  }

  private final OpenTable table;
  private final List<Header> headers;
  private final ToIntFunction<CsvRow> section;

  private SortedTable(OpenTable table, List<Header> headers, ToIntFunction<CsvRow> section) {
    this.table = table;
    this.headers = headers;
    this.section = section;
  }

  /**
   * Sorts a table, or closes it where it cannot be sorted.
   *
   * @param sections how many sections it has
   * @param sorting finds the columns that say to which a row belongs
   */
  static SortedTable of(OpenTable table, int sections, Sorting sorting) {
    try {
      Header header = table.headers().get(0).inSmallLetters();
      header.leaveRest();
      return new SortedTable(table, Collections.nCopies(sections, header), sorting.in(header));
    } catch (LoadException e) {
      table.close();
      throw e;
    }
  }

  @Override
  List<Header> headers() {
    return headers;
  }

  @Override
  Optional<TableRows> next() {
    return table.next().map(rows -> new SortedRows(rows, section));
  }

  @Override
  double times() {
    return table.times();
  }

  @Override
  void stop() {
    table.stop();
  }

  @Override
  public void close() {
    table.close();
  }
}
