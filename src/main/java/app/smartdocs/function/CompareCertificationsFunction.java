package app.smartdocs.function;

import app.smartdocs.certification.Certification;
import app.smartdocs.certification.CompareCertifications;
import app.smartdocs.certification.CompareCertifications.Compared;
import app.smartdocs.certification.scoring.Difference;
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
import java.util.List;
import java.util.Optional;

/**
 * {@code GET /api/v1/certifications/{id}/differences}: two certifications, measure by measure and
 * sample by sample.
 */
public final class CompareCertificationsFunction {
  private final Api api;
  private final CertificationReports reports;
  private final CompareCertifications compare;

  public CompareCertificationsFunction(
      Api api, CertificationReports reports, CompareCertifications compare) {
    this.api = api;
    this.reports = reports;
    this.compare = compare;
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
          return Reply.json(200, compared(reports.findEnded(with), reports.findEnded(id)));
        });
  }

  private Differences compared(Certification before, Certification after) {
    if (!before.suite().name().equals(after.suite().name())) {
      throw new ProblemException(
          Problem.of(
              409,
              "suites_differ",
              "The suites differ",
              "One was read by "
                  + before.suite().name()
                  + " and the other by "
                  + after.suite().name()
                  + ". Compare certifications by the same suite."));
    }
    Compared compared = compare.compare(before, after);
    return new Differences(
        reports.brief(before),
        reports.brief(after),
        compared.measures(),
        compared.samples(),
        compared.onlyBefore(),
        compared.onlyAfter());
  }

  private record Differences(
      CertificationBody before,
      CertificationBody after,
      List<Difference> measures,
      List<CompareCertifications.Changed> samples,
      int onlyBefore,
      int onlyAfter) {}
}
