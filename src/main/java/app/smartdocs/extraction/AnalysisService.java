package app.smartdocs.extraction;

import app.smartdocs.document.PageRanges;
import app.smartdocs.extraction.result.Analysis;
import app.smartdocs.job.JobError;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The service that reads documents. What it is known to answer is a value; anything else (no
 * connection, an error of its own) is an exception, and worth another attempt.
 */
public interface AnalysisService {
  /**
   * Submits a document, which is paid for once the service accepts it. Never tries twice by itself.
   *
   * @param content from where the service fetches it
   * @param pages null for all
   */
  Submitted submit(URI content, String modelId, @Nullable PageRanges pages);

  /** Asks once how far an operation is. */
  Polled poll(String modelId, String operationId);

  /** What came of submitting. */
  sealed interface Submitted {
    /** Accepted; the operation's id finds the result for 24 hours. */
    record Accepted(String operationId) implements Submitted {}
  }

  /** How far an operation is. */
  sealed interface Polled {
    /** Not finished. */
    record Running() implements Polled {}

    /** Finished. */
    record Succeeded(Analysis analysis) implements Polled {}

    /** The service does not know the operation (any more). */
    record Forgotten() implements Polled {}

    /** The service gave up for a reason of its own; another submission may succeed. */
    record Broken(JobError error) implements Polled {}
  }

  /** The service can't read this, however often it is asked. */
  record Refused(JobError error) implements Submitted, Polled {}

  /**
   * Too much at once, or not to be had now.
   *
   * @param retryAfter not before this time has passed; null if the service did not say
   */
  record Throttled(@Nullable Duration retryAfter) implements Submitted, Polled {}
}
