package app.smartdocs.function;

import app.smartdocs.certification.EraseCertification;
import app.smartdocs.function.http.Api;
import app.smartdocs.function.http.Problem;
import app.smartdocs.function.http.ProblemException;
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
 * {@code DELETE /api/v1/certifications/{id}}: removes a certification that is not under way, with
 * what was read for it.
 */
public final class EraseCertificationFunction {
  private final Api api;
  private final CertificationReports reports;
  private final EraseCertification erase;

  public EraseCertificationFunction(
      Api api, CertificationReports reports, EraseCertification erase) {
    this.api = api;
    this.reports = reports;
    this.erase = erase;
  }

  @FunctionName("EraseCertification")
  public HttpResponseMessage run(
      @HttpTrigger(
              name = "request",
              methods = HttpMethod.DELETE,
              route = "api/v1/certifications/{id}",
              authLevel = AuthorizationLevel.ANONYMOUS)
          HttpRequestMessage<Optional<String>> request,
      @BindingName("id") String id,
      ExecutionContext context) {
    return api.administer(
        request,
        context,
        () -> {
          if (!erase.run(reports.find(id).id())) {
            throw new ProblemException(
                Problem.of(
                    409,
                    "certification_under_way",
                    "Under way",
                    "Cancel the certification first, and wait until what is being read has ended."));
          }
          return Reply.nothing();
        });
  }
}
