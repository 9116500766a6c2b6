package app.smartdocs.function.http;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often a caller may call. Each instance counts for itself: to ask the others, or the database,
 * would cost more than what it keeps off.
 */
public final class RequestRates {
  // The one that was not heard of for longest goes first; a caller's bucket is full after a minute.
  private static final int MOST_CALLERS = 10_000;
  private static final Duration PERIOD = Duration.ofMinutes(1);

  private final int perMinute;
  private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * Allows so many calls in a minute, all at once too.
   *
   * @param perMinute 0 for any number
   */
  public RequestRates(int perMinute) {
    this.perMinute = perMinute;
  }

  /**
   * Counts a call.
   *
   * @throws ProblemException 429, saying when the next may come
   */
  void count(Caller caller) {
    if (perMinute == 0) {
      return;
    }
    ConsumptionProbe probe = bucket(caller).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      throw new ProblemException(
          Problem.of(
              429,
              "too_many_requests",
              "Too many requests",
              "You may send " + perMinute + " requests in a minute. Slow down."),
          Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
  }

  private synchronized Bucket bucket(Caller caller) {
    if (buckets.size() > MOST_CALLERS) {
      buckets.remove(buckets.keySet().iterator().next());
    }
    return buckets.computeIfAbsent(caller.id(), id -> bucket());
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, PERIOD))
        .build();
  }
}
