package app.smartdocs.extraction;

import app.smartdocs.job.JobError;

/** Puts an exception into words that its document's owner may see. */
public final class Failures {
  // What an exception says is for the log: it names hosts, statements and addresses.
  private static final JobError OURS =
      new JobError(
          JobError.INTERNAL,
          "Something that reading needs did not answer. It is tried again by itself; if that does"
              + " not help, report this job's id.");

  private Failures() {}

  /** What went wrong, without what only the log may say. */
  public static JobError describe(Throwable failure) {
    return failure instanceof AnalysisBrokenException broken ? broken.error() : OURS;
  }
}
