package app.smartdocs.job;

import java.time.Duration;

/**
 * What an attempt came to. An attempt that ends in an exception instead is tried again by the
 * platform.
 */
public sealed interface Outcome {
  /** The result is stored and the job COMPLETED. */
  record Completed() implements Outcome {}

  /** Can't succeed, however often it is tried: the job is FAILED. */
  record Rejected(JobError error) implements Outcome {}

  /** Waits, at nobody's cost; the attempt does not count. */
  record Snoozed(Duration delay, String reason) implements Outcome {}

  /** Nothing was done, and nothing has to be: a duplicate, a late or an orphaned message. */
  record Ignored(String reason) implements Outcome {}
}
