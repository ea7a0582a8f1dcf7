package io.muster.core.load;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The answer to a query: its columns by their labels in small letters, and its rows in blocks. Whichever thread asks for a block reads it, one
 * after the other; what is in the rows several look at together. Rows have numbers, counted from 1, where those of a file have lines.
 */
final class JdbcTable extends OpenTable {
  private final String label;
  private final Statement statement;
  private final ResultSet rows;
  private final int block;
  private final List<Optional<JdbcColumn>> columns;
  private final Header header;
  private int blocks;
  private boolean done;

  private JdbcTable(
      String label,
      Statement statement,
      ResultSet rows,
      int block,
      List<Optional<JdbcColumn>> columns,
      Header header) {
    this.label = label;
    this.statement = statement;
    this.rows = rows;
    this.block = block;
    this.columns = columns;
    this.header = header;
  }

  /**
   * The answer to a statement.
   *
   * @param block the characters of a block, more or less
   */
  static JdbcTable of(String label, Statement statement, ResultSet rows, int block) {
    return JdbcFault.ask(Place.of(label), () -> {
      ResultSetMetaData described = rows.getMetaData();
      List<Optional<JdbcColumn>> columns = new ArrayList<>();
      List<String> names = new ArrayList<>();
      for (int column = 1; column <= described.getColumnCount(); column++) {
        names.add(described.getColumnLabel(column).toLowerCase(Locale.ROOT));
        columns.add(
            JdbcColumn.of(described.getColumnType(column), described.getColumnTypeName(column)));
      }
      Header header = Header.of(label, names);
      return new JdbcTable(label, statement, rows, block, columns, header);
    });
  }

  @Override
  List<Header> headers() {
    return List.of(header);
  }

  @Override
  synchronized Optional<TableRows> next() {
    if (done) {
      return Optional.empty();
    }
    boolean[] wanted = header.used();
    List<String[]> read = new ArrayList<>();
    Optional<LoadException> end = Optional.empty();
    done = true;
    try {
      done = JdbcFault.ask(Place.of(label), () -> fill(read, wanted));
    } catch (LoadException e) {
      end = Optional.of(e.below(read.size() + 1L));
    }
    return Optional.of(new TextRows(label, blocks++, read, end));
  }

  /** Reads rows until the block is full, and answers whether there are no more. */
  private boolean fill(List<String[]> read, boolean[] wanted) throws SQLException {
    int characters = 0;
    while (characters < block) {
      if (!rows.next()) {
        return true;
      }
      String[] cells = new String[wanted.length];
      for (int field = 0; field < wanted.length; field++) {
        cells[field] = wanted[field] ? column(field).written(rows, field + 1).orElse("") : "";
        characters += cells[field].length() + 1;
      }
      read.add(cells);
    }
    return false;
  }

  private JdbcColumn column(int field) {
    return columns
        .get(field)
        .orElseThrow(() -> LoadException.of(
            "jdbc-schema",
            Place.of(label),
            "the column " + header.name(field) + " holds neither texts, numbers, days nor truths",
            "Leave it out, or make one of them of it"));
  }

  @Override
  double times() {
    return 1;
  }

  @Override
  synchronized void stop() {
    done = true;
  }

  @Override
  public void close() {
    stop();
    JdbcFault.attempt(rows::close);
    JdbcFault.attempt(statement::close);
  }
}
