package app.smartdocs.extraction;

import java.time.Duration;

/** Lets time pass; a test turns the clock instead. */
@FunctionalInterface
public interface Pause {
  /** Really waits. */
  Pause REAL = duration -> Thread.sleep(duration.toMillis());

  /**
   * Waits.
   *
   * @throws InterruptedException if the host stops the invocation
   */
  void take(Duration duration) throws InterruptedException;
}
