package app.smartdocs.sql;

import app.smartdocs.job.Claim;
import app.smartdocs.job.Job;
import app.smartdocs.job.JobError;
import app.smartdocs.job.JobEvent;
import app.smartdocs.job.JobId;
import app.smartdocs.job.JobKind;
import app.smartdocs.job.JobStatus;
import app.smartdocs.job.Lease;
import app.smartdocs.job.Standing;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job as {@code docs/job-lifecycle.md} tells of it, in plain Java: what a row must agree with.
 */
final class ModelJob {
  private static final Duration OVERDUE_AFTER = Duration.ofMinutes(3);
  private static final int MOST_LOSSES = 5;

  final JobId id;

  /** Every lease that was ever granted, the latest last. */
  final List<Lease> leases = new ArrayList<>();

  final List<JobEvent> history = new ArrayList<>();

  /** How often it became FAILED. */
  int failures;

  @Nullable UUID token;
  @Nullable UUID lastToken;
  @Nullable Instant leasedUntil;
  Instant resendAt;

  private final JobKind kind;
  private final UUID subject;
  private final String owner;
  private final Instant createdAt;
  private final StringBuilder errorLog = new StringBuilder();

  private JobStatus status = JobStatus.PENDING;
  private int attempts;
  private int waits;
  private int losses;
  private @Nullable JobError error;
  private @Nullable String operationId;
  private @Nullable Instant submittedAt;
  private Instant availableAt;
  private @Nullable Instant startedAt;
  private @Nullable Instant attemptBeganAt;
  private @Nullable Instant retriedAt;
  private @Nullable Instant cancelRequestedAt;
  private @Nullable Instant finishedAt;

  ModelJob(Job accepted) {
    this.id = accepted.id();
    this.kind = accepted.kind();
    this.subject = accepted.subjectId();
    this.owner = accepted.owner();
    this.createdAt = accepted.createdAt();
    this.availableAt = createdAt;
    // Nobody sends the message of a notification: the sweep does, at once.
    this.resendAt = kind == JobKind.NOTIFICATION ? createdAt : createdAt.plus(OVERDUE_AFTER);
  }

  Job row() {
    return new Job(
        id,
        kind,
        subject,
        owner,
        status,
        attempts,
        kind.maxAttempts(),
        waits,
        losses,
        error,
        errorLog.isEmpty() ? null : errorLog.toString(),
        operationId,
        submittedAt,
        availableAt,
        createdAt,
        startedAt,
        attemptBeganAt,
        retriedAt,
        cancelRequestedAt,
        finishedAt,
        null);
  }

  /** How many notifications there must be of it. */
  int notifications() {
    return kind == JobKind.NOTIFICATION ? 0 : failures;
  }

  Claim claim(Instant now, Lease lease) {
    if (status.isFinal()) {
      return new Claim.Finished(status);
    }
    if (status == JobStatus.PROCESSING) {
      return new Claim.Busy();
    }
    if (availableAt.isAfter(now)) {
      return new Claim.NotDue(availableAt);
    }
    if (attempts == kind.maxAttempts()) {
      return new Claim.Exhausted(row());
    }
    status = JobStatus.PROCESSING;
    attempts++;
    token = lease.token();
    lastToken = null;
    leasedUntil = lease.until();
    startedAt = startedAt == null ? now : startedAt;
    attemptBeganAt = waits == 0 ? now : attemptBeganAt;
    leases.add(lease);
    return new Claim.Granted(row(), lease);
  }

  Standing renew(Lease lease, Instant until) {
    if (!isHeldBy(lease)) {
      return Standing.LOST;
    }
    leasedUntil = until;
    return cancelRequestedAt == null ? Standing.HELD : Standing.CANCEL_REQUESTED;
  }

  boolean saveOperation(Lease lease, String operation, Instant at, Instant until) {
    boolean held = isHeldBy(lease);
    boolean lostAlone =
        status == JobStatus.PENDING && lease.token().equals(lastToken) && operationId == null;
    if (!held && !lostAlone) {
      return false;
    }
    operationId = operation;
    submittedAt = at;
    leasedUntil = held ? until : leasedUntil;
    return true;
  }

  boolean clearOperation(Lease lease, Instant now) {
    if (!isHeldBy(lease)) {
      return false;
    }
    tell(JobEvent.Type.OPERATION_DROPPED, now, null, null);
    operationId = null;
    submittedAt = null;
    return true;
  }

  boolean complete(Lease lease, Instant now) {
    if (!isHeldBy(lease)) {
      return false;
    }
    end(JobStatus.COMPLETED, now);
    error = null;
    tell(JobEvent.Type.ATTEMPT_COMPLETED, now, null, null);
    return true;
  }

