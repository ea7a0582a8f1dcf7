package io.muster.core.load;

import java.util.List;
import java.util.Optional;

/** Rows of texts that are all at hand. */
final class JavaTable extends OpenTable {
  private static final int BLOCK = 1_000;

  private final String name;
  private final Header header;
  private final List<String[]> rows;
  private int taken;
  private int blocks;

  JavaTable(String name, List<String> columns, List<String[]> rows) {
    this.name = name;
    this.header = Header.of(name, columns);
    this.rows = rows;
  }

  @Override
  List<Header> headers() {
    return List.of(header);
  }

  @Override
  synchronized Optional<TableRows> next() {
    if (taken == rows.size()) {
      return Optional.empty();
    }
    int from = taken;
    taken = Math.min(rows.size(), from + BLOCK);
    return Optional.of(new TextRows(name, blocks++, rows.subList(from, taken)));
  }

  @Override
  synchronized double times() {
    return Math.max(1, rows.size() / (double) Math.max(1, taken));
  }

  @Override
  synchronized void stop() {
    taken = rows.size();
  }

  @Override
  public void close() {}
}
