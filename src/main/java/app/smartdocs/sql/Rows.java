package app.smartdocs.sql;

import app.smartdocs.document.Document;
import app.smartdocs.document.DocumentFormat;
import app.smartdocs.document.DocumentId;
import app.smartdocs.document.PageRanges;
import app.smartdocs.document.ReadDocument;
import app.smartdocs.document.Reading;
import app.smartdocs.job.Job;
import app.smartdocs.job.JobError;
import app.smartdocs.job.JobId;
import app.smartdocs.job.JobKind;
import app.smartdocs.job.JobStatus;
import app.smartdocs.job.Trace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows as records, and back. The column lists are what the mappers read. */
final class Rows {
  static final String JOB =
      """
      j.id AS job_id, j.kind, j.subject_id, j.owner AS job_owner, j.status, j.attempts,
      j.max_attempts, j.waits, j.losses, j.error_code, j.error_message, j.error_log,
      j.operation_id, j.submitted_at, j.available_at, j.created_at AS job_created_at, j.started_at,
      j.attempt_began_at, j.retried_at, j.cancel_requested_at, j.finished_at, j.trace_id
      """;

  static final String READ_DOCUMENT =
      """
      d.id, d.owner, d.filename, d.content_type, d.size_bytes, d.sha256, d.page_count,
      d.created_at, d.request_hash, r.model_id, r.page_ranges, r.pages_read, r.forced, r.shared_from,
      r.uncertified,
      """
          + JOB;

  private Rows() {}

  static Job job(ResultSet row) throws SQLException {
    return new Job(
        new JobId(UUID.fromString(row.getString("job_id"))),
        JobKind.valueOf(row.getString("kind")),
        UUID.fromString(row.getString("subject_id")),
        row.getString("job_owner"),
        JobStatus.valueOf(row.getString("status")),
        row.getInt("attempts"),
        row.getInt("max_attempts"),
        row.getInt("waits"),
        row.getInt("losses"),
        error(row),
        row.getString("error_log"),
        row.getString("operation_id"),
        instantOrNull(row, "submitted_at"),
        instant(row, "available_at"),
        instant(row, "job_created_at"),
        instantOrNull(row, "started_at"),
        instantOrNull(row, "attempt_began_at"),
        instantOrNull(row, "retried_at"),
        instantOrNull(row, "cancel_requested_at"),
        instantOrNull(row, "finished_at"),
        trace(row));
  }

  private static @Nullable Trace trace(ResultSet row) throws SQLException {
    String id = row.getString("trace_id");
    return id == null ? null : new Trace(id);
  }

  static @Nullable JobError error(ResultSet row) throws SQLException {
    String code = row.getString("error_code");
    return code == null ? null : new JobError(code, row.getString("error_message"));
  }

  static ReadDocument readDocument(ResultSet row) throws SQLException {
    return new ReadDocument(
        document(row),
        new Reading(
            job(row),
            row.getString("model_id"),
            pages(row.getString("page_ranges")),
            row.getObject("pages_read", Integer.class),
            row.getInt("forced") == 1,
            JobId.parse(String.valueOf(row.getString("shared_from"))).orElse(null),
            row.getInt("uncertified") == 1));
  }

  static Document document(ResultSet row) throws SQLException {
    return new Document(
        new DocumentId(UUID.fromString(row.getString("id"))),
        row.getString("owner"),
        row.getString("filename"),
        DocumentFormat.ofContentType(row.getString("content_type")).orElseThrow(),
        row.getLong("size_bytes"),
        row.getString("sha256"),
        row.getObject("page_count", Integer.class),
        instant(row, "created_at"));
  }

  static @Nullable PageRanges pages(@Nullable String text) {
    return text == null ? null : PageRanges.parse(text).orElseThrow();
  }

  static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  /** As both databases keep it, to the microsecond. */
  static OffsetDateTime time(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }
}
