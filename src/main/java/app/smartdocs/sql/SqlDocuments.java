package app.smartdocs.sql;

import static app.smartdocs.sql.Rows.text;

import app.smartdocs.document.Document;
import app.smartdocs.document.DocumentId;
import app.smartdocs.document.DocumentList;
import app.smartdocs.document.DocumentQuery;
import app.smartdocs.document.Documents;
import app.smartdocs.document.ReadDocument;
import app.smartdocs.document.Reading;
import app.smartdocs.extraction.Readings;
import app.smartdocs.intake.IdempotencyKey;
import app.smartdocs.intake.Ledger;
import app.smartdocs.job.JobId;
import app.smartdocs.job.JobStatus;
import app.smartdocs.job.Lease;
import app.smartdocs.job.Scope;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionException;
import org.jspecify.annotations.Nullable;

/** Documents and their readings. */
public final class SqlDocuments implements Documents, Ledger, Readings {
  static final String LATEST =
      "SELECT "
          + Rows.READ_DOCUMENT
          + """
           FROM documents d
          JOIN readings r ON r.document_id = d.id AND r.job_id =
            (SELECT MAX(other.job_id) FROM readings other WHERE other.document_id = d.id)
          JOIN jobs j ON j.id = r.job_id
          """;

  private static final String OF_JOB =
      "SELECT "
          + Rows.READ_DOCUMENT
          + """
           FROM readings r
          JOIN documents d ON d.id = r.document_id
          JOIN jobs j ON j.id = r.job_id
          WHERE r.job_id = :job
          """;

  private static final String READINGS =
      "SELECT "
          + Rows.READ_DOCUMENT
          + """
           FROM documents d
          JOIN readings r ON r.document_id = d.id
          JOIN jobs j ON j.id = r.job_id
          WHERE d.id = :id AND (:owner IS NULL OR d.owner = :owner)
          ORDER BY r.job_id DESC
          """;

  private static final String INSERT_READING =
      SqlJobs.INSERT
          + """
          ;
          INSERT INTO readings (job_id, document_id, model_id, page_ranges, forced, uncertified)
          VALUES (?, ?, ?, ?, ?, ?)
          """;

  // All at once, and by JDBC itself: accepting waits for this, one round trip instead of three.
  private static final String INSERT =
      """
      INSERT INTO documents (id, owner, filename, content_type, size_bytes, sha256, page_count,
        idempotency_key, request_hash, created_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
      """
          + INSERT_READING;

  // What is completed first, the newest; then what is under way: the older, or what is paid for
  // already. So nobody waits for whoever waits for them.
  private static final String TWIN =
      """
      SELECT d.id, j.id AS job_id, j.status, r.pages_read
      FROM documents d
      JOIN readings r ON r.document_id = d.id
      JOIN jobs j ON j.id = r.job_id
      WHERE d.owner = :owner AND d.sha256 = :sha256 AND r.model_id = :model
        AND COALESCE(r.page_ranges, '') = :pages AND j.id <> :job
        AND (j.status = 'COMPLETED' OR (j.status IN ('PENDING', 'PROCESSING')
          AND (j.id < :job OR j.operation_id IS NOT NULL)))
      ORDER BY CASE WHEN j.status = 'COMPLETED' THEN 0 ELSE 1 END, j.id DESC
      OFFSET 0 ROWS FETCH NEXT 1 ROWS ONLY
      """;

  private final Database database;
  private final SqlJobs jobs;

  public SqlDocuments(Database database, SqlJobs jobs) {
    this.database = database;
    this.jobs = jobs;
  }

  @Override
  public boolean record(Document document, Reading reading, @Nullable IdempotencyKey key) {
    try {
      return database.together(
          handle -> {
            insert(handle, document, reading, key);
            return true;
          });
    } catch (JdbiException e) {
      if (key != null && Database.isDuplicate(e)) {
        return false;
      }
      throw e;
    }
  }

  /** To be called in a transaction. */
  static void insert(
      Handle handle, Document document, Reading reading, @Nullable IdempotencyKey key) {
    try (PreparedStatement insert = handle.getConnection().prepareStatement(INSERT)) {
      Parameters parameters =
          new Parameters(insert)
              .text(document.id().toString())
              .text(document.owner())
              .text(document.filename())
              .text(document.format().contentType())
              .number(document.sizeBytes())
              .text(document.sha256())
              .number(document.pageCount())
              .text(key == null ? null : key.value())
              .text(key == null ? null : key.fingerprint())
              .time(document.createdAt());
      bind(parameters, document.id(), reading);
      execute(insert);
    } catch (SQLException e) {
      throw new TransactionException("The rows could not be inserted", e);
    }
  }

  private static void insert(Handle handle, DocumentId document, Reading reading) {
    try (PreparedStatement insert = handle.getConnection().prepareStatement(INSERT_READING)) {
      bind(new Parameters(insert), document, reading);
      execute(insert);
    } catch (SQLException e) {
      throw new TransactionException("The rows could not be inserted", e);
    }
  }

  private static void bind(Parameters insert, DocumentId document, Reading reading)
      throws SQLException {
    SqlJobs.bind(insert, reading.job());
    insert
        .text(reading.job().id().toString())
        .text(document.toString())
        .text(reading.modelId())
        .text(text(reading.pages()))
        .number(reading.forced() ? 1 : 0)
        .number(reading.uncertified() ? 1 : 0);
  }

