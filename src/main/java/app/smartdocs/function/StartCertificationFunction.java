package app.smartdocs.function;

import app.smartdocs.certification.StartCertification;
import app.smartdocs.function.http.Api;
import app.smartdocs.function.http.Problem;
import app.smartdocs.function.http.ProblemException;
import app.smartdocs.function.http.Reply;
import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.HttpMethod;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.annotation.AuthorizationLevel;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.HttpTrigger;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code POST /api/v1/certifications}: puts a model to the test. */
public final class StartCertificationFunction {
  private final Api api;
  private final StartCertification start;
  private final CertificationReports reports;

  public StartCertificationFunction(
      Api api, StartCertification start, CertificationReports reports) {
    this.api = api;
    this.start = start;
    this.reports = reports;
  }

  @FunctionName("StartCertification")
  public HttpResponseMessage run(
      @HttpTrigger(
              name = "request",
              methods = HttpMethod.POST,
              route = "api/v1/certifications",
              authLevel = AuthorizationLevel.ANONYMOUS)
          HttpRequestMessage<Optional<String>> request,
      ExecutionContext context) {
    return api.administer(
        request,
        context,
        caller ->
            reply(api.json().read(request.getBody().orElse("{}"), Wanted.class), caller.id()));
  }

  /**
   * What is wanted.
   *
   * @param suite the id of a version, or a name
   * @param repeats 1 if absent
   */
  record Wanted(@Nullable String model, @Nullable String suite, @Nullable Integer repeats) {}

  private Reply reply(Wanted wanted, String caller) {
    StartCertification.Started started =
        start.run(
            Objects.requireNonNullElse(wanted.model(), ""),
            Objects.requireNonNullElse(wanted.suite(), ""),
            Objects.requireNonNullElse(wanted.repeats(), 1),
            caller,
            false);
    if (started instanceof StartCertification.Started.Refused refused) {
      throw new ProblemException(
          Problem.of(400, "invalid_certification", "This can't be certified so", refused.detail()));
    }
    CertificationBody body =
        reports.brief(((StartCertification.Started.Running) started).certification());
    return Reply.json(202, body).with("Location", body.links().self());
  }
}
