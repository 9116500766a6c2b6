package app.smartdocs.local.host;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what other processes and threads bring about. */
final class Eventually {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration STEP = Duration.ofMillis(10);

  private Eventually() {}

  /**
   * Waits until something holds.
   *
   * @throws AssertionError if it does not within half a minute
   */
  static void holds(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - end > 0) {
        throw new AssertionError("It never came to this: " + what);
      }
      LockSupport.parkNanos(STEP.toNanos());
    }
  }

  /** Waits until no thread of this name is left in this process. */
  static void ended(String threadName) {
    holds(
        "thread " + threadName + " has ended",
        () ->
            Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals(threadName)));
  }
}
