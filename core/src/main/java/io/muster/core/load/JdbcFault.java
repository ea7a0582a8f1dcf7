package io.muster.core.load;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Optional;

/**
 * Asks a driver, and tells what goes wrong as a fault of ours. Of what a driver says only the SQLState and the vendor code are told: its message
 * may quote the row.
 */
final class JdbcFault {
  private JdbcFault() {}

  /** Something only the driver knows or does. */
  @FunctionalInterface
  interface Question<T> {
    T ask() throws SQLException;
  }

  /** Something only the driver can do. */
  @FunctionalInterface
  interface Action {
    void take() throws SQLException;
  }

  static <T> T ask(Place place, Question<T> question) {
    try {
      return question.ask();
    } catch (LoadException e) {
      throw e;
    } catch (SQLException e) {
      throw fault(place, e);
    } catch (RuntimeException | LinkageError e) {
      // Not a cause of ours either.
      throw LoadException.of(
          "jdbc",
          place,
          "the driver of the database broke down",
          "See whether a newer driver does better");
    }
  }

  private static LoadException fault(Place place, SQLException e) {
    String state = Optional.ofNullable(e.getSQLState())
        .filter(s -> s.matches("[0-9A-Z]{5}"))
        .orElse("none");
    String codes = " (SQLState " + state + ", vendor code " + e.getErrorCode() + ")";
    if (e instanceof SQLTimeoutException || state.equals("57014") || state.equals("HYT00")) {
      return LoadException.of(
          "jdbc-timeout",
          place,
          "the database did not answer in the time it was given" + codes,
          "Give it more time, or make the query simpler");
    }
    return switch (state.substring(0, 2)) {
      case "42" ->
        LoadException.of(
            "jdbc-schema",
            place,
            "the query names a table or column that the database does not have or may not show, or is no SQL"
                + codes,
            "Try the query by itself, as the same user");
      case "08", "28" ->
        LoadException.of(
            "jdbc-connection",
            place,
            "the database cannot be reached, or does not let this user in" + codes,
            "See that it runs, and that address, user and password are right");
      default ->
        LoadException.of(
            "jdbc",
            place,
            "the database does not answer" + codes,
            "Try the query by itself, as the same user");
    };
  }

  /** Does what may be left undone, such as closing what a fault has made useless: then whoever comes first tells. */
  static void attempt(Action action) {
    try {
      action.take();
    } catch (SQLException | RuntimeException | LinkageError e) {
      // All rows were read, or the fault that hindered it is told already.
    }
  }
}
