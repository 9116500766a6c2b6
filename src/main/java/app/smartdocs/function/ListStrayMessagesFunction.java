package app.smartdocs.function;

import app.smartdocs.function.http.Api;
import app.smartdocs.function.http.Reply;
import app.smartdocs.operations.KeptMessages;
import app.smartdocs.operations.StrayMessage;
import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.HttpMethod;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.annotation.AuthorizationLevel;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.HttpTrigger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** {@code GET /api/v1/queue/strays}: messages that were none of ours. */
public final class ListStrayMessagesFunction {
  private static final int MOST = 100;
  private static final int BODY_BYTES = 4096;

  private final Api api;
  private final KeptMessages strays;

  public ListStrayMessagesFunction(Api api, KeptMessages strays) {
    this.api = api;
    this.strays = strays;
  }

  @FunctionName("ListStrayMessages")
  public HttpResponseMessage run(
      @HttpTrigger(
              name = "request",
              methods = HttpMethod.GET,
              route = "api/v1/queue/strays",
              authLevel = AuthorizationLevel.ANONYMOUS)
          HttpRequestMessage<Optional<String>> request,
      ExecutionContext context) {
    return api.administer(
        request,
        context,
        () ->
            Reply.json(
                200,
                new Messages(
                    strays.newest(MOST, BODY_BYTES).stream()
                        .map(ListStrayMessagesFunction::body)
                        .toList())));
  }

  private static Message body(StrayMessage message) {
    return new Message(
        message.queue(),
        message.id(),
        message.at(),
        message.sizeBytes(),
        message.body(),
        message.sizeBytes() > BODY_BYTES);
  }

  record Messages(List<Message> messages) {}

  record Message(
      String queue, String id, Instant at, long sizeBytes, String body, boolean truncated) {}
}
