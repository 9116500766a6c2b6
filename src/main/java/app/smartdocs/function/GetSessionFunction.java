package app.smartdocs.function;

import app.smartdocs.document.ModelId;
import app.smartdocs.function.http.Api;
import app.smartdocs.function.http.Caller;
import app.smartdocs.function.http.Reply;
import app.smartdocs.intake.Limits;
import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.HttpMethod;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.annotation.AuthorizationLevel;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.HttpTrigger;
import java.util.List;
import java.util.Optional;

/** {@code GET /api/v1/session}: who asks, and what applies to them. */
public final class GetSessionFunction {
  private final Api api;
  private final Limits limits;

  public GetSessionFunction(Api api, Limits limits) {
    this.api = api;
    this.limits = limits;
  }

  @FunctionName("GetSession")
  public HttpResponseMessage run(
      @HttpTrigger(
              name = "request",
              methods = HttpMethod.GET,
              route = "api/v1/session",
              authLevel = AuthorizationLevel.ANONYMOUS)
          HttpRequestMessage<Optional<String>> request,
      ExecutionContext context) {
    return api.answer(request, context, caller -> Reply.json(200, session(caller)));
  }

  private Session session(Caller caller) {
    return new Session(
        new User(caller.id(), caller.name(), caller.administrator()),
        new FileLimits(limits.requestBytes(), limits.documentBytes()),
        ModelId.PREBUILT.stream().sorted().toList(),
        limits.defaultModel());
  }

  record Session(User user, FileLimits limits, List<String> models, String defaultModelId) {}

  record User(String id, String name, boolean administrator) {}

  record FileLimits(long formBytes, long uploadBytes) {}
}
