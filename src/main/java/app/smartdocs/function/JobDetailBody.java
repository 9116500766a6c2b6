package app.smartdocs.function;

import app.smartdocs.job.Job;
import app.smartdocs.job.JobError;
import app.smartdocs.job.JobEvent;
import app.smartdocs.job.JobKind;
import app.smartdocs.job.JobStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that there is to know about a job, on the wire.
 *
 * @param subjectId what it works on: the document of an extraction
 * @param waits how often the attempt under way went back on the queue to wait
 * @param losses how many attempts were cut off, their worker killed
 * @param availableAt no attempt begins before this
 * @param cancelRequested whether it was called off, and its attempt is about to stop
 * @param history oldest first
 */
record JobDetailBody(
    String id,
    JobKind kind,
    String subjectId,
    JobStatus status,
    int attempts,
    int maxAttempts,
    int waits,
    int losses,
    @Nullable JobError error,
    @Nullable String operationId,
    @Nullable Instant submittedAt,
    boolean cancelRequested,
    Instant createdAt,
    Instant availableAt,
    @Nullable Instant startedAt,
    @Nullable Instant attemptBeganAt,
    @Nullable Instant finishedAt,
    List<Event> history) {

  /**
   * Something that happened to it.
   *
   * @param durationMs from the attempt's beginning to this; null where no attempt ended
   * @param by the object id of the person who asked for it
   */
  record Event(
      JobEvent.Type event,
      Instant at,
      int attempt,
      @Nullable Instant beganAt,
      @Nullable Long durationMs,
      @Nullable JobError error,
      @Nullable String operationId,
      @Nullable String by) {
    static Event of(JobEvent event) {
      boolean ofAttempt = event.actor() == null && event.beganAt() != null;
      return new Event(
          event.type(),
          event.at(),
          event.attempt(),
          ofAttempt ? event.beganAt() : null,
          ofAttempt ? Duration.between(event.beganAt(), event.at()).toMillis() : null,
          event.error(),
          event.operationId(),
          event.actor());
    }
  }

  static boolean isCancelRequested(Job job) {
    return job.cancelRequestedAt() != null && !job.status().isFinal();
  }

  static JobDetailBody of(Job job, List<JobEvent> history) {
    return new JobDetailBody(
        job.id().toString(),
        job.kind(),
        job.subjectId().toString(),
        job.status(),
        job.attempts(),
        job.maxAttempts(),
        job.waits(),
        job.losses(),
        job.error(),
        job.operationId(),
        job.submittedAt(),
        isCancelRequested(job),
        job.createdAt(),
        job.availableAt(),
        job.startedAt(),
        job.attemptBeganAt(),
        job.finishedAt(),
        history.stream().map(Event::of).toList());
  }
}
