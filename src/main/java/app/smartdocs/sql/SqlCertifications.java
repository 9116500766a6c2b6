package app.smartdocs.sql;

import static app.smartdocs.sql.Rows.time;

import app.smartdocs.certification.Certification;
import app.smartdocs.certification.Certification.Findings;
import app.smartdocs.certification.CertificationId;
import app.smartdocs.certification.Certifications;
import app.smartdocs.job.Job;
import app.smartdocs.job.JobId;
import app.smartdocs.job.JobStatus;
import app.smartdocs.job.Lease;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.transaction.TransactionException;

/** Certifications as rows. */
public final class SqlCertifications implements Certifications {
  static final String SELECT =
      "SELECT "
          + SqlSuites.COLUMNS
          + """
          , c.id AS certification_id, c.model_id AS tested, c.model_version, c.repeats, c.job_id,
            c.created_by, c.created_at, c.scheduled, c.verdict, c.report, c.certificate, c.worse,
            c.ended_at, c.expires_at, c.revoked_at
          FROM certifications c JOIN suites s ON s.id = c.suite_id\s""";
  // The rejected model's other certificates by versions of that suite.
  private static final String REVOKE_OTHERS =
      """
      UPDATE certifications SET revoked_at = :now
      WHERE model_id = :model AND verdict = 'CERTIFIED' AND revoked_at IS NULL
        AND expires_at > :now AND suite_id IN (SELECT id FROM suites WHERE name = :suite)
      """;

  private static final String JOBS_OF =
      """
      (SELECT job_id FROM certification_readings WHERE certification_id = :id
        UNION ALL SELECT job_id FROM certifications WHERE id = :id)
      """;

  // Takes the locks that an attempt takes first: none begins between what is asked and the removal.
  private static final String LOCK = "UPDATE jobs SET resend_at = resend_at WHERE id IN " + JOBS_OF;

  private static final String IS_OVER =
      """
      SELECT 1 FROM certifications c JOIN jobs l ON l.id = c.job_id
      WHERE c.id = :id AND l.status NOT IN ('PENDING', 'PROCESSING')
        AND NOT EXISTS (SELECT 1 FROM certification_readings r JOIN jobs j ON j.id = r.job_id
          WHERE r.certification_id = c.id AND j.status = 'PROCESSING')
      """;

  // In this order, since each refers to the next.
  private static final List<String> REMOVE =
      List.of(
          "DELETE FROM readings WHERE job_id IN " + JOBS_OF,
          "DELETE FROM job_events WHERE job_id IN " + JOBS_OF,
          "DELETE FROM jobs WHERE id IN " + JOBS_OF,
          "DELETE FROM certification_readings WHERE certification_id = :id",
          "DELETE FROM certifications WHERE id = :id");

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
    return first("WHERE c.id = :value", id.toString());
  }

  @Override
  public Optional<Certification> findByReading(JobId job) {
    return first(
        """
        WHERE c.id = (SELECT certification_id FROM certification_readings WHERE job_id = :value)
        """,
        job.toString());
  }

  private Optional<Certification> first(String condition, String value) {
    return database
        .once(handle -> certifications(handle.createQuery(SELECT + condition).bind("value", value)))
        .stream()
        .findFirst();
  }

  @Override
  public List<Certification> newest(Wanted wanted, int limit) {
    return database.once(
        handle ->
            certifications(
                handle
                    .createQuery(
                        SELECT
                            + """
                            WHERE (:before IS NULL OR c.id < :before)
                              AND (:model IS NULL OR c.model_id = :model)
                              AND (:suite IS NULL OR s.name = :suite)
                            ORDER BY c.id DESC OFFSET 0 ROWS FETCH NEXT :limit ROWS ONLY
                            """)
                    .bind("before", Rows.text(wanted.before()))
                    .bind("model", wanted.model())
                    .bind("suite", wanted.suite())
                    .bind("limit", limit)));
  }

  static List<Certification> certifications(Query query) {
    return query.map((row, context) -> certification(row)).list();
  }

  private static Certification certification(ResultSet row) throws SQLException {
    String verdict = row.getString("verdict");
    return new Certification(
        new CertificationId(UUID.fromString(row.getString("certification_id"))),
        SqlSuites.suite(row),
        row.getString("tested"),
        row.getString("model_version"),
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
                Rows.instant(row, "expires_at"),
                Rows.instantOrNull(row, "revoked_at")));
  }

  @Override
  public Map<CertificationId, Lead> leads(Collection<CertificationId> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return database.once(
        handle -> {
          Map<CertificationId, Lead> leads = new HashMap<>();
          handle
              .createQuery(
                  """
                  SELECT c.id, j.status, j.cancel_requested_at, j.error_code, j.error_message
                  FROM certifications c JOIN jobs j ON j.id = c.job_id WHERE c.id IN (<ids>)
                  """)
              .bindList("ids", ids.stream().map(CertificationId::toString).toList())
              .map(
                  (row, context) ->
                      leads.put(
                          new CertificationId(UUID.fromString(row.getString("id"))), lead(row)))
              .list();
          return leads;
        });
  }

  private static Lead lead(ResultSet row) throws SQLException {
    JobStatus status = JobStatus.valueOf(row.getString("status"));
    return new Lead(
        status,
        status == JobStatus.CANCELLED || row.getObject("cancel_requested_at") != null,
        Rows.error(row));
  }

  @Override
  public void noteModelVersion(CertificationId id, String version) {
    int unused =
        database.once(
            handle ->
                handle
                    .createUpdate(
                        """
                        UPDATE certifications SET model_version = :version
                        WHERE id = :id AND model_version IS NULL
                        """)
                    .bind("version", version)
                    .bind("id", id.toString())
                    .execute());
  }

  @Override
  public boolean conclude(Lease lease, Certification certification, Findings findings) {
    return database.together(
        handle -> {
          if (!jobs.complete(handle, lease, findings.endedAt())) {
            return false;
          }
          if (findings.verdict().equals("REJECTED")) {
            int unused =
                handle
                    .createUpdate(REVOKE_OTHERS)
                    .bind("now", time(findings.endedAt()))
                    .bind("model", certification.modelId())
                    .bind("suite", certification.suite().name())
                    .execute();
          }
          return keep(handle, certification.id(), findings);
        });
  }

  private static boolean keep(Handle handle, CertificationId id, Findings findings) {
    return handle
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
        == 1;
  }

  @Override
  public boolean remove(CertificationId id) {
    return database.together(
        handle -> {
          int locked = handle.createUpdate(LOCK).bind("id", id.toString()).execute();
          boolean over =
              locked > 0
                  && handle
                      .createQuery(IS_OVER)
                      .bind("id", id.toString())
                      .mapTo(Integer.class)
                      .findOne()
                      .isPresent();
          if (over) {
            REMOVE.forEach(sql -> handle.createUpdate(sql).bind("id", id.toString()).execute());
          }
          return over;
        });
  }
}
