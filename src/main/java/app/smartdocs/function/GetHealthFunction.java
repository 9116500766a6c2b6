package app.smartdocs.function;

import app.smartdocs.function.http.Api;
import app.smartdocs.function.http.Reply;
import app.smartdocs.operations.Readiness;
import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.HttpMethod;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.annotation.AuthorizationLevel;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.HttpTrigger;
import java.util.Optional;

/**
 * {@code GET /health}: the same findings for people and scripts, as `curl -f` and `grep
 * '"status":"healthy"'` expect them.
 */
public final class GetHealthFunction {
  private final Api api;
  private final Readiness readiness;

  public GetHealthFunction(Api api, Readiness readiness) {
    this.api = api;
    this.readiness = readiness;
  }

  @FunctionName("GetHealth")
  public HttpResponseMessage run(
      @HttpTrigger(
              name = "request",
              methods = HttpMethod.GET,
              route = "health",
              authLevel = AuthorizationLevel.ANONYMOUS)
          HttpRequestMessage<Optional<String>> request,
      ExecutionContext context) {
    return api.open(
        request,
        context,
        () -> {
          HealthBody body = HealthBody.of(readiness.check());
          return Reply.json(body.isHealthy() ? 200 : 503, body);
        });
  }
}
