package app.smartdocs.sql;

import static app.smartdocs.sql.Rows.time;

import app.smartdocs.job.Claim;
import app.smartdocs.job.Job;
import app.smartdocs.job.JobError;
import app.smartdocs.job.JobId;
import app.smartdocs.job.JobStatus;
import app.smartdocs.job.Jobs;
import app.smartdocs.job.Lease;
import app.smartdocs.job.Scope;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/**
 * The job table. Each change is one UPDATE that states the expected state again, and the number of
 * rows it touched is the answer: right on every engine, with no locking hints.
 */
public final class SqlJobs implements Jobs {
  /** How long after a message became due the sweep takes it for lost. */
  static final Duration OVERDUE_AFTER = Duration.ofMinutes(3);

  private static final int LONGEST_CODE = 100;
  private static final int LONGEST_MESSAGE = 2000;

  private static final String HELD =
      " WHERE id = :id AND status = 'PROCESSING' AND lease_token = :token";

  static final String INSERT =
      """
      INSERT INTO jobs (id, kind, subject_id, owner, status, attempts, max_attempts,
        available_at, resend_at, created_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final Database database;
  private final Supplier<UUID> tokens;

  public SqlJobs(Database database, Supplier<UUID> tokens) {
    this.database = database;
    this.tokens = tokens;
  }

  /** Binds what {@link #INSERT} asks for. */
  static void bind(Parameters insert, Job job) throws SQLException {
    insert
        .text(job.id().toString())
        .text(job.kind().name())
        .text(job.subjectId().toString())
        .text(job.owner())
        .text(job.status().name())
        .number(job.attempts())
        .number(job.maxAttempts())
        .time(job.availableAt())
        .time(job.availableAt().plus(OVERDUE_AFTER))
        .time(job.createdAt());
  }

  @Override
  public Optional<Job> find(JobId id, Scope scope) {
    return database.once(handle -> find(handle, id, scope));
  }

  private static Optional<Job> find(Handle handle, JobId id, Scope scope) {
    return handle
        .createQuery(
            "SELECT "
                + Rows.JOB
                + " FROM jobs j WHERE j.id = :id AND (:owner IS NULL OR j.owner = :owner)")
        .bind("id", id.toString())
        .bind("owner", scope.owner())
        .map((row, context) -> Rows.job(row))
        .findOne();
  }

  @Override
  public Claim claim(JobId id, Instant now, Duration length) {
    Lease lease = new Lease(id, tokens.get(), now.plus(length));
    return database.once(
        handle -> {
          int claimed =
              handle
                  .createUpdate(
                      """
                      UPDATE jobs SET status = 'PROCESSING', attempts = attempts + 1,
                        lease_token = :token, leased_until = :until,
                        started_at = COALESCE(started_at, :now)
                      WHERE id = :id AND attempts < max_attempts AND available_at <= :now
                        AND (status = 'PENDING'
                          OR (status = 'PROCESSING' AND leased_until <= :now))
                      """)
                  .bind("id", id.toString())
                  .bind("token", lease.token().toString())
                  .bind("until", time(lease.until()))
                  .bind("now", time(now))
                  .execute();
          Optional<Job> job = find(handle, id, Scope.everyone());
          if (claimed == 1) {
            return new Claim.Granted(job.orElseThrow(), lease);
          }
          return job.map(found -> refused(found, now)).orElseGet(Claim.Unknown::new);
        });
  }

  private static Claim refused(Job job, Instant now) {
    if (job.status().isFinal()) {
      return new Claim.Finished(job.status());
    }
    if (job.status() == JobStatus.PENDING && job.availableAt().isAfter(now)) {
      return new Claim.NotDue(job.availableAt());
    }
    return job.attempts() >= job.maxAttempts() && job.status() == JobStatus.PENDING
        ? new Claim.Exhausted(job)
        : new Claim.Busy();
  }

  @Override
  public boolean saveOperation(
      Lease lease, String operationId, Instant submittedAt, Instant leasedUntil) {
    return held(
        lease,
        "UPDATE jobs SET operation_id = :operation, submitted_at = :at, leased_until = :until",
        update ->
            update
                .bind("operation", operationId)
                .bind("at", time(submittedAt))
                .bind("until", time(leasedUntil)));
  }

  @Override
  public boolean clearOperation(Lease lease) {
    return held(
        lease, "UPDATE jobs SET operation_id = NULL, submitted_at = NULL", update -> update);
  }

  @Override
  public boolean renew(Lease lease, Instant leasedUntil) {
    return held(
        lease,
        "UPDATE jobs SET leased_until = :until",
        update -> update.bind("until", time(leasedUntil)));
  }

  /** The guarded end of a successful attempt, for features that write more along with it. */
  static boolean complete(Handle handle, Lease lease, Instant now) {
    return bound(
                handle.createUpdate(
                    """
                    UPDATE jobs SET status = 'COMPLETED', finished_at = :now, error_code = NULL,
                      error_message = NULL, lease_token = NULL, leased_until = NULL
                    """
                        + HELD),
                lease)
            .bind("now", time(now))
            .execute()
        == 1;
  }

  @Override
  public boolean reject(Lease lease, JobError error, Instant now) {
    return held(
        lease,
        """
        UPDATE jobs SET status = 'FAILED', finished_at = :now, error_code = :code,
          error_message = :message, error_log = CONCAT(error_log, :line), lease_token = NULL,
          leased_until = NULL
        """,
        update -> bind(update, error, now).bind("line", logLine(error, now)));
  }

  @Override
  public boolean snooze(Lease lease, Instant availableAt) {
    return held(
        lease,
        """
        UPDATE jobs SET status = 'PENDING', attempts = attempts - 1, available_at = :availableAt,
          resend_at = :resendAt, lease_token = NULL, leased_until = NULL
        """,
        update ->
            update
                .bind("availableAt", time(availableAt))
                .bind("resendAt", time(availableAt.plus(OVERDUE_AFTER))));
  }

  @Override
  public boolean release(Lease lease, JobError error, Instant now) {
    return held(
        lease,
        """
        UPDATE jobs SET status = 'PENDING', error_code = :code, error_message = :message,
          error_log = CONCAT(error_log, :line), available_at = :now, resend_at = :resendAt,
          lease_token = NULL, leased_until = NULL
        """,
        update ->
            bind(update, error, now)
                .bind("line", logLine(error, now))
                .bind("resendAt", time(now.plus(OVERDUE_AFTER))));
  }

  @Override
  public boolean giveUp(JobId id, JobError fallback, Instant now) {
    return database.once(
            handle ->
                bind(
                        handle.createUpdate(
                            """
                            UPDATE jobs SET status = 'FAILED', finished_at = :now,
                              error_message = CASE WHEN error_code IS NULL THEN :message
                                ELSE error_message END,
                              error_code = COALESCE(error_code, :code), lease_token = NULL,
                              leased_until = NULL
                            WHERE id = :id AND attempts >= max_attempts AND (status = 'PENDING'
                              OR (status = 'PROCESSING' AND leased_until <= :now))
                            """),
                        fallback,
                        now)
                    .bind("id", id.toString())
                    .execute())
        == 1;
  }

  @Override
  public List<Job> takeOverdue(Instant now, Instant nextResend, int limit) {
    return database.once(
        handle -> {
          List<Job> taken = new ArrayList<>();
          for (Job job : overdue(handle, now, limit)) {
            if (take(handle, job, now, nextResend)) {
              taken.add(job);
            }
          }
          return taken;
        });
  }

  private static List<Job> overdue(Handle handle, Instant now, int limit) {
    return handle
        .createQuery(
            "SELECT "
                + Rows.JOB
                + """
                 FROM jobs j
                WHERE (j.status = 'PENDING' AND j.resend_at <= :now)
                  OR (j.status = 'PROCESSING' AND j.leased_until <= :now)
                ORDER BY j.id OFFSET 0 ROWS FETCH NEXT :limit ROWS ONLY
                """)
        .bind("now", time(now))
        .bind("limit", limit)
        .map((row, context) -> Rows.job(row))
        .list();
  }

  private static boolean take(Handle handle, Job job, Instant now, Instant nextResend) {
    Update update =
        job.status() == JobStatus.PENDING
            ? handle.createUpdate(
                """
                UPDATE jobs SET resend_at = :next
                WHERE id = :id AND status = 'PENDING' AND resend_at <= :now
                """)
            : handle
                .createUpdate(
                    """
                    UPDATE jobs SET status = 'PENDING', resend_at = :next, available_at = :now,
                      error_log = CONCAT(error_log, :line), lease_token = NULL, leased_until = NULL
                    WHERE id = :id AND status = 'PROCESSING' AND leased_until <= :now
                    """)
                .bind("line", time(now) + " attempt " + job.attempts() + " ended without a word\n");
    return update
            .bind("id", job.id().toString())
            .bind("now", time(now))
            .bind("next", time(nextResend))
            .execute()
        == 1;
  }

  private boolean held(Lease lease, String change, java.util.function.UnaryOperator<Update> bind) {
    return database.once(
            handle -> bind.apply(bound(handle.createUpdate(change + HELD), lease)).execute())
        == 1;
  }

  private static Update bound(Update update, Lease lease) {
    return update.bind("id", lease.job().toString()).bind("token", lease.token().toString());
  }

  private static Update bind(Update update, JobError error, Instant now) {
    return update
        .bind("code", cut(error.code(), LONGEST_CODE))
        .bind("message", cut(error.message(), LONGEST_MESSAGE))
        .bind("now", time(now));
  }

  private static String logLine(JobError error, Instant now) {
    return time(now) + " " + error.code() + ": " + error.message() + "\n";
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest);
  }
}
