package app.smartdocs.job;

import java.time.Instant;

/** What came of asking for a job. Only {@link Granted} may work on it. */
public sealed interface Claim {
  /** The job is ours until the lease ends; {@code job} is as the claim left it. */
  record Granted(Job job, Lease lease) implements Claim {}

  /**
   * Another attempt is under way: its message was delivered twice. Should it die, the sweep sees.
   */
  record Busy() implements Claim {}

  /** Too early, a message came before its time. */
  record NotDue(Instant availableAt) implements Claim {}

  /** All attempts are used up, and the job has not been given up yet. */
  record Exhausted(Job job) implements Claim {}

  /** Nothing is left to do. */
  record Finished(JobStatus status) implements Claim {}

  /** There is no such job (any more). */
  record Unknown() implements Claim {}
}
