package app.smartdocs.sql;

import static app.smartdocs.sql.Rows.time;

import app.smartdocs.certification.CertificationId;
import app.smartdocs.certification.SampleReading;
import app.smartdocs.certification.SampleReadings;
import app.smartdocs.job.JobEvent;
import app.smartdocs.job.JobId;
import app.smartdocs.job.JobStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The readings of certifications as rows. */
public final class SqlSampleReadings implements SampleReadings {
  private static final String NOT_PAID = "status = 'PENDING' AND operation_id IS NULL";

  private final Database database;
  private final Journal journal;

  public SqlSampleReadings(Database database, Journal journal) {
    this.database = database;
    this.journal = journal;
  }

  @Override
  public Map<CertificationId, Map<JobStatus, Integer>> progress(Collection<CertificationId> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return database.once(
        handle -> {
          Map<CertificationId, Map<JobStatus, Integer>> counts = new HashMap<>();
          handle
              .createQuery(
                  """
                  SELECT r.certification_id, j.status, COUNT(*) AS amount
                  FROM certification_readings r JOIN jobs j ON j.id = r.job_id
                  WHERE r.certification_id IN (<ids>) GROUP BY r.certification_id, j.status
                  """)
              .bindList("ids", ids.stream().map(CertificationId::toString).toList())
              .map((row, context) -> counted(row, counts))
              .list();
          return counts;
        });
  }

  private static @Nullable Integer counted(
      ResultSet row, Map<CertificationId, Map<JobStatus, Integer>> counts) throws SQLException {
    return counts
        .computeIfAbsent(
            new CertificationId(UUID.fromString(row.getString("certification_id"))),
            none -> new EnumMap<>(JobStatus.class))
        .put(JobStatus.valueOf(row.getString("status")), row.getInt("amount"));
  }

  @Override
  public List<SampleReading> page(CertificationId id, int after, int limit) {
    return database.once(
        handle ->
            handle
                .createQuery(
                    "SELECT "
                        + SqlSuites.SAMPLE_COLUMNS
                        + """
                        , r.repeat_number, r.job_id, r.score, j.status, j.error_code, j.submitted_at,
                          j.finished_at, e.pages_read
                        FROM certification_readings r
                        JOIN certifications c ON c.id = r.certification_id
                        JOIN suite_samples x ON x.suite_id = c.suite_id AND x.position = r.position
                        JOIN documents d ON d.id = r.document_id
                        JOIN jobs j ON j.id = r.job_id
                        JOIN readings e ON e.job_id = r.job_id
                        WHERE r.certification_id = :id
                        ORDER BY r.position, r.repeat_number
                        OFFSET :after ROWS FETCH NEXT :limit ROWS ONLY
                        """)
                .bind("id", id.toString())
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> reading(row))
                .list());
  }

  private static SampleReading reading(ResultSet row) throws SQLException {
    return new SampleReading(
        SqlSuites.sample(row),
        row.getInt("repeat_number"),
        new JobId(UUID.fromString(row.getString("job_id"))),
        JobStatus.valueOf(row.getString("status")),
        row.getString("error_code"),
        Rows.instantOrNull(row, "submitted_at"),
        Rows.instantOrNull(row, "finished_at"),
        row.getObject("pages_read", Integer.class),
        row.getString("score"));
  }

  private record Took(@Nullable Integer pages, @Nullable Duration time) {}

  @Override
  public Effort effort(CertificationId id) {
    List<Took> all =
        database.once(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT e.pages_read, j.submitted_at, j.finished_at
                        FROM certification_readings r
                        JOIN jobs j ON j.id = r.job_id
                        JOIN readings e ON e.job_id = r.job_id
                        WHERE r.certification_id = :id AND j.status = 'COMPLETED'
                        """)
                    .bind("id", id.toString())
                    .map((row, context) -> took(row))
                    .list());
    int pages = 0;
    List<Duration> times = new ArrayList<>();
    for (Took one : all) {
      pages += one.pages() == null ? 0 : one.pages();
      if (one.time() != null) {
        times.add(one.time());
      }
    }
    return new Effort(pages, times.stream().sorted().toList());
  }

  private static Took took(ResultSet row) throws SQLException {
    Instant submitted = Rows.instantOrNull(row, "submitted_at");
    Instant finished = Rows.instantOrNull(row, "finished_at");
    return new Took(
        row.getObject("pages_read", Integer.class),
        submitted == null || finished == null ? null : Duration.between(submitted, finished));
  }

  @Override
  public List<JobId> unsent(CertificationId id, int limit) {
    return database.once(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT job_id FROM certification_readings
                    WHERE certification_id = :id AND sent = 0 ORDER BY repeat_number, position
                    """
                        + " OFFSET 0 ROWS FETCH NEXT :limit ROWS ONLY")
                .bind("id", id.toString())
                .bind("limit", limit)
                .map((row, context) -> new JobId(UUID.fromString(row.getString("job_id"))))
                .list());
  }

  @Override
  public void noteSent(CertificationId id, List<JobId> sent, Instant resendAt) {
    int unused =
        database.together(
            handle -> {
              SqlJobs.postponeResending(handle, sent, resendAt);
              return handle
                  .createUpdate(
                      """
                      UPDATE certification_readings SET sent = 1
                      WHERE certification_id = :id AND job_id IN (<jobs>)
                      """)
                  .bind("id", id.toString())
                  .bindList("jobs", sent.stream().map(JobId::toString).toList())
                  .execute();
            });
  }

  @Override
  public void saveScore(CertificationId id, JobId job, String score) {
    int unused =
        database.once(
            handle ->
                handle
                    .createUpdate(
                        """
                        UPDATE certification_readings SET score = :score
                        WHERE certification_id = :id AND job_id = :job
                        """)
                    .bind("score", score)
                    .bind("id", id.toString())
                    .bind("job", job.toString())
                    .execute());
  }

  @Override
  public void callOff(CertificationId id, @Nullable String actor, Instant now) {
    Journal.Entry entry = Journal.Entry.of(JobEvent.Type.CANCELLED, now).by(actor);
    boolean unused =
        database.together(
            handle -> {
              journal.appendAll(handle, calledOff(handle, id, now), entry);
              return true;
            });
  }

  private static List<JobId> calledOff(Handle handle, CertificationId id, Instant now) {
    List<String> waiting =
        handle
            .createQuery(
                """
                SELECT j.id FROM jobs j
                JOIN certification_readings r ON r.job_id = j.id
                WHERE r.certification_id = :id AND\s"""
                    + NOT_PAID
                    + " ORDER BY j.id")
            .bind("id", id.toString())
            .mapTo(String.class)
            .list();
    if (waiting.isEmpty()) {
      return List.of();
    }
    PreparedBatch batch =
        handle.prepareBatch(
            "UPDATE jobs SET status = 'CANCELLED', finished_at = :now WHERE id = :job AND "
                + NOT_PAID);
    waiting.forEach(job -> batch.bind("job", job).bind("now", time(now)).add());
    int[] changed = batch.execute();
    List<JobId> called = new ArrayList<>();
    for (int i = 0; i < changed.length; i++) {
      if (changed[i] == 1) {
        called.add(new JobId(UUID.fromString(waiting.get(i))));
      }
    }
    return called;
  }
}
