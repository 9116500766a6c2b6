package app.smartdocs.bench;

import app.smartdocs.job.JobId;
import app.smartdocs.job.JobMessage;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * What reading a document can't do without, and nothing else: claim the row, see what is asked for,
 * keep the operation, put the result, record the end.
 */
final class RawJob {
  // As large as the app's own result of the same reading.
  private static final byte[] RESULT = "{}".repeat(400).getBytes(StandardCharsets.UTF_8);
  private static final Duration LEASE = Duration.ofMinutes(2);

  private final RawClients clients;

  RawJob(RawClients clients) {
    this.clients = clients;
  }

  void run(String message) {
    JobId job = JobMessage.parse(message).orElseThrow().jobId();
    String id = job.toString();
    String token = UUID.randomUUID().toString();
    try {
      claim(id, token);
      String document = document(id);
      saveOperation(id, token);
      clients.put(document + "/results/" + id + ".json", RESULT);
      complete(id, token);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void claim(String id, String token) throws SQLException {
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    try (Connection connection = clients.database().getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                """
                UPDATE jobs SET status = 'PROCESSING', attempts = attempts + 1, lease_token = ?,
                  leased_until = ?, started_at = ? WHERE id = ? AND status = 'PENDING'
                """)) {
      update.setString(1, token);
      update.setObject(2, now.plus(LEASE));
      update.setObject(3, now);
      update.setString(4, id);
      requireOne(update);
    }
  }

  private String document(String id) throws SQLException {
    try (Connection connection = clients.database().getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "SELECT document_id, model_id, page_ranges FROM readings WHERE job_id = ?")) {
      query.setString(1, id);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  private void saveOperation(String id, String token) throws SQLException {
    try (Connection connection = clients.database().getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "UPDATE jobs SET operation_id = ?, leased_until = ? WHERE id = ? AND lease_token = ?")) {
      update.setString(1, "00000000-0000-0000-0000-000000000000");
      update.setObject(2, OffsetDateTime.now(ZoneOffset.UTC).plus(LEASE));
      update.setString(3, id);
      update.setString(4, token);
      requireOne(update);
    }
  }

  private void complete(String id, String token) throws SQLException {
    try (Connection connection = clients.database().getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement job =
              connection.prepareStatement(
                  """
                  UPDATE jobs SET status = 'COMPLETED', finished_at = ?, lease_token = NULL,
                    leased_until = NULL WHERE id = ? AND lease_token = ?
                  """);
          PreparedStatement reading =
              connection.prepareStatement("UPDATE readings SET pages_read = ? WHERE job_id = ?")) {
        job.setObject(1, OffsetDateTime.now(ZoneOffset.UTC));
        job.setString(2, id);
        job.setString(3, token);
        requireOne(job);
        reading.setInt(1, 1);
        reading.setString(2, id);
        requireOne(reading);
      }
      connection.commit();
      connection.setAutoCommit(true);
    }
  }

  private static void requireOne(PreparedStatement update) throws SQLException {
    if (update.executeUpdate() != 1) {
      throw new IllegalStateException("The row was not as it should be.");
    }
  }
}