  // SQL Server goes on after a statement that failed, and tells of it when its result is asked for.
  private static void execute(PreparedStatement statements) throws SQLException {
    statements.execute();
    boolean more = true;
    while (more) {
      more = statements.getMoreResults() || statements.getUpdateCount() != -1;
    }
  }

  @Override
  public Optional<Keyed> findByKey(String owner, String key) {
    return database.once(
        handle ->
            handle
                .createQuery(LATEST + " WHERE d.owner = :owner AND d.idempotency_key = :key")
                .bind("owner", owner)
                .bind("key", key)
                .map(
                    (row, context) ->
                        new Keyed(Rows.readDocument(row), row.getString("request_hash")))
                .findOne());
  }

  @Override
  public Optional<ReadDocument> find(DocumentId id, Scope scope) {
    return database.once(
        handle ->
            handle
                .createQuery(LATEST + " WHERE d.id = :id AND (:owner IS NULL OR d.owner = :owner)")
                .bind("id", id.toString())
                .bind("owner", scope.owner())
                .map((row, context) -> Rows.readDocument(row))
                .findOne());
  }

  @Override
  public Optional<Document> findDocument(DocumentId id, Scope scope) {
    return database.once(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT d.id, d.owner, d.filename, d.content_type, d.size_bytes, d.sha256,
                      d.page_count, d.created_at
                    FROM documents d WHERE d.id = :id AND (:owner IS NULL OR d.owner = :owner)
                    """)
                .bind("id", id.toString())
                .bind("owner", scope.owner())
                .map((row, context) -> Rows.document(row))
                .findOne());
  }

  @Override
  public Optional<ReadDocument> find(JobId job) {
    return findByJob(job, Scope.everyone());
  }

  @Override
  public Optional<ReadDocument> findByJob(JobId job, Scope scope) {
    return database.once(
        handle ->
            handle
                .createQuery(OF_JOB + " AND (:owner IS NULL OR d.owner = :owner)")
                .bind("job", job.toString())
                .bind("owner", scope.owner())
                .map((row, context) -> Rows.readDocument(row))
                .findOne());
  }

  @Override
  public List<Reading> readings(DocumentId id, Scope scope) {
    return database.once(
        handle ->
            handle
                .createQuery(READINGS)
                .bind("id", id.toString())
                .bind("owner", scope.owner())
                .map((row, context) -> Rows.readDocument(row).reading())
                .list());
  }

  @Override
  public DocumentList list(DocumentQuery query, Scope scope) {
    return database.once(handle -> DocumentLists.read(handle, query, scope));
  }

  @Override
  public boolean addReading(DocumentId document, Reading reading) {
    return database.together(
        handle -> {
          // Erasing takes this row first too: what is not erased by now is not erased before this
          // ends.
          boolean present =
              handle
                      .createUpdate("UPDATE documents SET filename = filename WHERE id = :id")
                      .bind("id", document.toString())
                      .execute()
                  == 1;
          if (present) {
            insert(handle, document, reading);
          }
          return present;
        });
  }

  @Override
  public void saveFingerprint(DocumentId id, String sha256) {
    database.once(
        handle ->
            handle
                .createUpdate("UPDATE documents SET sha256 = :sha256 WHERE id = :id")
                .bind("sha256", sha256)
                .bind("id", id.toString())
                .execute());
  }

  @Override
  public Optional<Twin> findTwin(ReadDocument target, String sha256) {
    Reading reading = target.reading();
    return database.once(
        handle ->
            handle
                .createQuery(TWIN)
                .bind("owner", target.document().owner())
                .bind("sha256", sha256)
                .bind("model", reading.modelId())
                .bind("pages", reading.pages() == null ? "" : reading.pages().toString())
                .bind("job", reading.job().id().toString())
                .map((row, context) -> twin(row))
                .findOne());
  }

  private static Twin twin(ResultSet row) throws SQLException {
    boolean completed = JobStatus.COMPLETED.name().equals(row.getString("status"));
    return new Twin(
        DocumentId.parse(row.getString("id")).orElseThrow(),
        JobId.parse(row.getString("job_id")).orElseThrow(),
        completed ? row.getInt("pages_read") : null);
  }

  @Override
  public boolean complete(Lease lease, int pagesRead, @Nullable JobId sharedFrom, Instant now) {
    return database.together(
        handle -> {
          if (!jobs.complete(handle, lease, now)) {
            return false;
          }
          handle
              .createUpdate(
                  """
                  UPDATE readings SET pages_read = :pages, shared_from = :sharedFrom
                  WHERE job_id = :job
                  """)
              .bind("pages", pagesRead)
              .bind("sharedFrom", text(sharedFrom))
              .bind("job", lease.job().toString())
              .execute();
          if (sharedFrom == null) {
            recordPayment(handle, lease.job(), now);
          }
          return true;
        });
  }

  private static void recordPayment(Handle handle, JobId job, Instant now) {
    handle
        .createUpdate(
            """
            INSERT INTO paid_readings (job_id, model_id, pages, read_at)
            SELECT job_id, model_id, pages_read, :now FROM readings WHERE job_id = :job
            """)
        .bind("job", job.toString())
        .bind("now", Rows.time(now))
        .execute();
  }
}
