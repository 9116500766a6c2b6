package app.smartdocs.function;

import app.smartdocs.certification.Suite;
import app.smartdocs.certification.Suites;
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

/** {@code GET /api/v1/suites/{id}}: a suite with its samples and their labels. */
public final class GetSuiteFunction {
  private final Api api;
  private final Suites suites;

  public GetSuiteFunction(Api api, Suites suites) {
    this.api = api;
    this.suites = suites;
  }

  @FunctionName("GetSuite")
  public HttpResponseMessage run(
      @HttpTrigger(
              name = "request",
              methods = HttpMethod.GET,
              route = "api/v1/suites/{id}",
              authLevel = AuthorizationLevel.ANONYMOUS)
          HttpRequestMessage<Optional<String>> request,
      @BindingName("id") String id,
      ExecutionContext context) {
    return api.answer(
        request,
        context,
        caller -> {
          Suite suite = find(suites, id);
          return Reply.json(200, SuiteBody.whole(suite, suites.samples(suite.id())));
        });
  }

  static Suite find(Suites suites, String id) {
    return suites
        .find(Ids.suite(id))
        .orElseThrow(() -> new ProblemException(Problem.notFound("suite")));
  }
}
