package io.muster.core.load;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Connects to a database: {@code dataSource::getConnection} for a host that has a {@link javax.sql.DataSource}, else for instance
 * {@code () -> DriverManager.getConnection(url)}.
 */
@FunctionalInterface
public interface Database {
  /**
   * A connection of its own for one load, which closes it. All queries of a source are one transaction of it, so its isolation, such as
   * {@link Connection#TRANSACTION_REPEATABLE_READ}, decides whether they see one state of the data.
   */
  Connection connect() throws SQLException;
}
