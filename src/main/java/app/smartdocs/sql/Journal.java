package app.smartdocs.sql;

import static app.smartdocs.sql.Rows.time;

import app.smartdocs.job.FailedForGood;
import app.smartdocs.job.JobError;
import app.smartdocs.job.JobEvent;
import app.smartdocs.job.JobId;
import app.smartdocs.job.JobKind;
import app.smartdocs.job.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * The histories of jobs. An event is written in the transaction of the change that it tells of, and
 * so is the job that tells the webhook of a failure: neither is lost, and neither tells of what did
 * not happen.
 */
public final class Journal {
  private static final int LONGEST_CODE = 100;
  private static final int LONGEST_MESSAGE = 2000;

  private final Supplier<UUID> ids;
  private final boolean notifying;

  /**
   * A journal.
   *
   * @param ids UUIDv7
   * @param notifying whether there is a webhook to tell of failures
   */
  public Journal(Supplier<UUID> ids, boolean notifying) {
    this.ids = ids;
    this.notifying = notifying;
  }

  /** What is to be written besides what the job's row says. */
  record Entry(
      JobEvent.Type type,
      Instant at,
      int takenBack,
      @Nullable JobError error,
      @Nullable String actor) {
    static Entry of(JobEvent.Type type, Instant at) {
      return new Entry(type, at, 0, null, null);
    }

    Entry with(JobError why) {
      return new Entry(type, at, takenBack, cut(why), actor);
    }

    Entry by(@Nullable String person) {
      return new Entry(type, at, takenBack, error, person);
    }

    /** Of an attempt that the job's row does not count any more. */
    Entry ofAttemptTakenBack() {
      return new Entry(type, at, 1, error, actor);
    }
  }

  /** To be called in the transaction of the change, after it. */
  void append(Handle handle, JobId job, Entry entry) {
    appendAll(handle, List.of(job), entry);
  }

  /** As above, of several jobs to which the same happened. */
  void appendAll(Handle handle, List<JobId> jobs, Entry entry) {
    if (jobs.isEmpty()) {
      return;
    }
    JobError error = entry.error();
    PreparedBatch batch =
        handle.prepareBatch(
            """
            INSERT INTO job_events (id, job_id, event, happened_at, attempt, began_at, error_code,
              error_message, operation_id, actor)
            SELECT :id, j.id, :event, :at, j.attempts + :takenBack, j.attempt_began_at, :code,
              :message, j.operation_id, :actor
            FROM jobs j WHERE j.id = :job
            """);
    for (JobId job : jobs) {
      batch
          .bind("id", ids.get().toString())
          .bind("job", job.toString())
          .bind("event", entry.type().name())
          .bind("at", time(entry.at()))
          .bind("takenBack", entry.takenBack())
          .bind("code", error == null ? null : error.code())
          .bind("message", error == null ? null : error.message())
          .bind("actor", entry.actor())
          .add();
    }
    int[] unused = batch.execute();
  }

  /** As above, of a job that has just become FAILED. */
  void appendFailure(Handle handle, JobId job, Entry entry) {
    append(handle, job, entry);
    // Before the commit: should the process die in between, it is said once too often, not never.
    SqlJobs.find(handle, job, Scope.everyone()).ifPresent(FailedForGood::log);
    if (notifying) {
      handle
          .createUpdate(
              """
              INSERT INTO jobs (id, kind, subject_id, owner, status, attempts, max_attempts,
                available_at, resend_at, created_at, trace_id)
              SELECT :id, :notification, j.id, j.owner, 'PENDING', 0, :most, :at, :at, :at,
                j.trace_id
              FROM jobs j WHERE j.id = :job AND j.kind <> :notification
              """)
          .bind("id", ids.get().toString())
          .bind("job", job.toString())
          .bind("notification", JobKind.NOTIFICATION.name())
          .bind("most", JobKind.NOTIFICATION.maxAttempts())
          .bind("at", time(entry.at()))
          .execute();
    }
  }

  /** Oldest first. */
  static List<JobEvent> read(Handle handle, JobId job) {
    return handle
        .createQuery(
            """
            SELECT event, happened_at, attempt, began_at, error_code, error_message, operation_id,
              actor
            FROM job_events WHERE job_id = :job ORDER BY id
            """)
        .bind("job", job.toString())
        .map((row, context) -> event(row))
        .list();
  }

  private static JobEvent event(ResultSet row) throws SQLException {
    return new JobEvent(
        JobEvent.Type.valueOf(row.getString("event")),
        Rows.instant(row, "happened_at"),
        row.getInt("attempt"),
        Rows.instantOrNull(row, "began_at"),
        Rows.error(row),
        row.getString("operation_id"),
        row.getString("actor"));
  }

  /** As long as its columns are. */
  static JobError cut(JobError error) {
    return new JobError(cut(error.code(), LONGEST_CODE), cut(error.message(), LONGEST_MESSAGE));
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest);
  }
}
