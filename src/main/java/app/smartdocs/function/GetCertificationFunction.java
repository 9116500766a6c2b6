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

/** {@code GET /api/v1/certifications/{id}}: how far a certification is, and what came out. */
public final class GetCertificationFunction {
  private final Api api;
  private final CertificationReports reports;

  public GetCertificationFunction(Api api, CertificationReports reports) {
    this.api = api;
    this.reports = reports;
  }

  @FunctionName("GetCertification")
  public HttpResponseMessage run(
      @HttpTrigger(
              name = "request",
              methods = HttpMethod.GET,
              route = "api/v1/certifications/{id}",
              authLevel = AuthorizationLevel.ANONYMOUS)
          HttpRequestMessage<Optional<String>> request,
      @BindingName("id") String id,
      ExecutionContext context) {
    return api.answer(
        request,
        context,
        caller -> {
          CertificationBody body = reports.whole(reports.find(id));
          Reply reply =
              Reply.json(200, body)
                  .with("Cache-Control", "no-cache")
                  .with("ETag", Reply.ETAG_OF_BODY);
          return body.done() ? reply : reply.with("Retry-After", Polling.RETRY_AFTER_SECONDS);
        });
  }
}
