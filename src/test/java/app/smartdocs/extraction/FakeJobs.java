package app.smartdocs.extraction;

import app.smartdocs.job.Claim;
import app.smartdocs.job.Job;
import app.smartdocs.job.JobError;
import app.smartdocs.job.JobId;
import app.smartdocs.job.Jobs;
import app.smartdocs.job.Lease;
import app.smartdocs.job.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers a claim as it is told, and keeps what an attempt writes, in order. */
final class FakeJobs implements Jobs {
  final List<String> writes = new ArrayList<>();
  Claim claim;
  boolean leaseHolds = true;

  /** How often an operation can't be saved. */
  int outages;

  FakeJobs(Claim claim) {
    this.claim = claim;
  }

  private boolean write(String what) {
    writes.add(what);
    return leaseHolds;
  }

  @Override
  public Optional<Job> find(JobId id, Scope scope) {
    return Optional.empty();
  }

  @Override
  public Claim claim(JobId id, Instant now, Duration lease) {
    return claim;
  }

  @Override
  public boolean saveOperation(
      Lease lease, String operationId, Instant submittedAt, Instant leasedUntil) {
    if (outages-- > 0) {
      throw new IllegalStateException("The connection broke.");
    }
    return write("operation " + operationId);
  }

  @Override
  public boolean clearOperation(Lease lease) {
    return write("operation cleared");
  }

  @Override
  public boolean renew(Lease lease, Instant leasedUntil) {
    return leaseHolds;
  }

  @Override
  public boolean reject(Lease lease, JobError error, Instant now) {
    return write("rejected " + error.code());
  }

  @Override
  public boolean snooze(Lease lease, Instant availableAt) {
    return write("snoozed until " + availableAt);
  }

  @Override
  public boolean release(Lease lease, JobError error, Instant now) {
    return write("released " + error.code() + ": " + error.message());
  }

  @Override
  public boolean giveUp(JobId id, JobError fallback, Instant now) {
    return write("given up");
  }

  @Override
  public List<Job> takeOverdue(Instant now, Instant nextResend, int limit) {
    return List.of();
  }
}
