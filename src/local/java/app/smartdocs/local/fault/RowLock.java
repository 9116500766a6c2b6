package app.smartdocs.local.fault;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A job's row that nobody else can write to until this is closed; nothing is changed by it. */
final class RowLock implements AutoCloseable {
  private static final String WAITING =
      "SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
          + " AND query LIKE 'UPDATE jobs%COMPLETED%'";

  private final Connection connection;

  /**
   * Takes the lock.
   *
   * @param connection to PostgreSQL, which it will close
   */
  RowLock(Connection connection, String job) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(false);
    try (PreparedStatement select =
        connection.prepareStatement("SELECT id FROM jobs WHERE id = ? FOR UPDATE")) {
      select.setString(1, job);
      select.executeQuery().close();
    }
  }

  /** Whether an update that is to complete a job waits for a lock. */
  boolean holdsUpCompletion() {
    try (Statement statement = connection.createStatement()) {
      // Else every look within a transaction shows what the first one saw.
      statement.execute("SELECT pg_stat_clear_snapshot()");
      try (ResultSet waiting = statement.executeQuery(WAITING)) {
        return waiting.next();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      connection.rollback();
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
