package app.smartdocs.sql;

import static app.smartdocs.sql.Rows.time;

import app.smartdocs.certification.Certification;
import app.smartdocs.certification.Certification.Findings;
import app.smartdocs.certification.CertificationId;
import app.smartdocs.certification.Certifications;
import app.smartdocs.certification.Certifications.Lead;
import app.smartdocs.certification.SampleReading;
import app.smartdocs.job.Job;
import app.smartdocs.job.JobError;
import app.smartdocs.job.JobId;
import app.smartdocs.job.JobStatus;
import app.smartdocs.job.Lease;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.transaction.TransactionException;
import org.jspecify.annotations.Nullable;

/** Certifications as rows. */
public final class SqlCertifications implements Certifications {
  private static final String SELECT =
      "SELECT "
          + SqlSuites.COLUMNS
          + """
          , c.id AS certification_id, c.model_id AS tested, c.repeats, c.job_id, c.created_by,
            c.created_at, c.scheduled, c.verdict, c.report, c.certificate, c.worse, c.ended_at,
            c.expires_at
          FROM certifications c JOIN suites s ON s.id = c.suite_id\s""";
  private static final String LIMIT = " OFFSET 0 ROWS FETCH NEXT :limit ROWS ONLY";

  private static final String NEWEST_OF_ITS_KIND =
      """
      WHERE c.verdict IS NOT NULL AND NOT EXISTS
        (SELECT 1 FROM certifications o JOIN suites t ON t.id = o.suite_id
          WHERE o.model_id = c.model_id AND t.name = s.name AND o.verdict IS NOT NULL
            AND o.id > c.id)
      """;

  // In this order, since each refers to the next.
  private static final List<String> REMOVE =
      List.of(
          "DELETE FROM readings WHERE job_id IN (<jobs>)",
          "DELETE FROM job_events WHERE job_id IN (<jobs>) OR job_id = :lead",
          "DELETE FROM certification_readings WHERE certification_id = :id AND job_id IN (<jobs>)",
          "DELETE FROM jobs WHERE id IN (<jobs>) OR id = :lead");

  private final Database database;
  private final SqlJobs jobs;

  public SqlCertifications(Database database, SqlJobs jobs) {
    this.database = database;
    this.jobs = jobs;
  }

  @Override
  public boolean record(Certification certification, Job job, List<Planned> readings) {
    return database.together(
        handle -> {
          boolean present =
              handle
                      .createUpdate("UPDATE suites SET name = name WHERE id = :id")
                      .bind("id", certification.suite().id().toString())
                      .execute()
                  == 1;
          if (present) {
            insert(handle, certification);
            SqlJobs.insert(handle, job);
            insertJobs(handle, readings);
            insertReadings(handle, certification, readings);
          }
          return present;
        });
  }

  private static void insert(Handle handle, Certification certification) {
    int unused =
        handle
            .createUpdate(
                """
                INSERT INTO certifications (id, suite_id, model_id, repeats, job_id, created_by,
                  created_at, scheduled)
                VALUES (:id, :suite, :model, :repeats, :job, :by, :at, :scheduled)
                """)
            .bind("id", certification.id().toString())
            .bind("suite", certification.suite().id().toString())
            .bind("model", certification.modelId())
            .bind("repeats", certification.repeats())
            .bind("job", certification.job().toString())
            .bind("by", certification.createdBy())
            .bind("at", time(certification.createdAt()))
            .bind("scheduled", certification.scheduled() ? 1 : 0)
            .execute();
  }

  private static void insertJobs(Handle handle, List<Planned> readings) {
    try (PreparedStatement insert = handle.getConnection().prepareStatement(SqlJobs.INSERT)) {
      for (Planned reading : readings) {
        SqlJobs.bind(new Parameters(insert), reading.job());
        insert.addBatch();
      }
      int[] unused = insert.executeBatch();
    } catch (SQLException e) {
      throw new TransactionException("The jobs could not be inserted", e);
    }
  }

