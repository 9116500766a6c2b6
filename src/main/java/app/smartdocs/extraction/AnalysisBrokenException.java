package app.smartdocs.extraction;

import app.smartdocs.job.JobError;

/** The service gave an analysis up for a reason of its own; the next attempt submits anew. */
final class AnalysisBrokenException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient JobError error;

  AnalysisBrokenException(JobError error) {
    super(error.code() + ": " + error.message());
    this.error = error;
  }

  JobError error() {
    return error;
  }
}
