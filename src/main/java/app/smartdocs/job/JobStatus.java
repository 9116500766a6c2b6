package app.smartdocs.job;

import java.util.EnumSet;
import java.util.Set;

/** Where a job stands. {@code docs/job-lifecycle.md} draws the transitions. */
public enum JobStatus {
  /** Waiting for its message, for its next attempt, or for a running analysis. */
  PENDING,
  /** An attempt is under way and holds a lease. */
  PROCESSING,
  /** The result is there. Final. */
  COMPLETED,
  /** Given up; the error says why. Left only by a person's retry. */
  FAILED,
  /** There was nothing to do. Final. */
  SKIPPED,
  /** A person called it off. Left only by a person's retry. */
  CANCELLED;

  /** Whether the job may go from this status to {@code next}. */
  public boolean mayBecome(JobStatus next) {
    return next(this).contains(next);
  }

  /** Whether nothing more happens unless a person asks. */
  public boolean isFinal() {
    return this != PENDING && this != PROCESSING;
  }

  private static Set<JobStatus> next(JobStatus from) {
    return switch (from) {
      case PENDING -> EnumSet.of(PROCESSING, FAILED, CANCELLED);
      case PROCESSING -> EnumSet.of(PENDING, COMPLETED, FAILED, SKIPPED, CANCELLED);
      case FAILED, CANCELLED -> EnumSet.of(PENDING);
      case COMPLETED, SKIPPED -> EnumSet.noneOf(JobStatus.class);
    };
  }
}
