package app.smartdocs.operations;

import app.smartdocs.job.JobKind;
import java.time.Duration;

/** The queues of what the platform gave up. */
@FunctionalInterface
public interface PoisonQueue {
  /**
   * Puts a message back, as a new one: the platform counts a message's deliveries, and one of these
   * queues that failed too often is dropped without a word.
   */
  void sendAgain(JobKind kind, String body, Duration delay);
}
