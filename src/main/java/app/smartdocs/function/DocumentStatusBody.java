package app.smartdocs.function;

import app.smartdocs.document.ReadDocument;
import app.smartdocs.job.Job;
import app.smartdocs.job.JobError;
import app.smartdocs.job.JobStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far a document is, on the wire: small, since it is asked for again and again. */
record DocumentStatusBody(
    String documentId,
    String jobId,
    JobStatus status,
    int attempts,
    @Nullable JobError error,
    @Nullable Integer pagesRead,
    @Nullable String sharedFrom,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt) {
  static DocumentStatusBody of(ReadDocument read) {
    Job job = read.reading().job();
    return new DocumentStatusBody(
        read.document().id().toString(),
        job.id().toString(),
        job.status(),
        job.attempts(),
        job.error(),
        read.reading().pagesRead(),
        read.reading().sharedFrom() == null ? null : read.reading().sharedFrom().toString(),
        job.createdAt(),
        job.startedAt(),
        job.finishedAt());
  }
}
