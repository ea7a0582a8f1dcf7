package io.muster.core.load;

import java.util.Optional;

/** The rows of one block of the answer to a query, one after the other. Whatever ends it early is thrown after its last row. */
final class JdbcRows extends TableRows {
  private final JdbcBlock block;
  private final char[] text;
  private final CsvRow row = new CsvRow();
  private int cell;
  private int from;
  private long line;

  JdbcRows(JdbcBlock block) {
    this.block = block;
    this.text = block.text();
  }

  @Override
  String file() {
    return block.label();
  }

  @Override
  int number() {
    return block.number();
  }

  @Override
  boolean next() {
    if (line == block.rows()) {
      if (block.fault().isPresent()) {
        throw block.fault().get();
      }
      return false;
    }
    line++;
    boolean[] wanted = block.wanted();
    row.clear(wanted.length);
    for (int field = 0; field < wanted.length; field++) {
      if (wanted[field]) {
        int to = block.end(cell++);
        row.put(field, text, from, to - from);
        from = to;
      }
    }
    if (row.tooLong()) {
      throw LoadException.of(
          "jdbc-limit",
          Place.of(block.label(), line),
          "a cell has more than " + CsvRow.MOST_CHARACTERS + " characters",
          "Leave the column out, or cut it short");
    }
    return true;
  }

  @Override
  CsvRow row() {
    return row;
  }

  @Override
  long line() {
    return line;
  }

  @Override
  long lines() {
    return block.rows();
  }

  @Override
  Optional<Reason> fault() {
    return Optional.empty();
  }
}
