package app.smartdocs.local.host;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the host reads of {@code host.json}, with the real host's defaults.
 *
 * @param functionTimeout how long a function may run; empty for as long as it likes
 */
record HostJson(String routePrefix, Optional<Duration> functionTimeout, Queues queues) {
  // .NET's notation: hours, minutes and seconds, after days and a point if there are any.
  private static final Pattern TIME_SPAN =
      Pattern.compile("(?:(\\d+)\\.)?(\\d{1,2}):(\\d{2}):(\\d{2})(?:\\.(\\d{1,7}))?");
  private static final Duration LONGEST_POLL = Duration.ofMinutes(1);

  /** The section {@code extensions.queues} (Q3, Q5, Q10, Q15). */
  record Queues(
      int batchSize,
      int newBatchThreshold,
      int maxDequeueCount,
      Duration visibilityTimeout,
      Duration maxPollingInterval,
      boolean base64) {}

  static HostJson of(JsonNode json, boolean development) {
    return new HostJson(
        json.path("extensions").path("http").path("routePrefix").asText("api"),
        functionTimeout(json.path("functionTimeout").asText("00:30:00")),
        queues(json.path("extensions").path("queues"), development));
  }

  private static Queues queues(JsonNode json, boolean development) {
    int batchSize = between(1, json.path("batchSize").asInt(16), 32, "batchSize");
    int threshold = batchSize / 2 * Runtime.getRuntime().availableProcessors();
    Duration poll = duration(json, "maxPollingInterval", LONGEST_POLL);
    return new Queues(
        batchSize,
        between(0, json.path("newBatchThreshold").asInt(threshold), 1000, "newBatchThreshold"),
        between(1, json.path("maxDequeueCount").asInt(5), Integer.MAX_VALUE, "maxDequeueCount"),
        duration(json, "visibilityTimeout", Duration.ZERO),
        development && poll.equals(LONGEST_POLL) ? Duration.ofSeconds(2) : poll,
        base64(json.path("messageEncoding").asText("base64")));
  }

  private static boolean base64(String encoding) {
    if (!encoding.equalsIgnoreCase("base64") && !encoding.equalsIgnoreCase("none")) {
      throw new HostException("host.json: messageEncoding is base64 or none, not " + encoding);
    }
    return encoding.equalsIgnoreCase("base64");
  }

  private static int between(int least, int value, int most, String name) {
    if (value < least || value > most) {
      throw new HostException(
          "host.json: " + name + " is from " + least + " to " + most + ", not " + value);
    }
    return value;
  }

  private static Optional<Duration> functionTimeout(String text) {
    return text.equals("-1") ? Optional.empty() : Optional.of(timeSpan(text, "functionTimeout"));
  }

  private static Duration duration(JsonNode json, String name, Duration otherwise) {
    return json.hasNonNull(name) ? timeSpan(json.path(name).asText(), name) : otherwise;
  }

  private static Duration timeSpan(String text, String name) {
    Matcher parts = TIME_SPAN.matcher(text);
    if (!parts.matches()) {
      throw new HostException("host.json: " + name + " is hh:mm:ss, not " + text);
    }
    return Duration.ofDays(parts.group(1) == null ? 0 : Long.parseLong(parts.group(1)))
        .plusHours(Long.parseLong(parts.group(2)))
        .plusMinutes(Long.parseLong(parts.group(3)))
        .plusSeconds(Long.parseLong(parts.group(4)))
        .plusNanos(fraction(parts.group(5)));
  }

  private static long fraction(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong((digits + "000000000").substring(0, 9));
  }
}
