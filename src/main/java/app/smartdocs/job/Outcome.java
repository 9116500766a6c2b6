package app.smartdocs.job;

import java.time.Duration;

/**
 * What an attempt came to. An attempt that ends in an exception instead is tried again by the
 * platform.
 */
public sealed interface Outcome {
  /** The result is stored and the job COMPLETED, by the work itself. */
  record Completed() implements Outcome {}

  /** There is nothing to do: the job becomes SKIPPED. */
  record Skipped(String reason) implements Outcome {}

  /** Can't succeed, however often it is tried: the job becomes FAILED. */
  record Rejected(JobError error) implements Outcome {}

  /** Waits, at nobody's cost; the attempt does not count. */
  record Snoozed(Duration delay, String reason) implements Outcome {}

  /** The attempt failed, and the next is not before this time has passed. */
  record Postponed(Duration delay, JobError error) implements Outcome {}

  /** A person called it off: the job becomes CANCELLED. */
  record Cancelled() implements Outcome {}

  /** Nothing was done, and nothing has to be: a duplicate, a late or an orphaned message. */
  record Ignored(String reason) implements Outcome {}
}
