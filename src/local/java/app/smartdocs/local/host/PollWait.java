package app.smartdocs.local.host;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/** How long a queue trigger waits after an empty poll (Q2). */
final class PollWait {
  private final Duration first;
  private final Duration longest;
  private final DoubleSupplier random;
  private int emptyPolls;

  /**
   * Begins with the first wait.
   *
   * @param random from 0 to 1
   */
  PollWait(Duration first, Duration longest, DoubleSupplier random) {
    this.first = first;
    this.longest = longest;
    this.random = random;
  }

  /** A message was found: the next wait is the first again. */
  void reset() {
    emptyPolls = 0;
  }

  Duration next() {
    if (emptyPolls++ == 0) {
      return first;
    }
    double spread = 0.8 + 0.4 * random.getAsDouble();
    double grown = first.toMillis() * (1 + Math.pow(2, Math.min(emptyPolls - 2, 30)) * spread);
    Duration wait = Duration.ofMillis((long) grown);
    return wait.compareTo(longest) < 0 ? wait : longest;
  }
}
