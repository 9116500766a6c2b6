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
 * @param attempts how many were begun; an attempt that only waited is taken back
 * @param maxAttempts how many may be begun before the job fails for good
 * @param error the last failure; kept while the job waits for another attempt, cleared by success
 * @param errorLog a line for every failed attempt, oldest first; null while none failed
 * @param operationId the paid analysis, from the moment the service accepted it; null before
 * @param submittedAt when the service accepted it; null before
 * @param availableAt no attempt begins before this
 * @param createdAt when the job was accepted
 * @param startedAt when its first attempt began; null before
 * @param finishedAt when it reached a final status; null before
 */
public record Job(
    JobId id,
    JobKind kind,
    UUID subjectId,
    String owner,
    JobStatus status,
    int attempts,
    int maxAttempts,
    @Nullable JobError error,
    @Nullable String errorLog,
    @Nullable String operationId,
    @Nullable Instant submittedAt,
    Instant availableAt,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt) {

  /** How many attempts a job has unless its kind says otherwise; host.json delivers as often. */
  public static final int DEFAULT_MAX_ATTEMPTS = 3;

  /** A job that was accepted just now and may begin at once. */
  public static Job accepted(JobId id, JobKind kind, UUID subjectId, String owner, Instant now) {
    return new Job(
        id,
        kind,
        subjectId,
        owner,
        JobStatus.PENDING,
        0,
        DEFAULT_MAX_ATTEMPTS,
        null,
        null,
        null,
        null,
        now,
        now,
        null,
        null);
  }
}
