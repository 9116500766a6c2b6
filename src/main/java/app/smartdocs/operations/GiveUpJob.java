package app.smartdocs.operations;

import app.smartdocs.job.FailedForGood;
import app.smartdocs.job.JobError;
import app.smartdocs.job.JobId;
import app.smartdocs.job.Jobs;
import java.time.InstantSource;

/** Records that the platform has given a job's message up: its last delivery failed. */
public final class GiveUpJob {
  private final Jobs jobs;
  private final InstantSource clock;

  public GiveUpJob(Jobs jobs, InstantSource clock) {
    this.jobs = jobs;
    this.clock = clock;
  }

  /**
   * Marks the job FAILED with its last error, if no attempt is left and it is not final already.
   */
  public void run(JobId id) {
    if (jobs.giveUp(id, JobError.ATTEMPTS_USED_UP, clock.instant())) {
      FailedForGood.log(id);
    }
  }
}
