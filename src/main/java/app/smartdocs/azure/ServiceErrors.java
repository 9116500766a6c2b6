package app.smartdocs.azure;

import app.smartdocs.job.JobError;
import com.azure.core.exception.HttpResponseException;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpResponse;
import com.azure.core.models.ResponseError;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the service's errors mean for a job. */
final class ServiceErrors {
  // Statuses that the same request would get again; 401 and 403 are ours to mend, not the sender's.
  private static final Set<Integer> REFUSALS = Set.of(400, 404, 409, 413, 415, 422);
  private static final Set<String> FAULTS =
      Set.of("InternalServerError", "ServiceUnavailable", "Timeout", "TooManyRequests");

  // The client folds the inner error, which says what is wrong, into the message.
  private static final Pattern INNER =
      Pattern.compile("errorCode: \\[(\\w+)], message: (.*)", Pattern.DOTALL);

  private static final int LONGEST_WAIT_SECONDS = 300;

  private ServiceErrors() {}

  static boolean isThrottling(HttpResponseException e) {
    HttpResponse response = e.getResponse();
    return response != null && (response.getStatusCode() == 429 || response.getStatusCode() == 503);
  }

  /** What the service asks for, or some seconds, not the same for all. */
  static Duration retryAfter(HttpResponseException e) {
    @Nullable String asked = e.getResponse().getHeaders().getValue(HttpHeaderName.RETRY_AFTER);
    if (asked != null && asked.matches("\\d{1,6}")) {
      return Duration.ofSeconds(
          Math.min(Math.max(Integer.parseInt(asked), 1), LONGEST_WAIT_SECONDS));
    }
    return Duration.ofMillis(ThreadLocalRandom.current().nextLong(5_000, 15_000));
  }

  /** Whether the analysis ended in failure, rather than the question about it. */
  static boolean isOperationFailure(HttpResponseException e) {
    return e.getResponse() == null;
  }

  static boolean isServiceFault(JobError error) {
    return FAULTS.contains(error.code());
  }

  static boolean isRefusal(HttpResponseException e) {
    return e.getResponse() != null && REFUSALS.contains(e.getResponse().getStatusCode());
  }

  /** Whether the service could not fetch the document from where we keep it. */
  static boolean isOurAddress(JobError error) {
    return error.code().startsWith("ContentSource");
  }

  /** The most telling code and message there are. */
  static JobError describe(HttpResponseException e) {
    if (!(e.getValue() instanceof ResponseError error)) {
      return new JobError("ServiceError", String.valueOf(e.getMessage()));
    }
    Matcher inner = INNER.matcher(error.getMessage());
    return inner.find()
        ? new JobError(inner.group(1), inner.group(2).strip())
        : new JobError(error.getCode(), error.getMessage());
  }
}
