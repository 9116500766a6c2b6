package app.smartdocs.function;

import app.smartdocs.function.http.Api;
import app.smartdocs.function.http.Caller;
import app.smartdocs.function.http.Problem;
import app.smartdocs.function.http.ProblemException;
import app.smartdocs.function.http.Reply;
import app.smartdocs.job.Job;
import app.smartdocs.operations.JobDesk;
import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.HttpMethod;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.annotation.AuthorizationLevel;
import com.microsoft.azure.functions.annotation.BindingName;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.HttpTrigger;
import java.util.Optional;

/** {@code GET /api/v1/jobs/{id}}: a job with all that happened to it. */
public final class GetJobFunction {
  private final Api api;
  private final JobDesk jobs;

  public GetJobFunction(Api api, JobDesk jobs) {
    this.api = api;
    this.jobs = jobs;
  }

  @FunctionName("GetJob")
  public HttpResponseMessage run(
      @HttpTrigger(
              name = "request",
              methods = HttpMethod.GET,
              route = "api/v1/jobs/{id}",
              authLevel = AuthorizationLevel.ANONYMOUS)
          HttpRequestMessage<Optional<String>> request,
      @BindingName("id") String id,
      ExecutionContext context) {
    return api.answer(
        request,
        context,
        caller -> {
          Job job = find(id, caller);
          return Reply.json(200, JobDetailBody.of(job, jobs.history(job.id())));
        });
  }

  private Job find(String id, Caller caller) {
    return jobs.find(Ids.job(id), caller.scope())
        .orElseThrow(() -> new ProblemException(Problem.notFound("job")));
  }
}
