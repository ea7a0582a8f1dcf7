package io.muster.core.load;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBConnection;

/** A database in memory, for one test. */
final class DuckDatabase implements Database, AutoCloseable {
  private final DuckDBConnection first;

  private DuckDatabase(DuckDBConnection first) {
    this.first = first;
  }

  static DuckDatabase of(String... statements) {
    try {
      DuckDatabase database =
          new DuckDatabase((DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:"));
      return database.with(statements);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  DuckDatabase with(String... statements) {
    try (Statement statement = first.createStatement()) {
      for (String text : statements) {
        statement.execute(text);
      }
      return this;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Connection connect() throws SQLException {
    return first.duplicate();
  }

  /** The same, as a data source calls it. */
  Connection getConnection() throws SQLException {
    return connect();
  }

  @Override
  public void close() throws SQLException {
    first.close();
  }
}
