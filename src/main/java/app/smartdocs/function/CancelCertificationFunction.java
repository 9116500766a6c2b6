package app.smartdocs.function;

import app.smartdocs.certification.Certification;
import app.smartdocs.certification.SampleReadings;
import app.smartdocs.function.http.Api;
import app.smartdocs.function.http.Reply;
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
import java.time.InstantSource;
import java.util.Optional;

/** {@code POST /api/v1/certifications/{id}/cancel}: what has not started is not read any more. */
public final class CancelCertificationFunction {
  private final Api api;
  private final CertificationReports reports;
  private final ManageJobs jobs;
  private final SampleReadings readings;
  private final InstantSource clock;

  public CancelCertificationFunction(
      Api api,
      CertificationReports reports,
      ManageJobs jobs,
      SampleReadings readings,
      InstantSource clock) {
    this.api = api;
    this.reports = reports;
    this.jobs = jobs;
    this.readings = readings;
    this.clock = clock;
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
          readings.callOff(certification.id(), caller.id(), clock.instant());
          return Reply.json(202, reports.brief(certification));
        });
  }
}