  // Read anew each time: what was read of a sample before says nothing of the model today.
  private static void insertReadings(
      Handle handle, Certification certification, List<Planned> readings) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            INSERT INTO readings (job_id, document_id, model_id, forced)
            VALUES (:job, :document, :model, 1)
            """);
    PreparedBatch of =
        handle.prepareBatch(
            """
            INSERT INTO certification_readings (certification_id, repeat_number, position,
              document_id, job_id)
            VALUES (:id, :repeat, :position, :document, :job)
            """);
    for (Planned reading : readings) {
      String job = reading.job().id().toString();
      String document = reading.sample().document().id().toString();
      batch.bind("job", job).bind("document", document).bind("model", certification.modelId());
      batch.add();
      of.bind("id", certification.id().toString())
          .bind("repeat", reading.repeat())
          .bind("position", reading.sample().position())
          .bind("document", document)
          .bind("job", job)
          .add();
    }
    int[] unused = batch.execute();
    unused = of.execute();
  }

  @Override
  public Optional<Certification> find(CertificationId id) {
    return database.once(
        handle ->
            handle
                .createQuery(SELECT + "WHERE c.id = :id")
                .bind("id", id.toString())
                .map((row, context) -> certification(row))
                .findOne());
  }

  @Override
  public Optional<Certification> findByReading(JobId job) {
    return database.once(
        handle ->
            handle
                .createQuery(
                    SELECT
                        + """
                        WHERE c.id =
                          (SELECT certification_id FROM certification_readings WHERE job_id = :job)
                        """)
                .bind("job", job.toString())
                .map((row, context) -> certification(row))
                .findOne());
  }

  @Override
  public List<Certification> newest(
      @Nullable CertificationId before, @Nullable String model, int limit) {
    return database.once(
        handle ->
            handle
                .createQuery(
                    SELECT
                        + "WHERE (:before IS NULL OR c.id < :before)"
                        + " AND (:model IS NULL OR c.model_id = :model) ORDER BY c.id DESC"
                        + LIMIT)
                .bind("before", Rows.text(before))
                .bind("model", model)
                .bind("limit", limit)
                .map((row, context) -> certification(row))
                .list());
  }

  @Override
  public Optional<Certification> lastEnded(String model, String suite) {
    return database.once(
        handle ->
            handle
                .createQuery(
                    SELECT + NEWEST_OF_ITS_KIND + " AND c.model_id = :model AND s.name = :suite")
                .bind("model", model)
                .bind("suite", suite)
                .map((row, context) -> certification(row))
                .findOne());
  }

  @Override
  public List<Certification> lastEnded() {
    return database.once(
        handle ->
            handle
                .createQuery(SELECT + NEWEST_OF_ITS_KIND + " ORDER BY c.model_id, s.name")
                .map((row, context) -> certification(row))
                .list());
  }

  private static Certification certification(ResultSet row) throws SQLException {
    String verdict = row.getString("verdict");
    return new Certification(
        new CertificationId(UUID.fromString(row.getString("certification_id"))),
        SqlSuites.suite(row),
        row.getString("tested"),
        row.getInt("repeats"),
        new JobId(UUID.fromString(row.getString("job_id"))),
        row.getString("created_by"),
        Rows.instant(row, "created_at"),
        row.getInt("scheduled") == 1,
        verdict == null
            ? null
            : new Findings(
                verdict,
                row.getString("report"),
                row.getString("certificate"),
                row.getString("worse"),
                Rows.instant(row, "ended_at"),
                Rows.instant(row, "expires_at")));
  }

  @Override
  public Map<JobStatus, Integer> progress(CertificationId id) {
    Map<JobStatus, Integer> counts = new EnumMap<>(JobStatus.class);
    return database.once(
        handle -> {
          counts.clear();
          handle
              .createQuery(
                  """
                  SELECT j.status, COUNT(*) AS amount
                  FROM certification_readings r JOIN jobs j ON j.id = r.job_id
                  WHERE r.certification_id = :id GROUP BY j.status
                  """)
              .bind("id", id.toString())
              .map(
                  (row, context) ->
                      counts.put(JobStatus.valueOf(row.getString("status")), row.getInt("amount")))
              .list();
          return counts;
        });
  }

  @Override
  public Optional<Lead> lead(CertificationId id) {
    return database.once(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT j.status, j.error_code, j.error_message
                    FROM certifications c JOIN jobs j ON j.id = c.job_id
                    WHERE c.id = :id
                    """)
                .bind("id", id.toString())
                .map((row, context) -> lead(row))
                .findOne());
  }

  private static Lead lead(ResultSet row) throws SQLException {
    String code = row.getString("error_code");
    return new Lead(
        JobStatus.valueOf(row.getString("status")),
        code == null ? null : new JobError(code, row.getString("error_message")));
  }

  @Override
  public List<SampleReading> readings(CertificationId id, int after, int limit) {
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
                        + LIMIT)
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
  public void saveScore(CertificationId id, SampleReading reading, String score) {
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
                    .bind("job", reading.job().toString())
                    .execute());
  }

  @Override
  public boolean conclude(Lease lease, CertificationId id, Findings findings) {
    return database.together(
        handle ->
            jobs.complete(handle, lease, findings.endedAt())
                && handle
                        .createUpdate(
                            """
                            UPDATE certifications SET verdict = :verdict, report = :report,
                              certificate = :certificate, worse = :worse, ended_at = :ended,
                              expires_at = :expires
                            WHERE id = :id
                            """)
                        .bind("id", id.toString())
                        .bind("verdict", findings.verdict())
                        .bind("report", findings.report())
                        .bind("certificate", findings.certificate())
                        .bind("worse", findings.worse())
                        .bind("ended", time(findings.endedAt()))
                        .bind("expires", time(findings.expiresAt()))
                        .execute()
                    == 1);
  }

  @Override
  public boolean remove(CertificationId id) {
    return database.together(
        handle -> {
          Optional<String> lead =
              handle
                  .createQuery(
                      """
                      SELECT c.job_id FROM certifications c JOIN jobs j ON j.id = c.job_id
                      WHERE c.id = :id AND j.status NOT IN ('PENDING', 'PROCESSING')
                        AND NOT EXISTS (SELECT 1 FROM certification_readings r
                          JOIN jobs k ON k.id = r.job_id
                          WHERE r.certification_id = c.id AND k.status = 'PROCESSING')
                      """)
                  .bind("id", id.toString())
                  .mapTo(String.class)
                  .findOne();
          lead.ifPresent(job -> remove(handle, id, job));
          return lead.isPresent();
        });
  }

  private static void remove(Handle handle, CertificationId id, String lead) {
    while (true) {
      List<String> some =
          handle
              .createQuery(
                  "SELECT job_id FROM certification_readings WHERE certification_id = :id"
                      + " ORDER BY repeat_number, position"
                      + LIMIT)
              .bind("id", id.toString())
              .bind("limit", 500)
              .mapTo(String.class)
              .list();
      if (some.isEmpty()) {
        break;
      }
      for (String sql : REMOVE) {
        int unused =
            handle
                .createUpdate(sql)
                .bindList("jobs", some)
                .bind("lead", lead)
                .bind("id", id.toString())
                .execute();
      }
    }
    int unused =
        handle
            .createUpdate("DELETE FROM certifications WHERE id = :id")
            .bind("id", id.toString())
            .execute();
  }

  @Override
  public boolean isCertified(String model, Instant now) {
    return database.once(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT 1 FROM certifications c
                    WHERE c.model_id = :model AND c.verdict = 'CERTIFIED' AND c.expires_at > :now
                      AND NOT EXISTS (SELECT 1 FROM certifications o
                        JOIN suites os ON os.id = o.suite_id
                        JOIN suites cs ON cs.name = os.name
                        WHERE o.model_id = c.model_id AND cs.id = c.suite_id
                          AND o.verdict = 'REJECTED' AND o.id > c.id)
                    ORDER BY c.id OFFSET 0 ROWS FETCH NEXT 1 ROWS ONLY
                    """)
                .bind("model", model)
                .bind("now", time(now))
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
  }
}
