package app.smartdocs.operations;

import app.smartdocs.job.Dispatch;
import app.smartdocs.job.Job;
import app.smartdocs.job.JobStatus;
import app.smartdocs.job.LogLine;
import java.lang.System.Logger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Puts right the jobs that have no message (never sent, or lost), or no worker any more. */
public final class SweepJobs {
  private static final Logger LOG = System.getLogger(SweepJobs.class.getName());
  private static final int AT_ONCE = 500;
  private static final Duration RESEND_AFTER = Duration.ofMinutes(10);

  private final Recovery recovery;
  private final Dispatch dispatch;
  private final InstantSource clock;

  public SweepJobs(Recovery recovery, Dispatch dispatch, InstantSource clock) {
    this.recovery = recovery;
    this.dispatch = dispatch;
    this.clock = clock;
  }

  /** The rest of a large backlog goes at the next call. */
  public void run() {
    Instant now = clock.instant();
    List<Job> lost = recovery.endLostAttempts(now, AT_ONCE);
    lost.forEach(job -> settle(job, now));
    List<Job> overdue = recovery.takeOverdue(now, RESEND_AFTER, AT_ONCE);
    overdue.forEach(job -> send(job, now));
    if (!lost.isEmpty() || !overdue.isEmpty()) {
      LogLine.of("JobsSwept").with("lost", lost.size()).with("overdue", overdue.size()).info(LOG);
    }
  }

  private void send(Job job, Instant now) {
    if (!dispatch.trySend(job)) {
      recovery.notSent(job, now);
    }
  }

  private void settle(Job job, Instant now) {
    LogLine.of("AttemptLost").of(job).with("status", job.status()).warn(LOG);
    if (job.status() == JobStatus.PENDING) {
      send(job, now);
    }
  }
}
