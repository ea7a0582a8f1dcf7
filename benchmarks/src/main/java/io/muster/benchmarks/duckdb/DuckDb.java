package io.muster.benchmarks.duckdb;

import io.muster.benchmarks.Peer;
import io.muster.benchmarks.Query;
import io.muster.benchmarks.workload.Workload;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.duckdb.DuckDBConnection;

/** DuckDB in memory. Statements are prepared once, and so planned outside of what is measured. */
public final class DuckDb implements Peer {
  private final Connection connection;
  private final List<PreparedStatement> statements = new ArrayList<>();

  private DuckDb(Connection connection) {
    this.connection = connection;
  }

  /** A database of the workload. */
  public static DuckDb load(Workload workload, int threads, Layout layout) {
    try {
      DuckDb loaded = new DuckDb(DriverManager.getConnection("jdbc:duckdb:"));
      loaded.fill(workload, threads, layout);
      for (Query query : Query.values()) {
        loaded.statements.add(loaded.connection.prepareStatement(Sql.of(query, layout)));
      }
      return loaded;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void fill(Workload workload, int threads, Layout layout) throws SQLException {
    execute("SET threads = " + threads);
    for (String table : TablesSink.TABLES) {
      execute(table);
    }
    try (TablesSink sink = new TablesSink(connection.unwrap(DuckDBConnection.class))) {
      workload.pour(sink);
    }
    if (layout == Layout.BY_CODE) {
      reorder("diagnoses", "code");
      reorder("observations", "code");
      reorder("medications", "code");
      reorder("encounters", "type");
      reorder("notifications", "type");
      reorder("contacts", "outcome");
    }
    for (String table : Sql.CODE_TABLES) {
      execute(table);
    }
    execute("ANALYZE");
  }

  private void reorder(String table, String first) throws SQLException {
    execute("CREATE TABLE ordered AS SELECT * FROM " + table + " ORDER BY " + first
        + ", person, date, rowid");
    execute("DROP TABLE " + table);
    execute("ALTER TABLE ordered RENAME TO " + table);
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public int[] answer(Query query) {
    try (ResultSet rows = statements.get(query.ordinal()).executeQuery()) {
      int[] people = new int[1024];
      int count = 0;
      while (rows.next()) {
        if (count == people.length) {
          people = Arrays.copyOf(people, 2 * count);
        }
        people[count++] = rows.getInt(1);
      }
      return Arrays.copyOf(people, count);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public long bytes() {
    try (Statement statement = connection.createStatement();
        ResultSet sum =
            statement.executeQuery("SELECT sum(memory_usage_bytes)::BIGINT FROM duckdb_memory()")) {
      sum.next();
      return sum.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
