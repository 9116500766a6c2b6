package app.smartdocs.function;

import app.smartdocs.function.http.Api;
import app.smartdocs.function.http.Reply;
import app.smartdocs.operations.Overview;
import app.smartdocs.operations.WatchQueues;
import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.HttpMethod;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.annotation.AuthorizationLevel;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.HttpTrigger;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** {@code GET /api/v1/queue/overview}: what the queues did, do, and cost. */
public final class GetQueueOverviewFunction {
  private static final Set<String> HOURS = Set.of("1", "24", "168");

  private final Api api;
  private final WatchQueues queues;

  public GetQueueOverviewFunction(Api api, WatchQueues queues) {
    this.api = api;
    this.queues = queues;
  }

  @FunctionName("GetQueueOverview")
  public HttpResponseMessage run(
      @HttpTrigger(
              name = "request",
              methods = HttpMethod.GET,
              route = "api/v1/queue/overview",
              authLevel = AuthorizationLevel.ANONYMOUS)
          HttpRequestMessage<Optional<String>> request,
      ExecutionContext context) {
    return api.administer(
        request,
        context,
        () -> {
          String hours =
              Objects.requireNonNullElse(request.getQueryParameters().get("hours"), "24");
          if (!HOURS.contains(hours)) {
            throw QueryValues.invalid("hours is 1, 24 or 168.");
          }
          Overview overview = queues.overview(Duration.ofHours(Long.parseLong(hours)));
          return Reply.json(200, OverviewBody.of(overview, queues.prices()));
        });
  }
}
