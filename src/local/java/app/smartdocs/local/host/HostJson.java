package app.smartdocs.local.host;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;

/**
 * What the host reads of {@code host.json}, with the real host's defaults.
 *
 * @param functionTimeout how long a function may run
 */
record HostJson(String routePrefix, Duration functionTimeout, Queues queues) {

  /** The section {@code extensions.queues}. */
  record Queues(
      int batchSize,
      int newBatchThreshold,
      int maxDequeueCount,
      Duration visibilityTimeout,
      Duration maxPollingInterval,
      boolean base64) {}

  static HostJson of(JsonNode json, boolean development) {
    JsonNode queues = json.path("extensions").path("queues");
    int batchSize = queues.path("batchSize").asInt(16);
    return new HostJson(
        json.path("extensions").path("http").path("routePrefix").asText("api"),
        duration(json.path("functionTimeout")).orElse(Duration.ofMinutes(30)),
        new Queues(
            batchSize,
            queues.path("newBatchThreshold").asInt(batchSize / 2),
            queues.path("maxDequeueCount").asInt(5),
            duration(queues.path("visibilityTimeout")).orElse(Duration.ZERO),
            duration(queues.path("maxPollingInterval"))
                .orElse(development ? Duration.ofSeconds(2) : Duration.ofMinutes(1)),
            queues.path("messageEncoding").asText("base64").equals("base64")));
  }

  private static Optional<Duration> duration(JsonNode node) {
    return node.isTextual()
        ? Optional.of(Duration.ofNanos(LocalTime.parse(node.asText()).toNanoOfDay()))
        : Optional.empty();
  }
}
