package app.smartdocs.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** What an accepted document leaves in the database, by plain JDBC. */
final class RawRows {
  private static final String ONE = "INSERT INTO raw_documents (id, name) VALUES (?, ?)";
  private static final String DOCUMENT =
      """
      INSERT INTO documents (id, owner, filename, content_type, size_bytes, sha256, page_count,
        created_at) VALUES (?, 'raw', 'bench.pdf', 'application/pdf', 10240, ?, 1, ?)
      """;
  private static final String JOB =
      """
      INSERT INTO jobs (id, kind, subject_id, owner, status, attempts, max_attempts, available_at,
        resend_at, created_at) VALUES (?, 'EXTRACTION', ?, 'raw', 'PENDING', 0, 3, ?, ?, ?)
      """;
  private static final String READING =
      "INSERT INTO readings (job_id, document_id, model_id) VALUES (?, ?, 'prebuilt-layout')";

  private final DataSource database;

  RawRows(DataSource database) {
    this.database = database;
  }

  /** For the one row, which no index but its key slows down. */
  void makeTable() {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE raw_documents (id VARCHAR(36) PRIMARY KEY, name VARCHAR(400) NOT NULL)");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The least that could be called recorded. */
  void insertOne(String document, String job) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(ONE)) {
      insert.setString(1, document);
      insert.setString(2, job);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The rows that the app writes, with their constraints and indexes, in one transaction. */
  void insertThree(String document, String job) {
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement documents = connection.prepareStatement(DOCUMENT);
          PreparedStatement jobs = connection.prepareStatement(JOB);
          PreparedStatement readings = connection.prepareStatement(READING)) {
        documents.setString(1, document);
        documents.setString(2, "0".repeat(64));
        documents.setObject(3, now);
        documents.executeUpdate();
        jobs.setString(1, job);
        jobs.setString(2, document);
        jobs.setObject(3, now);
        jobs.setObject(4, now);
        jobs.setObject(5, now);
        jobs.executeUpdate();
        readings.setString(1, job);
        readings.setString(2, document);
        readings.executeUpdate();
      }
      connection.commit();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
