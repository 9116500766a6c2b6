package app.smartdocs.job;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The job table. A row is the truth; a message only says "look at this row". Every change is
 * guarded by the state it expects and, within an attempt, by the attempt's {@link Lease}: false
 * means that the lease was lost and nothing was written.
 */
public interface Jobs {
  Optional<Job> find(JobId id, Scope scope);

  /**
   * Begins an attempt, if one may begin: PENDING and due, or PROCESSING under a lease that ran out.
   */
  Claim claim(JobId id, Instant now, Duration lease);

  /** Keeps what was paid for findable, and the lease alive. */
  boolean saveOperation(Lease lease, String operationId, Instant submittedAt, Instant leasedUntil);

  /** Forgets an operation that the service no longer knows. */
  boolean clearOperation(Lease lease);

  boolean renew(Lease lease, Instant leasedUntil);

  /** PROCESSING → FAILED, for good. */
  boolean reject(Lease lease, JobError error, Instant now);

  /** PROCESSING → PENDING; the attempt is taken back. */
  boolean snooze(Lease lease, Instant availableAt);

  /** PROCESSING → PENDING; the attempt counts and its error is kept. */
  boolean release(Lease lease, JobError error, Instant now);

  /**
   * PENDING → FAILED, or PROCESSING under a lease that ran out → FAILED: the platform has given the
   * job's message up, and its attempts are used up. Writes nothing, and says false, if the job is
   * final already (a poison message may come twice), is being worked on, or has attempts left: its
   * deliveries failed before it could be claimed, and the sweep sends it another message.
   *
   * @param fallback the error, if no attempt left one of its own
   */
  boolean giveUp(JobId id, JobError fallback, Instant now);

  /**
   * Jobs whose message is overdue: PENDING ones past their resend time, and PROCESSING ones whose
   * lease ran out, which become PENDING. Each is handed out to one caller, and not again before
   * {@code nextResend}.
   */
  List<Job> takeOverdue(Instant now, Instant nextResend, int limit);
}
