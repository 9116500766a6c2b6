package app.smartdocs.operations;

import java.time.Duration;

/** What one instance at a time does, wherever it runs. */
public interface Turns {
  /** What there is to do in turn. */
  enum Turn {
    SWEEP,
    CLEANUP,
    RECERTIFICATION
  }

  /**
   * Does it, unless another instance is at it.
   *
   * @param longest after which another may begin, as if this one had died
   * @return whether it was done
   */
  boolean take(Turn turn, Duration longest, Runnable task);
}
