package app.smartdocs.operations;

import app.smartdocs.job.JobKind;

/** How much lies in the queues. */
@FunctionalInterface
public interface QueueDepths {
  /**
   * What lies in a kind's queue and in its poison queue; about, as storage counts.
   *
   * @throws RuntimeException if storage does not say
   */
  Depth of(JobKind kind);

  /** Messages in a queue and in its poison queue. */
  record Depth(long messages, long poisoned) {}
}
