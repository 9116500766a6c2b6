package app.smartdocs.system;

import app.smartdocs.local.stack.Postgres;
import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;

/** Documents that were read long ago, as rows alone: more than a test can have read. */
final class ManyDocuments {
  private ManyDocuments() {}

  static void insert(Postgres postgres, String owner, int count) {
    try (Connection connection =
            DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
        PreparedStatement documents =
            connection.prepareStatement(
                """
                INSERT INTO documents (id, owner, filename, content_type, size_bytes, page_count,
                  created_at)
                VALUES (?, ?, ?, 'application/pdf', ?, 1, ?)
                """);
        PreparedStatement jobs =
            connection.prepareStatement(
                """
                INSERT INTO jobs (id, kind, subject_id, owner, status, attempts, max_attempts,
                  available_at, resend_at, created_at, started_at, finished_at)
                VALUES (?, 'EXTRACTION', ?, ?, 'COMPLETED', 1, 3, ?, ?, ?, ?, ?)
                """);
        PreparedStatement readings =
            connection.prepareStatement(
                """
                INSERT INTO readings (job_id, document_id, model_id, pages_read)
                VALUES (?, ?, 'prebuilt-read', 1)
                """)) {
      connection.setAutoCommit(false);
      Timestamp now = Timestamp.from(Instant.now());
      for (int i = 1; i <= count; i++) {
        String document = UuidCreator.getTimeOrderedEpoch().toString();
        String job = UuidCreator.getTimeOrderedEpoch().toString();
        add(documents, document, owner, "documento-%05d.pdf".formatted(i), i, now);
        add(jobs, job, document, owner, now, now, now, now, now);
        add(readings, job, document);
      }
      documents.executeBatch();
      jobs.executeBatch();
      readings.executeBatch();
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void add(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    statement.addBatch();
  }
}
