package io.muster.core.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A connection to a database for as long as a load takes: one transaction that changes nothing. For one thread at a time. */
final class JdbcSession {
  /** So many rows come over at a time, where the driver is to be had to it. */
  private static final int FETCHED = 5_000;

  private final Connection connection;
  private final Place place;
  private final int seconds;
  private final boolean readOnly;
  private final boolean alone;

  private JdbcSession(
      Connection connection, Place place, int seconds, boolean readOnly, boolean alone) {
    this.connection = connection;
    this.place = place;
    this.seconds = seconds;
    this.readOnly = readOnly;
    this.alone = alone;
  }

  /**
   * Connects.
   *
   * @param place the database as a whole
   * @param most how long each query may take, if there is an end to it
   */
  static JdbcSession open(Database database, Place place, Optional<Duration> most) {
    int seconds = most.map(m -> m.plusMillis(999).toSeconds())
        .map(s -> (int) Math.min(s, Integer.MAX_VALUE))
        .orElse(0);
    Connection connection = JdbcFault.ask(place, database::connect);
    try {
      return JdbcFault.ask(place, () -> {
        JdbcSession session = new JdbcSession(
            connection, place, seconds, connection.isReadOnly(), connection.getAutoCommit());
        // Drivers may refuse to be told of it, and a query changes nothing anyhow.
        JdbcFault.attempt(() -> connection.setReadOnly(true));
        // With each statement a transaction of its own PostgreSQL would send all rows at once.
        connection.setAutoCommit(false);
        return session;
      });
    } catch (LoadException e) {
      JdbcFault.attempt(connection::close);
      throw e;
    }
  }

  Connection connection() {
    return connection;
  }

  Place place() {
    return place;
  }

  /**
   * The answer to a query.
   *
   * @param label what messages call it
   * @param parameters what stands for its question marks
   * @param block the characters of a block, more or less
   */
  OpenTable ask(String label, String query, List<Object> parameters, int block) {
    Place asked = Place.of(label);
    PreparedStatement statement = JdbcFault.ask(asked, () -> connection.prepareStatement(query));
    try {
      ResultSet rows = JdbcFault.ask(asked, () -> {
        statement.setFetchSize(FETCHED);
        if (seconds > 0) {
          statement.setQueryTimeout(seconds);
        }
        for (int i = 0; i < parameters.size(); i++) {
          statement.setObject(i + 1, parameters.get(i));
        }
        return statement.executeQuery();
      });
      try {
        return JdbcTable.of(label, statement, rows, block);
      } catch (LoadException e) {
        JdbcFault.attempt(rows::close);
        throw e;
      }
    } catch (LoadException e) {
      JdbcFault.attempt(statement::close);
      throw e;
    }
  }

  /** Ends the transaction and closes the connection, which is left as it came. */
  void close() {
    JdbcFault.attempt(connection::rollback);
    JdbcFault.attempt(() -> connection.setAutoCommit(alone));
    JdbcFault.attempt(() -> connection.setReadOnly(readOnly));
    JdbcFault.attempt(connection::close);
  }
}
