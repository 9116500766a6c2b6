package app.smartdocs.function;

import app.smartdocs.function.http.Api;
import app.smartdocs.function.http.Caller;
import app.smartdocs.function.http.Problem;
import app.smartdocs.function.http.ProblemException;
import app.smartdocs.function.http.Reply;
import app.smartdocs.job.JobKind;
import app.smartdocs.job.JobStatus;
import app.smartdocs.operations.JobFilter;
import app.smartdocs.operations.ManageJobs;
import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.HttpMethod;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.annotation.AuthorizationLevel;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.HttpTrigger;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code POST /api/v1/jobs/retry}: has all jobs tried again that match. */
public final class RetryJobsFunction {
  private static final int USUAL_LIMIT = 100;
  private static final int LARGEST_LIMIT = 1000;

  private final Api api;
  private final ManageJobs jobs;

  public RetryJobsFunction(Api api, ManageJobs jobs) {
    this.api = api;
    this.jobs = jobs;
  }

  /**
   * Which jobs; what is null does not restrict.
   *
   * @param status FAILED, which is the default, or CANCELLED
   * @param limit how many at most, 1 to 1000; 100 by default
   */
  record Wanted(
      @Nullable JobKind kind,
      @Nullable JobStatus status,
      @Nullable String errorCode,
      @Nullable Instant createdFrom,
      @Nullable Instant createdBefore,
      @Nullable Integer limit) {}

  @FunctionName("RetryJobs")
  public HttpResponseMessage run(
      @HttpTrigger(
              name = "request",
              methods = HttpMethod.POST,
              route = "api/v1/jobs/retry",
              authLevel = AuthorizationLevel.ANONYMOUS)
          HttpRequestMessage<Optional<String>> request,
      ExecutionContext context) {
    return api.answer(request, context, caller -> reply(request.getBody().orElse("{}"), caller));
  }

  private Reply reply(String body, Caller caller) {
    JobFilter filter = filter(api.json().read(body, Wanted.class));
    return Reply.json(202, jobs.retryAll(filter, caller.scope(), caller.id()));
  }

  private static JobFilter filter(Wanted wanted) {
    JobStatus status = wanted.status() == null ? JobStatus.FAILED : wanted.status();
    if (status != JobStatus.FAILED && status != JobStatus.CANCELLED) {
      throw invalid("status is FAILED or CANCELLED: no other job is tried again.");
    }
    int limit = wanted.limit() == null ? USUAL_LIMIT : wanted.limit();
    if (limit < 1 || limit > LARGEST_LIMIT) {
      throw invalid("limit is a number from 1 to " + LARGEST_LIMIT + ".");
    }
    return new JobFilter(
        wanted.kind(),
        status,
        wanted.errorCode(),
        wanted.createdFrom(),
        wanted.createdBefore(),
        limit);
  }

  private static ProblemException invalid(String detail) {
    return new ProblemException(
        Problem.of(400, "invalid_filter", "The filter is not as it should be", detail));
  }
}
