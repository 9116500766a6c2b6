package app.smartdocs.function;

import app.smartdocs.certification.SampleReadings;
import app.smartdocs.function.http.Api;
import app.smartdocs.function.http.Reply;
import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.HttpMethod;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.annotation.AuthorizationLevel;
import com.microsoft.azure.functions.annotation.BindingName;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.HttpTrigger;
import java.util.Optional;

/** {@code GET /api/v1/certifications/{id}/export}: every value that was compared, as CSV. */
public final class ExportCertificationFunction {
  private final Api api;
  private final CertificationReports reports;
  private final SampleReadings readings;

  public ExportCertificationFunction(
      Api api, CertificationReports reports, SampleReadings readings) {
    this.api = api;
    this.reports = reports;
    this.readings = readings;
  }

  @FunctionName("ExportCertification")
  public HttpResponseMessage run(
      @HttpTrigger(
              name = "request",
              methods = HttpMethod.GET,
              route = "api/v1/certifications/{id}/export",
              authLevel = AuthorizationLevel.ANONYMOUS)
          HttpRequestMessage<Optional<String>> request,
      @BindingName("id") String id,
      ExecutionContext context) {
    return api.answer(
        request,
        context,
        caller ->
            Reply.bytes("text/csv", CertificationCsv.of(reports.findEnded(id), readings))
                .with(
                    "Content-Disposition",
                    "attachment; filename=\"certification-" + id + ".csv\""));
  }
}
