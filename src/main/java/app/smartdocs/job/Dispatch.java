package app.smartdocs.job;

import java.lang.System.Logger;
import java.time.Duration;

/**
 * Sends a recorded job on its way. Recorded means kept: where the message fails, the sweep sends.
 */
public final class Dispatch {
  private static final Logger LOG = System.getLogger(Dispatch.class.getName());

  private final JobQueue queue;

  public Dispatch(JobQueue queue) {
    this.queue = queue;
  }

  /** Never fails: the row is durable, and to report an error now would be to lie. */
  public void send(Job job) {
    boolean unused = trySend(job);
  }

  /** As above, for whoever can try again: whether the message went. */
  public boolean trySend(Job job) {
    try {
      queue.send(job.kind(), job.id(), Duration.ZERO);
      return true;
    } catch (RuntimeException unsent) {
      // The sweep sends it.
      LogLine.of("MessageUnsent").of(job).warn(LOG, unsent);
      return false;
    }
  }
}
