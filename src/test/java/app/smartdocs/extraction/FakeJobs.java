package app.smartdocs.extraction;

import app.smartdocs.job.Claim;
import app.smartdocs.job.JobError;
import app.smartdocs.job.JobId;
import app.smartdocs.job.Jobs;
import app.smartdocs.job.Lease;
import app.smartdocs.job.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Answers a claim as it is told, and keeps what an attempt writes, in order. */
final class FakeJobs implements Jobs {
  final List<String> writes = new ArrayList<>();
  Claim claim;
  boolean leaseHolds = true;
  Standing standing = Standing.HELD;

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
  public boolean clearOperation(Lease lease, Instant now) {
    return write("operation cleared");
  }

  @Override
  public Standing renew(Lease lease, Instant leasedUntil) {
    return leaseHolds ? standing : Standing.LOST;
  }

  @Override
  public boolean complete(Lease lease, Instant now) {
    return write("completed");
  }

  @Override
  public boolean skip(Lease lease, Instant now) {
    return write("skipped");
  }

  @Override
  public boolean reject(Lease lease, JobError error, Instant now) {
    return write("rejected " + error.code());
  }

  @Override
  public boolean cancel(Lease lease, Instant now) {
    return write("cancelled");
  }

  @Override
  public boolean snooze(Lease lease, Instant now, Instant availableAt) {
    return write("snoozed until " + availableAt);
  }

  @Override
  public boolean release(Lease lease, JobError error, Instant now, Instant availableAt) {
    return write("released " + error.code() + ": " + error.message());
  }

  @Override
  public boolean giveUp(JobId id, JobError fallback, Instant now) {
    return write("given up");
  }
}
