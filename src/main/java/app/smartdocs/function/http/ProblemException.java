package app.smartdocs.function.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Ends a request with a problem. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Problem problem;
  private final transient @Nullable Duration retryAfter;

  public ProblemException(Problem problem) {
    this(problem, null);
  }

  /** A problem that passes by itself. */
  ProblemException(Problem problem, @Nullable Duration retryAfter) {
    // An expected answer needs no stack trace.
    super(problem.detail(), null, false, false);
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  public Problem problem() {
    return problem;
  }

  Reply reply() {
    Reply reply = Reply.problem(problem);
    return retryAfter == null
        ? reply
        : reply.with(
            "Retry-After",
            Long.toString(Math.max(1, retryAfter.plusNanos(999_999_999).toSeconds())));
  }
}
