package app.smartdocs.operations;

import app.smartdocs.job.Job;
import app.smartdocs.job.JobQueue;
import app.smartdocs.job.Jobs;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Sends the messages of jobs that have none: never sent, lost, or of an attempt that died. */
public final class SweepJobs {
  private static final Logger LOG = System.getLogger(SweepJobs.class.getName());
  private static final int AT_ONCE = 500;

  private final Jobs jobs;
  private final JobQueue queue;
  private final Duration resendAfter;
  private final InstantSource clock;

  public SweepJobs(Jobs jobs, JobQueue queue, Duration resendAfter, InstantSource clock) {
    this.jobs = jobs;
    this.queue = queue;
    this.resendAfter = resendAfter;
    this.clock = clock;
  }

  /** Says how many messages went out; the rest of a large backlog goes at the next call. */
  public int run() {
    Instant now = clock.instant();
    List<Job> overdue = jobs.takeOverdue(now, now.plus(resendAfter), AT_ONCE);
    overdue.forEach(this::send);
    return overdue.size();
  }

  private void send(Job job) {
    try {
      queue.send(job.kind(), job.id(), Duration.ZERO);
    } catch (RuntimeException unsent) {
      // Its turn comes again; those after it must not wait for that.
      LOG.log(
          Level.WARNING, "No message sent for job " + job.id() + "; a later sweep will.", unsent);
    }
  }
}
