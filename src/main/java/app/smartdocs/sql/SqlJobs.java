package app.smartdocs.sql;

import static app.smartdocs.sql.Rows.time;

import app.smartdocs.job.Claim;
import app.smartdocs.job.Job;
import app.smartdocs.job.JobError;
import app.smartdocs.job.JobEvent;
import app.smartdocs.job.JobId;
import app.smartdocs.job.JobStatus;
import app.smartdocs.job.Jobs;
import app.smartdocs.job.Lease;
import app.smartdocs.job.Scope;
import app.smartdocs.job.Standing;
import app.smartdocs.sql.Journal.Entry;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jdbi.v3.core.transaction.TransactionException;

/**
 * The job table, for attempts. Each change is one UPDATE that states the expected state again, and
 * the number of rows it touched is the answer: right on every engine, with no locking hints.
 */
public final class SqlJobs implements Jobs {
  /** How long after a message became due the sweep takes it for lost. */
  static final Duration OVERDUE_AFTER = Duration.ofMinutes(3);

  private static final String HELD =
      " WHERE id = :id AND status = 'PROCESSING' AND lease_token = :token";

  static final String INSERT =
      """
      INSERT INTO jobs (id, kind, subject_id, owner, status, attempts, max_attempts,
        available_at, resend_at, created_at, trace_id)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  // Back to the queue, unless a person called it off meanwhile.
  private static final String BACK =
      """
      UPDATE jobs SET
        status = CASE WHEN cancel_requested_at IS NULL THEN 'PENDING' ELSE 'CANCELLED' END,
        finished_at = CASE WHEN cancel_requested_at IS NULL THEN NULL ELSE :now END,
        available_at = :availableAt, resend_at = :resendAt, lease_token = NULL, leased_until = NULL,
      """;

  private final Database database;
  private final Journal journal;
  private final Supplier<UUID> tokens;

  public SqlJobs(Database database, Journal journal, Supplier<UUID> tokens) {
    this.database = database;
    this.journal = journal;
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
        .time(job.createdAt())
        .text(job.trace() == null ? null : job.trace().id());
  }

  /** To be called in the transaction of what the job is about. */
  static void insert(Handle handle, Job job) {
    try (PreparedStatement insert = handle.getConnection().prepareStatement(INSERT)) {
      bind(new Parameters(insert), job);
      int unused = insert.executeUpdate();
    } catch (SQLException e) {
      throw new TransactionException("The job could not be inserted", e);
    }
  }

  /** Lets messages that wait on a long queue not be taken for lost. */
  static void postponeResending(Handle handle, List<JobId> sent, Instant resendAt) {
    int unused =
        handle
            .createUpdate(
                """
                UPDATE jobs SET resend_at = :resendAt
                WHERE id IN (<jobs>) AND status = 'PENDING' AND attempts = 0
                """)
            .bindList("jobs", sent.stream().map(JobId::toString).toList())
            .bind("resendAt", time(resendAt))
            .execute();
  }

  static Optional<Job> find(Handle handle, JobId id, Scope scope) {
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
                        lease_token = :token, leased_until = :until, last_token = NULL,
                        started_at = COALESCE(started_at, :now),
                        attempt_began_at = CASE WHEN waits = 0 THEN :now ELSE attempt_began_at END
                      WHERE id = :id AND status = 'PENDING' AND attempts < max_attempts
                        AND available_at <= :now
                      """)
                  .bind("id", id.toString())
                  .bind("token", lease.token().toString())
                  .bind("until", time(lease.until()))
                  .bind("now", time(now))
                  .execute();
          Optional<Job> job = find(handle, id, Scope.everyone());
          if (claimed == 1 && job.isPresent()) {
            return new Claim.Granted(job.get(), lease);
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
  public Standing renew(Lease lease, Instant leasedUntil) {
    return database.once(
        handle -> {
          // Nearly always one statement is enough: nobody has called the job off.
          if (renew(handle, lease, leasedUntil, " AND cancel_requested_at IS NULL")) {
            return Standing.HELD;
          }
          return renew(handle, lease, leasedUntil, "") ? Standing.CANCEL_REQUESTED : Standing.LOST;
        });
  }

  private static boolean renew(Handle handle, Lease lease, Instant leasedUntil, String condition) {
    return bound(
                handle.createUpdate("UPDATE jobs SET leased_until = :until" + HELD + condition),
                lease)
            .bind("until", time(leasedUntil))
            .execute()
        == 1;
  }

  @Override
  public boolean saveOperation(
      Lease lease, String operationId, Instant submittedAt, Instant leasedUntil) {
    return database.once(
            handle ->
                bound(
                        handle.createUpdate(
                            """
                            UPDATE jobs SET operation_id = :operation, submitted_at = :at,
                              leased_until =
                                CASE WHEN status = 'PROCESSING' THEN :until ELSE leased_until END
                            WHERE id = :id AND (
                              (status = 'PROCESSING' AND lease_token = :token)
                              OR (status = 'PENDING' AND last_token = :token AND operation_id IS NULL))
                            """),
                        lease)
                    .bind("operation", operationId)
                    .bind("at", time(submittedAt))
                    .bind("until", time(leasedUntil))
                    .execute())
        == 1;
  }

  @Override
  public boolean clearOperation(Lease lease, Instant now) {
    return database.together(
        handle -> {
          // Written down first, while the row still has the id.
          journal.append(handle, lease.job(), Entry.of(JobEvent.Type.OPERATION_DROPPED, now));
          boolean ours =
              bound(
                          handle.createUpdate(
                              "UPDATE jobs SET operation_id = NULL, submitted_at = NULL" + HELD),
                          lease)
                      .execute()
                  == 1;
          if (!ours) {
            handle.rollback();
          }
          return ours;
        });
  }

  @Override
  public boolean complete(Lease lease, Instant now) {
    return database.together(handle -> complete(handle, lease, now));
  }

  /** As above, for features that write more along with it, in one transaction. */
  boolean complete(Handle handle, Lease lease, Instant now) {
    return end(
        handle,
        lease,
        """
        UPDATE jobs SET status = 'COMPLETED', finished_at = :now, error_code = NULL,
          error_message = NULL, lease_token = NULL, leased_until = NULL
        """,
        update -> update.bind("now", time(now)),
        appending(Entry.of(JobEvent.Type.ATTEMPT_COMPLETED, now)));
  }

  @Override
  public boolean skip(Lease lease, Instant now) {
    return ended(lease, JobStatus.SKIPPED, JobEvent.Type.ATTEMPT_SKIPPED, now);
  }

  @Override
  public boolean cancel(Lease lease, Instant now) {
    return ended(lease, JobStatus.CANCELLED, JobEvent.Type.ATTEMPT_ENDED, now);
  }

  private boolean ended(Lease lease, JobStatus status, JobEvent.Type type, Instant now) {
    return database.together(
        handle ->
            end(
                handle,
                lease,
                """
                UPDATE jobs SET status = :status, finished_at = :now, lease_token = NULL,
                  leased_until = NULL
                """,
                update -> update.bind("status", status.name()).bind("now", time(now)),
                appending(Entry.of(type, now))));
  }

  @Override
  public boolean reject(Lease lease, JobError error, Instant now) {
    Entry entry = Entry.of(JobEvent.Type.ATTEMPT_ENDED, now).with(error);
    return database.together(
        handle ->
            end(
                handle,
                lease,
                """
                UPDATE jobs SET status = 'FAILED', finished_at = :now, error_code = :code,
                  error_message = :message, error_log = CONCAT(error_log, :line),
                  lease_token = NULL, leased_until = NULL
                """,
                update -> bind(update, error, now).bind("line", logLine(error, now)),
                (handleAgain, job) -> journal.appendFailure(handleAgain, job, entry)));
  }

  @Override
  public boolean snooze(Lease lease, Instant now, Instant availableAt) {
    return database.together(
        handle ->
            end(
                handle,
                lease,
                BACK + " attempts = attempts - 1, waits = waits + 1",
                update -> bindBack(update, now, availableAt),
                (handleAgain, job) -> {}));
  }

  @Override
  public boolean release(Lease lease, JobError error, Instant now, Instant availableAt) {
    return database.together(
        handle ->
            end(
                handle,
                lease,
                BACK
                    + """
                     waits = 0, error_code = :code, error_message = :message,
                      error_log = CONCAT(error_log, :line)
                    """,
                update ->
                    bindBack(bind(update, error, now), now, availableAt)
                        .bind("line", logLine(error, now)),
                appending(Entry.of(JobEvent.Type.ATTEMPT_FAILED, now).with(error))));
  }

  @Override
  public boolean giveUp(JobId id, JobError fallback, Instant now) {
    return database.together(
        handle -> {
          boolean givenUp =
              bind(
                          handle.createUpdate(
                              """
                              UPDATE jobs SET status = 'FAILED', finished_at = :now,
                                error_message = CASE WHEN error_code IS NULL THEN :message
                                  ELSE error_message END,
                                error_code = COALESCE(error_code, :code)
                              WHERE id = :id AND attempts >= max_attempts AND status = 'PENDING'
                              """),
                          fallback,
                          now)
                      .bind("id", id.toString())
                      .execute()
                  == 1;
          if (givenUp) {
            journal.appendFailure(handle, id, Entry.of(JobEvent.Type.GIVEN_UP, now));
          }
          return givenUp;
        });
  }

  private BiConsumer<Handle, JobId> appending(Entry entry) {
    return (handle, job) -> journal.append(handle, job, entry);
  }

  /** The guarded end of an attempt, and what is written along with it if it was ours. */
  private static boolean end(
      Handle handle,
      Lease lease,
      String change,
      UnaryOperator<Update> bind,
      BiConsumer<Handle, JobId> along) {
    boolean ours = bind.apply(bound(handle.createUpdate(change + HELD), lease)).execute() == 1;
    if (ours) {
      along.accept(handle, lease.job());
    }
    return ours;
  }

  private static Update bound(Update update, Lease lease) {
    return update.bind("id", lease.job().toString()).bind("token", lease.token().toString());
  }

  static Update bind(Update update, JobError error, Instant now) {
    JobError cut = Journal.cut(error);
    return update.bind("code", cut.code()).bind("message", cut.message()).bind("now", time(now));
  }

  private static Update bindBack(Update update, Instant now, Instant availableAt) {
    return update
        .bind("now", time(now))
        .bind("availableAt", time(availableAt))
        .bind("resendAt", time(availableAt.plus(OVERDUE_AFTER)));
  }

  static String logLine(JobError error, Instant now) {
    return time(now) + " " + error.code() + ": " + error.message() + "\n";
  }
}
