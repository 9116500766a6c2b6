package app.smartdocs.function;

import app.smartdocs.function.http.Api;
import app.smartdocs.job.JobId;
import app.smartdocs.operations.ManageJobs;
import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.HttpMethod;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.annotation.AuthorizationLevel;
import com.microsoft.azure.functions.annotation.BindingName;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.HttpTrigger;
import java.util.Optional;

/** {@code POST /api/v1/jobs/{id}/retry}: has a job tried again that failed. */
public final class RetryJobFunction {
  private final Api api;
  private final ManageJobs jobs;

  public RetryJobFunction(Api api, ManageJobs jobs) {
    this.api = api;
    this.jobs = jobs;
  }

  @FunctionName("RetryJob")
  public HttpResponseMessage run(
      @HttpTrigger(
              name = "request",
              methods = HttpMethod.POST,
              route = "api/v1/jobs/{id}/retry",
              authLevel = AuthorizationLevel.ANONYMOUS)
          HttpRequestMessage<Optional<String>> request,
      @BindingName("id") String id,
      ExecutionContext context) {
    return api.answer(
        request,
        context,
        caller -> {
          JobId job = Ids.job(id);
          return JobReplies.of(
              jobs.retry(job, caller.scope(), caller.id()),
              "Only a job that FAILED or was CANCELLED is tried again");
        });
  }
}
