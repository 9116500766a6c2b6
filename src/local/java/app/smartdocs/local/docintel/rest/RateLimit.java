package app.smartdocs.local.docintel.rest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;

/** So many in any second, wherever that second begins. */
final class RateLimit {
  private static final Duration WINDOW = Duration.ofSeconds(1);

  private final int perSecond;
  private final InstantSource clock;
  private final Deque<Instant> recent = new ArrayDeque<>();

  RateLimit(int perSecond, InstantSource clock) {
    this.perSecond = perSecond;
    this.clock = clock;
  }

  /** Whether one more is allowed now; one that is not does not count against the next. */
  synchronized boolean allows() {
    if (perSecond == Integer.MAX_VALUE) {
      return true;
    }
    Instant now = clock.instant();
    Instant start = now.minus(WINDOW);
    while (!recent.isEmpty() && !recent.getFirst().isAfter(start)) {
      recent.removeFirst();
    }
    if (recent.size() >= perSecond) {
      return false;
    }
    recent.addLast(now);
    return true;
  }
}
