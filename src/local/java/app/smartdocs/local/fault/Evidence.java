package app.smartdocs.local.fault;

import app.smartdocs.local.stack.LocalStack;
import com.azure.storage.blob.BlobContainerClient;
import com.azure.storage.blob.BlobServiceClientBuilder;
import com.azure.storage.blob.models.BlobItem;
import com.azure.storage.blob.models.ListBlobsOptions;
import com.azure.storage.queue.QueueClient;
import com.azure.storage.queue.QueueClientBuilder;
import com.azure.storage.queue.models.QueueProperties;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What there is, seen past the app and past the taps: rows, blobs, messages, calls that cost. */
public final class Evidence {
  private static final String JOB =
      "SELECT status, attempts, finished_at, error_log FROM jobs WHERE subject_id = ?";

  private final LocalStack stack;
  private final BlobContainerClient documents;
  private final List<QueueClient> queues;

  public Evidence(LocalStack stack) {
    this.stack = stack;
    this.documents =
        new BlobServiceClientBuilder()
            .connectionString(stack.azurite().connectionString())
            .buildClient()
            .getBlobContainerClient("documents");
    this.queues =
        Stream.of("document-jobs", "document-jobs-poison").map(name -> queue(stack, name)).toList();
  }

  private static QueueClient queue(LocalStack stack, String name) {
    QueueClient queue =
        new QueueClientBuilder()
            .connectionString(stack.azurite().connectionString())
            .queueName(name)
            .buildClient();
    // Asking a missing one for its messages is an error.
    queue.createIfNotExists();
    return queue;
  }

  /**
   * A job's row.
   *
   * @param finished null until it is over
   * @param log what became of its attempts, a line each; empty if all went well
   */
  public record JobRow(String status, int attempts, @Nullable Instant finished, String log) {}

  /** The document's jobs; there should be one. */
  public List<JobRow> jobs(String document) {
    return query(
        JOB,
        document,
        row -> {
          OffsetDateTime finished = row.getObject(3, OffsetDateTime.class);
          String log = row.getString(4);
          return new JobRow(
              row.getString(1),
              row.getInt(2),
              finished == null ? null : finished.toInstant(),
              log == null ? "" : log);
        });
  }

  /** The ids of the documents under a key; there should be one. */
  public List<String> documentsOf(String key) {
    return query(
        "SELECT id FROM documents WHERE idempotency_key = ?", key, row -> row.getString(1));
  }

  /**
   * An attempt under way, or one that has not been missed yet.
   *
   * @param saved whether the operation's id is in the row: nobody submits the document again then
   */
  public record Attempt(String job, String lease, boolean saved) {}

  /** The attempts that hold a lease. */
  public List<Attempt> attempts() {
    return query(
        "SELECT id, lease_token, operation_id IS NOT NULL FROM jobs WHERE status = ?",
        "PROCESSING",
        row -> new Attempt(row.getString(1), row.getString(2), row.getBoolean(3)));
  }

  /** How often an attempt made the document's result visible; it should be once. */
  public int completions(String document) {
    String completed =
        "SELECT e.id FROM job_events e JOIN jobs j ON j.id = e.job_id"
            + " WHERE e.event = 'ATTEMPT_COMPLETED' AND j.subject_id = ?";
    return query(completed, document, row -> row.getString(1)).size();
  }

  /** How many jobs are not over. */
  public int unfinished() {
    return count("SELECT id FROM jobs WHERE status IN ('PENDING', ?)");
  }

  /** How many jobs are not over and have no operation saved: those may be submitted yet. */
  public int unsaved() {
    return count("SELECT id FROM jobs WHERE operation_id IS NULL AND status IN ('PENDING', ?)");
  }

  private int count(String sql) {
    return query(sql, "PROCESSING", row -> row.getString(1)).size();
  }

  /** Makes every message that is missing overdue, as it is some minutes later. */
  public void letMessagesBecomeOverdue() {
    try (Connection connection = connect();
        PreparedStatement update =
            connection.prepareStatement(
                "UPDATE jobs SET resend_at = resend_at - INTERVAL '5 minutes'"
                    + " WHERE status = 'PENDING'")) {
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Keeps everybody from writing to the job's row until it is closed. */
  RowLock lock(String job) {
    try {
      return new RowLock(connect(), job);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The names of the document's blobs that hold results; there should be one. */
  public List<String> results(String document) {
    return documents
        .listBlobs(new ListBlobsOptions().setPrefix(document + "/results/"), null)
        .stream()
        .map(BlobItem::getName)
        .toList();
  }

  /** How often the service accepted the document, and was paid. */
  public int analyses(String document) {
    return stack.documentIntelligence().calls().analyzedByDocument().entrySet().stream()
        .filter(call -> call.getKey().contains(document))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /** How many messages there are, hidden ones included, poisoned ones too. */
  public long messages() {
    return queues.stream()
        .map(QueueClient::getProperties)
        .mapToLong(QueueProperties::getApproximateMessagesCountLong)
        .sum();
  }

  private interface Read<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> List<T> query(String sql, String parameter, Read<T> read) {
    try (Connection connection = connect();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, parameter);
      List<T> all = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          all.add(read.read(rows));
        }
      }
      return all;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        stack.postgres().url(), stack.postgres().user(), stack.postgres().password());
  }
}
