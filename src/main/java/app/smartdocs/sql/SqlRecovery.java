package app.smartdocs.sql;

import static app.smartdocs.sql.Rows.time;

import app.smartdocs.job.Job;
import app.smartdocs.job.JobError;
import app.smartdocs.job.JobEvent;
import app.smartdocs.job.Scope;
import app.smartdocs.operations.Recovery;
import app.smartdocs.sql.Journal.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/**
 * The job table, for the sweep. Each row is taken by an UPDATE that states the expected state
 * again, so that two sweeps never take the same, and none undoes what an attempt wrote meanwhile.
 */
public final class SqlRecovery implements Recovery {
  private final Database database;
  private final Journal journal;

  public SqlRecovery(Database database, Journal journal) {
    this.database = database;
    this.journal = journal;
  }

  @Override
  public List<Job> takeOverdue(Instant now, Duration interval, int limit) {
    return database.once(
        handle -> {
          List<Job> taken = new ArrayList<>();
          for (Job job : due(handle, "j.status = 'PENDING' AND j.resend_at <= :now", now, limit)) {
            int updated =
                handle
                    .createUpdate(
                        """
                        UPDATE jobs SET resend_at = :next
                        WHERE id = :id AND status = 'PENDING' AND resend_at <= :now
                        """)
                    .bind("id", job.id().toString())
                    .bind("now", time(now))
                    .bind("next", time(now.plus(nextInterval(job, now, interval))))
                    .execute();
            if (updated == 1) {
              taken.add(job);
            }
          }
          return taken;
        });
  }

  @Override
  public void notSent(Job job, Instant now) {
    int unused =
        database.once(
            handle ->
                handle
                    .createUpdate(
                        "UPDATE jobs SET resend_at = :now WHERE id = :id AND status = 'PENDING'")
                    .bind("id", job.id().toString())
                    .bind("now", time(now))
                    .execute());
  }

  private static Duration nextInterval(Job job, Instant now, Duration least) {
    Duration waited = Duration.between(job.availableAt(), now);
    return waited.compareTo(least) > 0 ? waited : least;
  }

  @Override
  public List<Job> endLostAttempts(Instant now, int limit) {
    List<Job> expired =
        database.once(
            handle ->
                due(handle, "j.status = 'PROCESSING' AND j.leased_until <= :now", now, limit));
    List<Job> ended = new ArrayList<>();
    for (Job job : expired) {
      database.together(handle -> end(handle, job, now)).ifPresent(ended::add);
    }
    return ended;
  }

  private static List<Job> due(Handle handle, String condition, Instant now, int limit) {
    return handle
        .createQuery(
            "SELECT "
                + Rows.JOB
                + " FROM jobs j WHERE "
                + condition
                + " ORDER BY j.id OFFSET 0 ROWS FETCH NEXT :limit ROWS ONLY")
        .bind("now", time(now))
        .bind("limit", limit)
        .map((row, context) -> Rows.job(row))
        .list();
  }

  private Optional<Job> end(Handle handle, Job job, Instant now) {
    boolean failed = job.cancelRequestedAt() == null && job.losses() >= Job.MOST_LOSSES;
    if (bound(handle.createUpdate(statement(job, failed)), job, now).execute() == 0) {
      return Optional.empty();
    }
    Entry lost = Entry.of(JobEvent.Type.ATTEMPT_LOST, now).ofAttemptTakenBack();
    if (failed) {
      journal.appendFailure(handle, job.id(), lost.with(JobError.WORKER_LOST));
    } else {
      journal.append(handle, job.id(), lost);
    }
    return SqlJobs.find(handle, job.id(), Scope.everyone());
  }

  private static String statement(Job job, boolean failed) {
    String end =
        failed
            ? "status = 'FAILED', error_code = :code, error_message = :message, finished_at = :now"
            : job.cancelRequestedAt() != null
                ? "status = 'CANCELLED', finished_at = :now"
                : "status = 'PENDING', available_at = :now, resend_at = :resendAt";
    return "UPDATE jobs SET "
        + end
        + """
        , attempts = attempts - 1, losses = losses + 1, waits = 0,
          error_log = CONCAT(error_log, :line), last_token = lease_token, lease_token = NULL,
          leased_until = NULL
        WHERE id = :id AND status = 'PROCESSING' AND leased_until <= :now
          AND (:cancelled = 1 OR cancel_requested_at IS NULL)
        """;
  }

  private static Update bound(Update update, Job job, Instant now) {
    update
        .bind("id", job.id().toString())
        .bind("now", time(now))
        .bind("cancelled", job.cancelRequestedAt() == null ? 0 : 1)
        .bind("line", time(now) + " attempt " + job.attempts() + " ended without a word\n");
    // A message goes out now; if it is lost, another follows.
    return update
        .bind("resendAt", time(now.plus(SqlJobs.OVERDUE_AFTER)))
        .bind("code", JobError.WORKER_LOST.code())
        .bind("message", JobError.WORKER_LOST.message());
  }
}
