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

/** {@code GET /api/v1/certifications/{id}/samples}: each reading beside what was expected. */
public final class ListCertificationSamplesFunction {
  private final Api api;
  private final CertificationReports reports;

  public ListCertificationSamplesFunction(Api api, CertificationReports reports) {
    this.api = api;
    this.reports = reports;
  }

  @FunctionName("ListCertificationSamples")
  public HttpResponseMessage run(
      @HttpTrigger(
              name = "request",
              methods = HttpMethod.GET,
              route = "api/v1/certifications/{id}/samples",
              authLevel = AuthorizationLevel.ANONYMOUS)
          HttpRequestMessage<Optional<String>> request,
      @BindingName("id") String id,
      ExecutionContext context) {
    return api.answer(
        request,
        context,
        caller -> {
          QueryValues values = new QueryValues(request.getQueryParameters());
          return Reply.json(
              200, reports.samples(reports.find(id), values.text("cursor"), values.limit()));
        });
  }
}
