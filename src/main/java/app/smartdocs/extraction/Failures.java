package app.smartdocs.extraction;

import app.smartdocs.job.JobError;
import java.util.regex.Pattern;

/** Puts an exception into words that may be shown and kept. */
final class Failures {
  private static final int LONGEST = 1000;

  // A signed address opens the document for whoever reads the error.
  private static final Pattern QUERY = Pattern.compile("(https?://[^\\s?\"']+)\\?[^\\s\"']*");

  private Failures() {}

  static JobError describe(Throwable failure) {
    String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
    String harmless = QUERY.matcher(message).replaceAll("$1");
    return new JobError(
        failure.getClass().getSimpleName(),
        harmless.length() <= LONGEST ? harmless : harmless.substring(0, LONGEST) + "…");
  }
}
