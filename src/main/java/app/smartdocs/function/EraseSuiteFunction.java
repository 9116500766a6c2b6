package app.smartdocs.function;

import app.smartdocs.certification.EraseSuite;
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

/** {@code DELETE /api/v1/suites/{id}}: removes a version that no certification rests on. */
public final class EraseSuiteFunction {
  private final Api api;
  private final Suites suites;
  private final EraseSuite erase;

  public EraseSuiteFunction(Api api, Suites suites, EraseSuite erase) {
    this.api = api;
    this.suites = suites;
    this.erase = erase;
  }

  @FunctionName("EraseSuite")
  public HttpResponseMessage run(
      @HttpTrigger(
              name = "request",
              methods = HttpMethod.DELETE,
              route = "api/v1/suites/{id}",
              authLevel = AuthorizationLevel.ANONYMOUS)
          HttpRequestMessage<Optional<String>> request,
      @BindingName("id") String id,
      ExecutionContext context) {
    return api.administer(
        request,
        context,
        caller -> {
          if (!erase.run(GetSuiteFunction.find(suites, id).id(), caller.id())) {
            throw inUse();
          }
          return Reply.nothing();
        });
  }

  private static ProblemException inUse() {
    return new ProblemException(
        Problem.of(
            409,
            "suite_in_use",
            "The suite is in use",
            "Certifications rest on this suite. Delete them first."));
  }
}
