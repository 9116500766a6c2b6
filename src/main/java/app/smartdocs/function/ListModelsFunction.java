package app.smartdocs.function;

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

/** {@code GET /api/v1/models}: the models with their certificates. */
public final class ListModelsFunction {
  private final Api api;
  private final CertificationReports reports;

  public ListModelsFunction(Api api, CertificationReports reports) {
    this.api = api;
    this.reports = reports;
  }

  @FunctionName("ListModels")
  public HttpResponseMessage run(
      @HttpTrigger(
              name = "request",
              methods = HttpMethod.GET,
              route = "api/v1/models",
              authLevel = AuthorizationLevel.ANONYMOUS)
          HttpRequestMessage<Optional<String>> request,
      ExecutionContext context) {
    return api.answer(request, context, caller -> Reply.json(200, reports.models()));
  }
}
