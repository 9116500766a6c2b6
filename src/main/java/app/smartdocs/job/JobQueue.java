package app.smartdocs.job;

import java.time.Duration;

/** Sends the message that says "look at this row". */
@FunctionalInterface
public interface JobQueue {
  /**
   * Sends one message, with the id and nothing else.
   *
   * @param delay how long the message stays invisible; at most seven days
   * @throws RuntimeException if it could not be sent; the sweep will
   */
  void send(JobKind kind, JobId id, Duration delay);
}
