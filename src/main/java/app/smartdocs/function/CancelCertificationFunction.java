package app.smartdocs.function;

import app.smartdocs.certification.Certification;
import app.smartdocs.function.http.Api;
import app.smartdocs.function.http.Reply;
import app.smartdocs.job.JobId;
import app.smartdocs.job.Scope;
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

/** {@code POST /api/v1/certifications/{id}/cancel}: what has not started is not read any more. */
public final class CancelCertificationFunction {
  private final Api api;
  private final CertificationReports reports;
  private final ManageJobs jobs;

  public CancelCertificationFunction(Api api, CertificationReports reports, ManageJobs jobs) {
    this.api = api;
    this.reports = reports;
    this.jobs = jobs;
  }

  @FunctionName("CancelCertification")
  public HttpResponseMessage run(
      @HttpTrigger(
              name = "request",
              methods = HttpMethod.POST,
              route = "api/v1/certifications/{id}/cancel",
              authLevel = AuthorizationLevel.ANONYMOUS)
          HttpRequestMessage<Optional<String>> request,
      @BindingName("id") String id,
      ExecutionContext context) {
    return api.administer(
        request,
        context,
        caller -> {
          Certification certification = reports.find(id);
          Reply unused =
              JobReplies.of(
                  jobs.cancel(certification.job(), Scope.everyone(), caller.id()),
                  "Only a certification that is PENDING or PROCESSING can be called off");
          // The others find it called off when their messages come.
          for (JobId reading : reports.notStarted(certification)) {
            ManageJobs.Answer ignored = jobs.cancel(reading, Scope.everyone(), caller.id());
          }
          return Reply.json(202, reports.brief(certification));
        });
  }
}
