package io.muster.core.load;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** A table by the names of its columns in small letters, whose rows belong to several sections as their cells say. */
final class SortedTable extends OpenTable {
  private final OpenTable table;
  private final List<Header> headers;
  private final ToIntFunction<CsvRow> section;

  /**
   * Sorts a table.
   *
   * @param sections how many sections it has
   * @param sorting finds the columns that say to which a row belongs
   */
  SortedTable(OpenTable table, int sections, Function<Header, ToIntFunction<CsvRow>> sorting) {
    this.table = table;
    Header header = table.headers().get(0).inSmallLetters();
    header.leaveRest();
    this.headers = Collections.nCopies(sections, header);
    this.section = sorting.apply(header);
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
