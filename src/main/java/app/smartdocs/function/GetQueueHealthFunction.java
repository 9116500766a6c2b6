package app.smartdocs.function;

import app.smartdocs.function.http.Api;
import app.smartdocs.function.http.Reply;
import app.smartdocs.job.JobKind;
import app.smartdocs.operations.WatchQueues;
import app.smartdocs.operations.WatchQueues.Finding;
import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.HttpMethod;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.annotation.AuthorizationLevel;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.HttpTrigger;
import java.util.List;
import java.util.Optional;

/** {@code GET /api/v1/queue/health}: whether the queues keep up. */
public final class GetQueueHealthFunction {
  private final Api api;
  private final WatchQueues queues;

  public GetQueueHealthFunction(Api api, WatchQueues queues) {
    this.api = api;
    this.queues = queues;
  }

  @FunctionName("GetQueueHealth")
  public HttpResponseMessage run(
      @HttpTrigger(
              name = "request",
              methods = HttpMethod.GET,
              route = "api/v1/queue/health",
              authLevel = AuthorizationLevel.ANONYMOUS)
          HttpRequestMessage<Optional<String>> request,
      ExecutionContext context) {
    return api.administer(request, context, () -> Reply.json(200, body(queues.health())));
  }

  private static Health body(List<Finding> findings) {
    List<Queue> found = findings.stream().map(GetQueueHealthFunction::queue).toList();
    return new Health(status(findings.stream().allMatch(Finding::healthy)), found);
  }

  private static Queue queue(Finding finding) {
    return new Queue(
        finding.kind().queueName(),
        finding.kind(),
        status(finding.healthy()),
        finding.messages(),
        finding.poisoned(),
        finding.oldest().toSeconds(),
        finding.detail());
  }

  private static String status(boolean healthy) {
    return healthy ? "healthy" : "unhealthy";
  }

  record Health(String status, List<Queue> queues) {}

  record Queue(
      String name,
      JobKind kind,
      String status,
      long messages,
      long poisoned,
      long oldestSeconds,
      String detail) {}
}
