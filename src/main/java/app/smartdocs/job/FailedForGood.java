package app.smartdocs.job;

import java.lang.System.Logger;

/** The event by which people learn that a job failed for good. */
public final class FailedForGood {
  private static final Logger LOG = System.getLogger(FailedForGood.class.getName());

  private FailedForGood() {}

  /** Logs it; an alert rule picks the event up by its name. */
  public static void log(Job job) {
    JobError error = job.error();
    LogLine.of("JobFailedForGood")
        .of(job)
        .with("attempts", job.attempts())
        .code("code", error == null ? "" : error.code())
        .error(LOG);
  }
}
