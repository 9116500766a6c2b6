package app.smartdocs.job;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** The event by which people learn that a job failed for good. */
public final class FailedForGood {
  private static final Logger LOG = System.getLogger(FailedForGood.class.getName());

  private FailedForGood() {}

  /** Logs it; an alert rule picks the event up by its name. */
  public static void log(JobId id) {
    LOG.log(Level.ERROR, "JobFailedForGood job={0}", id);
  }
}
