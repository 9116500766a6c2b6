package app.smartdocs.local.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Waits for what comes about elsewhere. */
public final class Await {
  private static final Duration BETWEEN = Duration.ofMillis(100);

  private Await() {}

  /**
   * Asks again and again.
   *
   * @return whether the condition held in time
   */
  public static boolean holds(BooleanSupplier condition, Duration patience)
      throws InterruptedException {
    Instant end = Instant.now().plus(patience);
    while (!condition.getAsBoolean()) {
      if (Instant.now().isAfter(end)) {
        return false;
      }
      Thread.sleep(BETWEEN.toMillis());
    }
    return true;
  }
}
