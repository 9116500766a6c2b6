package app.smartdocs.job;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job as its row has it.
 *
 * @param id given at acceptance
 * @param kind given at acceptance; decides queue and function
 * @param subjectId what the job works on: the document of an extraction
 * @param owner who may see it: the caller's object id
 * @param status see {@link JobStatus}
 * @param attempts how many were begun; one that only waited, or whose worker was killed, is taken
 *     back
 * @param maxAttempts how many may be begun before the job fails for good
 * @param waits how often the attempt under way went back on the queue to wait, in a row
 * @param losses how many attempts ended without a word: their worker was killed
 * @param error the last failure; kept while the job waits for another attempt, cleared by success
 * @param errorLog a line for every failed attempt, oldest first; null while none failed
 * @param operationId the paid analysis, from the moment the service accepted it; null before
 * @param submittedAt when the service accepted it; null before
 * @param availableAt no attempt begins before this
 * @param createdAt when the job was accepted
 * @param startedAt when its first attempt began; null before
 * @param attemptBeganAt when the attempt under way began, or the last one did; null before
 * @param retriedAt when a person last asked to have it tried again; null if nobody did
 * @param cancelRequestedAt when a person called off an attempt that is under way; null if nobody
 *     did
 * @param finishedAt when it reached a final status; null before
 * @param trace the trace of the request that it was accepted in; null if there was none
 */
public record Job(
    JobId id,
    JobKind kind,
    UUID subjectId,
    String owner,
    JobStatus status,
    int attempts,
    int maxAttempts,
    int waits,
    int losses,
    @Nullable JobError error,
    @Nullable String errorLog,
    @Nullable String operationId,
    @Nullable Instant submittedAt,
    Instant availableAt,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant attemptBeganAt,
    @Nullable Instant retriedAt,
    @Nullable Instant cancelRequestedAt,
    @Nullable Instant finishedAt,
    @Nullable Trace trace) {
  /** How many attempts may end without a word before the job itself is taken for the cause. */
  public static final int MOST_LOSSES = 5;

  /** A job that was accepted just now, in the current trace, and may begin at once. */
  public static Job accepted(JobId id, JobKind kind, UUID subjectId, String owner, Instant now) {
    return new Job(
        id,
        kind,
        subjectId,
        owner,
        JobStatus.PENDING,
        0,
        kind.maxAttempts(),
        0,
        0,
        null,
        null,
        null,
        null,
        now,
        now,
        null,
        null,
        null,
        null,
        null,
        Trace.current().orElse(null));
  }

  /** When somebody last asked for it: at first, or again. */
  public Instant askedAt() {
    return retriedAt == null ? createdAt : retriedAt;
  }
}
