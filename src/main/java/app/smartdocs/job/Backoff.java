package app.smartdocs.job;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Waits that grow and are not the same for all: the nth is {@code first · 2ⁿ}, at most {@code
 * longest}, give or take a half.
 */
public record Backoff(Duration first, Duration longest, RandomGenerator random) {
  private static final int MOST_DOUBLINGS = 30;

  /**
   * The wait.
   *
   * @param earlier how many there were before, from 0
   */
  public Duration after(int earlier) {
    double grown = first.toMillis() * Math.pow(2, Math.min(earlier, MOST_DOUBLINGS));
    double most = Math.min(grown, (double) longest.toMillis());
    return Duration.ofMillis(Math.round(most * random.nextDouble(0.5, 1.5)));
  }
}
