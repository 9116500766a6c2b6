package app.smartdocs.function;

import app.smartdocs.certification.Suites;
import app.smartdocs.function.http.Api;
import app.smartdocs.function.http.Reply;
import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.HttpMethod;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.annotation.AuthorizationLevel;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.HttpTrigger;
import java.util.List;
import java.util.Optional;

/** {@code GET /api/v1/suites}: all versions of all suites, newest first. */
public final class ListSuitesFunction {
  private final Api api;
  private final Suites suites;

  public ListSuitesFunction(Api api, Suites suites) {
    this.api = api;
    this.suites = suites;
  }

  @FunctionName("ListSuites")
  public HttpResponseMessage run(
      @HttpTrigger(
              name = "request",
              methods = HttpMethod.GET,
              route = "api/v1/suites",
              authLevel = AuthorizationLevel.ANONYMOUS)
          HttpRequestMessage<Optional<String>> request,
      ExecutionContext context) {
    return api.answer(
        request,
        context,
        caller -> Reply.json(200, new All(suites.all().stream().map(SuiteBody::of).toList())));
  }

  record All(List<SuiteBody> suites) {}
}
