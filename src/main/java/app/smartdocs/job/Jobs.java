package app.smartdocs.job;

import java.time.Duration;
import java.time.Instant;

/**
 * The job table, as work sees it. A row is the truth; a message only says "look at this row". Every
 * change is guarded by the state it expects and, within an attempt, by the attempt's {@link Lease}:
 * false means that the lease was lost and nothing was written.
 */
public interface Jobs {
  /** Begins an attempt, if one may begin: PENDING, due, and with attempts left. */
  Claim claim(JobId id, Instant now, Duration lease);

  /** Keeps the lease alive, and says whether the attempt may go on. */
  Standing renew(Lease lease, Instant leasedUntil);

  /**
   * Keeps what was paid for findable, and the lease alive. Also after the sweep has taken the
   * attempt for lost, as long as no other has begun: a database that was away for longer than a
   * lease meets the sweep and the attempt at the same moment.
   *
   * @return false if another attempt has begun: what was paid for is lost
   */
  boolean saveOperation(Lease lease, String operationId, Instant submittedAt, Instant leasedUntil);

  /** Forgets an operation that is of no use any more; the history keeps it. */
  boolean clearOperation(Lease lease, Instant now);

  /** PROCESSING → COMPLETED, for work that writes nothing along with it. */
  boolean complete(Lease lease, Instant now);

  /** PROCESSING → SKIPPED. */
  boolean skip(Lease lease, Instant now);

  /** PROCESSING → FAILED, for good. */
  boolean reject(Lease lease, JobError error, Instant now);

  /** PROCESSING → CANCELLED. */
  boolean cancel(Lease lease, Instant now);

  /** PROCESSING → PENDING, or CANCELLED if that was asked for; the attempt is taken back. */
  boolean snooze(Lease lease, Instant now, Instant availableAt);

  /**
   * PROCESSING → PENDING, or CANCELLED if that was asked for; the attempt counts and its error is
   * kept.
   */
  boolean release(Lease lease, JobError error, Instant now, Instant availableAt);

  /**
   * PENDING → FAILED: the platform has given the job's message up, and its attempts are used up.
   * Writes nothing, and says false, if the job is final already (a poison message may come twice),
   * is being worked on, or has attempts left: its deliveries failed before it could be claimed, and
   * the sweep sends it another message.
   *
   * @param fallback the error, if no attempt left one of its own
   */
  boolean giveUp(JobId id, JobError fallback, Instant now);
}
