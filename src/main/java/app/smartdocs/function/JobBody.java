package app.smartdocs.function;

import app.smartdocs.document.Reading;
import app.smartdocs.job.Job;
import app.smartdocs.job.JobError;
import app.smartdocs.job.JobStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job on the wire.
 *
 * @param waits how often the attempt under way went back on the queue to wait
 * @param cancelRequested whether it was called off, and its attempt is about to stop
 * @param sharedFrom the job whose result this one shares, since it read the same content before
 * @param retriedAt when a person last asked to have it tried again; null if nobody did
 * @param submittedAt when the service accepted it; null before
 */
record JobBody(
    String id,
    JobStatus status,
    int attempts,
    int maxAttempts,
    int waits,
    boolean cancelRequested,
    @Nullable JobError error,
    @Nullable Integer pagesRead,
    @Nullable String sharedFrom,
    Instant createdAt,
    @Nullable Instant retriedAt,
    @Nullable Instant startedAt,
    @Nullable Instant submittedAt,
    @Nullable Instant finishedAt) {
  static JobBody of(Reading reading) {
    Job job = reading.job();
    return new JobBody(
        job.id().toString(),
        job.status(),
        job.attempts(),
        job.maxAttempts(),
        job.waits(),
        JobDetailBody.isCancelRequested(job),
        job.error(),
        reading.pagesRead(),
        reading.sharedFrom() == null ? null : reading.sharedFrom().toString(),
        job.createdAt(),
        job.retriedAt(),
        job.startedAt(),
        job.submittedAt(),
        job.finishedAt());
  }
}
