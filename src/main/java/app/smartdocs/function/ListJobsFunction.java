package app.smartdocs.function;

import app.smartdocs.function.http.Api;
import app.smartdocs.function.http.Reply;
import app.smartdocs.job.Job;
import app.smartdocs.job.JobId;
import app.smartdocs.job.JobKind;
import app.smartdocs.job.JobStatus;
import app.smartdocs.operations.JobDesk;
import app.smartdocs.operations.JobFilter;
import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.HttpMethod;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.annotation.AuthorizationLevel;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.HttpTrigger;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/v1/jobs}: jobs, newest first. */
public final class ListJobsFunction {
  private final Api api;
  private final JobDesk jobs;

  public ListJobsFunction(Api api, JobDesk jobs) {
    this.api = api;
    this.jobs = jobs;
  }

  @FunctionName("ListJobs")
  public HttpResponseMessage run(
      @HttpTrigger(
              name = "request",
              methods = HttpMethod.GET,
              route = "api/v1/jobs",
              authLevel = AuthorizationLevel.ANONYMOUS)
          HttpRequestMessage<Optional<String>> request,
      ExecutionContext context) {
    return api.answer(
        request,
        context,
        caller -> {
          QueryValues values = new QueryValues(request.getQueryParameters());
          int limit = values.limit();
          JobFilter oneMore =
              new JobFilter(
                  values.oneOf("kind", JobKind.class),
                  values.oneOf("status", JobStatus.class),
                  values.text("errorCode"),
                  values.time("createdFrom"),
                  values.time("createdBefore"),
                  limit + 1);
          List<Job> found = jobs.newest(oneMore, cursor(values), caller.scope());
          List<Job> page = found.subList(0, Math.min(limit, found.size()));
          String next = found.size() > limit ? page.get(limit - 1).id().toString() : null;
          return Reply.json(
              200,
              new Jobs(page.stream().map(job -> JobDetailBody.of(job, List.of())).toList(), next));
        });
  }

  private static @Nullable JobId cursor(QueryValues values) {
    String text = values.text("cursor");
    return text == null
        ? null
        : JobId.parse(text)
            .orElseThrow(
                () -> QueryValues.invalid("cursor is the value of next in the page before."));
  }

  /** One page; {@code next} is the cursor of the next, absent at the end. */
  record Jobs(List<JobDetailBody> jobs, @Nullable String next) {}
}
