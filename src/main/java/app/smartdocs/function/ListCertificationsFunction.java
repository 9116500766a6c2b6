package app.smartdocs.function;

import app.smartdocs.certification.CertificationId;
import app.smartdocs.certification.Certifications.Wanted;
import app.smartdocs.function.http.Api;
import app.smartdocs.function.http.Reply;
import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.HttpMethod;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.annotation.AuthorizationLevel;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.HttpTrigger;
import java.util.Optional;

/** {@code GET /api/v1/certifications}: newest first. */
public final class ListCertificationsFunction {
  private final Api api;
  private final CertificationReports reports;

  public ListCertificationsFunction(Api api, CertificationReports reports) {
    this.api = api;
    this.reports = reports;
  }

  @FunctionName("ListCertifications")
  public HttpResponseMessage run(
      @HttpTrigger(
              name = "request",
              methods = HttpMethod.GET,
              route = "api/v1/certifications",
              authLevel = AuthorizationLevel.ANONYMOUS)
          HttpRequestMessage<Optional<String>> request,
      ExecutionContext context) {
    return api.answer(
        request,
        context,
        caller -> {
          QueryValues values = new QueryValues(request.getQueryParameters());
          Wanted wanted =
              new Wanted(
                  values.id("cursor", CertificationId::parse),
                  values.text("model"),
                  values.text("suite"));
          return Reply.json(200, reports.newest(wanted, values.limit()));
        });
  }
}
