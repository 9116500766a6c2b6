package app.smartdocs.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a job.
 *
 * @param at when
 * @param attempt which attempt it belongs to, from 1; 0 before the first
 * @param beganAt when that attempt began; null where none did
 * @param error why it failed; null where nothing did
 * @param operationId the paid analysis that it knew; null where there was none
 * @param actor the object id of the person who asked for it; null where nobody did
 */
public record JobEvent(
    Type type,
    Instant at,
    int attempt,
    @Nullable Instant beganAt,
    @Nullable JobError error,
    @Nullable String operationId,
    @Nullable String actor) {

  /** What can happen. */
  public enum Type {
    /** The attempt stored its result. */
    ATTEMPT_COMPLETED,
    /** The attempt found nothing to do. */
    ATTEMPT_SKIPPED,
    /** The attempt failed, and others are left. */
    ATTEMPT_FAILED,
    /** The attempt's worker was killed. */
    ATTEMPT_LOST,
    /** The attempt failed in a way that no other would mend, or was called off. */
    ATTEMPT_ENDED,
    /** The job was given up, its attempts used up. */
    GIVEN_UP,
    /** The service forgot or broke a paid analysis: the next submission is paid again. */
    OPERATION_DROPPED,
    /** A person asked to have it tried again. */
    RETRIED,
    /** A person called it off. */
    CANCELLED
  }
}
