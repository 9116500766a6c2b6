package app.smartdocs.function;

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

/**
 * {@code GET /api/v1/certifications/{id}/differences}: two certifications, measure by measure and
 * sample by sample.
 */
public final class CompareCertificationsFunction {
  private final Api api;
  private final CertificationReports reports;

  public CompareCertificationsFunction(Api api, CertificationReports reports) {
    this.api = api;
    this.reports = reports;
  }

  @FunctionName("CompareCertifications")
  public HttpResponseMessage run(
      @HttpTrigger(
              name = "request",
              methods = HttpMethod.GET,
              route = "api/v1/certifications/{id}/differences",
              authLevel = AuthorizationLevel.ANONYMOUS)
          HttpRequestMessage<Optional<String>> request,
      @BindingName("id") String id,
      ExecutionContext context) {
    return api.answer(
        request,
        context,
        caller -> {
          String with = new QueryValues(request.getQueryParameters()).text("with");
          if (with == null) {
            throw QueryValues.invalid("with is the id of the certification to compare with.");
          }
          return Reply.json(200, reports.compared(reports.find(with), reports.find(id)));
        });
  }
}
