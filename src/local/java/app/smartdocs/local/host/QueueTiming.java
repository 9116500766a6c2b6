package app.smartdocs.local.host;

import java.time.Duration;

/**
 * The waits of queue triggers that host.json does not set.
 *
 * @param invisibility how long a received message is hidden (Q8)
 * @param renewal how often that is renewed while its function runs (Q8)
 * @param firstWait after a first empty poll (Q2)
 */
public record QueueTiming(Duration invisibility, Duration renewal, Duration firstWait) {
  /** As the real host has them. */
  public static final QueueTiming PRODUCTION = hiddenFor(Duration.ofMinutes(10));

  /** With renewals at half time, as in the real host, and its first wait. */
  public static QueueTiming hiddenFor(Duration invisibility) {
    return new QueueTiming(invisibility, invisibility.dividedBy(2), Duration.ofMillis(100));
  }
}
