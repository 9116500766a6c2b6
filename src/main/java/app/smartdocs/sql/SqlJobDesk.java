package app.smartdocs.sql;

import static app.smartdocs.sql.Rows.time;

import app.smartdocs.job.Job;
import app.smartdocs.job.JobEvent;
import app.smartdocs.job.JobId;
import app.smartdocs.job.JobKind;
import app.smartdocs.job.JobStatus;
import app.smartdocs.job.Scope;
import app.smartdocs.operations.JobDesk;
import app.smartdocs.operations.JobFilter;
import app.smartdocs.sql.Journal.Entry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The job table, for people. */
public final class SqlJobDesk implements JobDesk {
  private static final String RETRY =
      """
      UPDATE jobs SET status = 'PENDING', attempts = 0, waits = 0, losses = 0, error_code = NULL,
        error_message = NULL, finished_at = NULL, cancel_requested_at = NULL, retried_at = :now,
        available_at = :now, resend_at = :resendAt
      WHERE id = :id AND status IN ('FAILED', 'CANCELLED')
      """;

  // Takes the row's lock, if it is over: an attempt that ended between what follows would stand in
  // the history after its own retry.
  private static final String LOCK_OVER =
      """
      UPDATE jobs SET resend_at = resend_at
      WHERE id = :id AND status IN ('FAILED', 'CANCELLED')
      """;

  private static final String CANCEL =
      """
      UPDATE jobs SET status = 'CANCELLED', finished_at = :now
      WHERE id = :id AND status = 'PENDING'
      """;

  private static final String CANCEL_UNDER_WAY =
      """
      UPDATE jobs SET cancel_requested_at = COALESCE(cancel_requested_at, :now)
      WHERE id = :id AND status = 'PROCESSING'
      """;

  private static final String PAGE = " OFFSET 0 ROWS FETCH NEXT :limit ROWS ONLY";

  private final Database database;
  private final Journal journal;

  public SqlJobDesk(Database database, Journal journal) {
    this.database = database;
    this.journal = journal;
  }

  @Override
  public Optional<Job> find(JobId id, Scope scope) {
    return database.once(handle -> SqlJobs.find(handle, id, scope));
  }

  @Override
  public List<JobEvent> history(JobId id) {
    return database.once(handle -> Journal.read(handle, id));
  }

  @Override
  public boolean retry(JobId id, String actor, Instant now) {
    Entry entry = Entry.of(JobEvent.Type.RETRIED, now).by(actor);
    return database.together(
        handle -> {
          if (handle.createUpdate(LOCK_OVER).bind("id", id.toString()).execute() == 0) {
            return false;
          }
          // Written down first, while the row still tells of the last attempt and its operation.
          journal.append(handle, id, entry);
          handle
              .createUpdate(RETRY)
              .bind("id", id.toString())
              .bind("now", time(now))
              .bind("resendAt", time(now.plus(SqlJobs.OVERDUE_AFTER)))
              .execute();
          return true;
        });
  }

  @Override
  public boolean cancel(JobId id, String actor, Instant now) {
    Entry entry = Entry.of(JobEvent.Type.CANCELLED, now).by(actor);
    return database.together(
        handle -> {
          // Once more at the end: an attempt may have ended in between.
          boolean cancelled =
              changed(handle, CANCEL, id, now)
                  || changed(handle, CANCEL_UNDER_WAY, id, now)
                  || changed(handle, CANCEL, id, now);
          if (cancelled) {
            journal.append(handle, id, entry);
          }
          return cancelled;
        });
  }

  private static boolean changed(Handle handle, String sql, JobId id, Instant now) {
    return handle.createUpdate(sql).bind("id", id.toString()).bind("now", time(now)).execute() == 1;
  }

  @Override
  public List<Job> list(JobFilter filter, Scope scope) {
    return list(filter, null, scope, " ORDER BY j.id ASC");
  }

  @Override
  public List<Job> newest(JobFilter filter, @Nullable JobId before, Scope scope) {
    return list(filter, before, scope, " ORDER BY j.id DESC");
  }

  private List<Job> list(JobFilter filter, @Nullable JobId before, Scope scope, String order) {
    return database.once(
        handle -> {
          Query query = handle.createQuery(listSql(filter, before, scope) + order + PAGE);
          bind(query, "id", before == null ? null : before.toString());
          return bound(query, filter, scope).map((row, context) -> Rows.job(row)).list();
        });
  }

  // Only the conditions that apply, so that each has its index; values are bound.
  private static String listSql(JobFilter filter, @Nullable JobId before, Scope scope) {
    StringBuilder sql = new StringBuilder("SELECT ").append(Rows.JOB).append(" FROM jobs j WHERE ");
    sql.append(scope.owner() == null ? "1 = 1" : "j.owner = :owner");
    append(sql, filter.kind(), "j.kind = :kind");
    append(sql, filter.status(), "j.status = :status");
    append(sql, filter.errorCode(), "j.error_code = :errorCode");
    append(sql, filter.createdFrom(), "j.created_at >= :from");
    append(sql, filter.createdBefore(), "j.created_at < :before");
    append(sql, before, "j.id < :id");
    return sql.toString();
  }

  private static void append(StringBuilder sql, @Nullable Object value, String condition) {
    if (value != null) {
      sql.append(" AND ").append(condition);
    }
  }

  private static Query bound(Query query, JobFilter filter, Scope scope) {
    query.bind("limit", filter.limit());
    bind(query, "owner", scope.owner());
    JobKind kind = filter.kind();
    bind(query, "kind", kind == null ? null : kind.name());
    JobStatus status = filter.status();
    bind(query, "status", status == null ? null : status.name());
    bind(query, "errorCode", filter.errorCode());
    bind(query, "from", filter.createdFrom() == null ? null : time(filter.createdFrom()));
    bind(query, "before", filter.createdBefore() == null ? null : time(filter.createdBefore()));
    return query;
  }

  private static void bind(Query query, String name, @Nullable Object value) {
    if (value != null) {
      query.bind(name, value);
    }
  }
}