  boolean skip(Lease lease, Instant now) {
    if (!isHeldBy(lease)) {
      return false;
    }
    end(JobStatus.SKIPPED, now);
    tell(JobEvent.Type.ATTEMPT_SKIPPED, now, null, null);
    return true;
  }

  boolean cancel(Lease lease, Instant now) {
    if (!isHeldBy(lease)) {
      return false;
    }
    end(JobStatus.CANCELLED, now);
    tell(JobEvent.Type.ATTEMPT_ENDED, now, null, null);
    return true;
  }

  boolean reject(Lease lease, JobError why, Instant now) {
    if (!isHeldBy(lease)) {
      return false;
    }
    fail(now, why);
    log(now, why.code() + ": " + why.message());
    tell(JobEvent.Type.ATTEMPT_ENDED, now, why, null);
    return true;
  }

  boolean snooze(Lease lease, Instant now, Instant until) {
    if (!isHeldBy(lease)) {
      return false;
    }
    back(now, until);
    attempts--;
    waits++;
    return true;
  }

  boolean release(Lease lease, JobError why, Instant now, Instant until) {
    if (!isHeldBy(lease)) {
      return false;
    }
    back(now, until);
    waits = 0;
    error = why;
    log(now, why.code() + ": " + why.message());
    tell(JobEvent.Type.ATTEMPT_FAILED, now, why, null);
    return true;
  }

  boolean giveUp(JobError fallback, Instant now) {
    if (status != JobStatus.PENDING || attempts < kind.maxAttempts()) {
      return false;
    }
    fail(now, error == null ? fallback : error);
    tell(JobEvent.Type.GIVEN_UP, now, null, null);
    return true;
  }

  boolean callOff(String person, Instant now) {
    if (status == JobStatus.PENDING) {
      end(JobStatus.CANCELLED, now);
    } else if (status == JobStatus.PROCESSING) {
      cancelRequestedAt = cancelRequestedAt == null ? now : cancelRequestedAt;
    } else {
      return false;
    }
    tell(JobEvent.Type.CANCELLED, now, null, person);
    return true;
  }

  boolean retry(String person, Instant now) {
    if (status != JobStatus.FAILED && status != JobStatus.CANCELLED) {
      return false;
    }
    tell(JobEvent.Type.RETRIED, now, null, person);
    status = JobStatus.PENDING;
    attempts = 0;
    waits = 0;
    losses = 0;
    error = null;
    finishedAt = null;
    cancelRequestedAt = null;
    retriedAt = now;
    availableAt = now;
    resendAt = now.plus(OVERDUE_AFTER);
    return true;
  }

  /** The sweep looks for attempts whose workers were killed. */
  boolean loseAttempt(Instant now) {
    if (leasedUntil == null || leasedUntil.isAfter(now)) {
      return false;
    }
    int lost = attempts--;
    lastToken = token;
    log(now, "attempt " + lost + " ended without a word");
    JobError why = null;
    if (cancelRequestedAt != null) {
      end(JobStatus.CANCELLED, now);
    } else if (losses == MOST_LOSSES) {
      why = JobError.WORKER_LOST;
      fail(now, why);
    } else {
      back(now, now);
    }
    losses++;
    waits = 0;
    history.add(
        new JobEvent(
            JobEvent.Type.ATTEMPT_LOST, now, lost, attemptBeganAt, why, operationId, null));
    return true;
  }

  /** The sweep looks for jobs whose message is overdue. */
  boolean takeOverdue(Instant now, Duration interval) {
    if (status != JobStatus.PENDING || resendAt.isAfter(now)) {
      return false;
    }
    Duration waited = Duration.between(availableAt, now);
    resendAt = now.plus(waited.compareTo(interval) > 0 ? waited : interval);
    return true;
  }

  private boolean isHeldBy(Lease lease) {
    return lease.token().equals(token);
  }

  private void back(Instant now, Instant until) {
    if (cancelRequestedAt == null) {
      end(JobStatus.PENDING, now);
    } else {
      end(JobStatus.CANCELLED, now);
    }
    availableAt = until;
    resendAt = until.plus(OVERDUE_AFTER);
  }

  private void fail(Instant now, JobError why) {
    end(JobStatus.FAILED, now);
    error = why;
    failures++;
  }

  private void end(JobStatus next, Instant now) {
    status = next;
    finishedAt = next.isFinal() ? now : null;
    token = null;
    leasedUntil = null;
  }

  private void log(Instant now, String line) {
    errorLog.append(now.atOffset(ZoneOffset.UTC)).append(' ').append(line).append('\n');
  }

  private void tell(
      JobEvent.Type type, Instant now, @Nullable JobError why, @Nullable String person) {
    history.add(new JobEvent(type, now, attempts, attemptBeganAt, why, operationId, person));
  }
}
