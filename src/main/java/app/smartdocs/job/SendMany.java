package app.smartdocs.job;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Sends many messages of a kind, several at a time: Storage queues take them one by one. */
public final class SendMany implements AutoCloseable {
  private static final int SENDERS = 8;

  private final JobKind kind;
  private final JobQueue queue;
  private final ExecutorService senders = Executors.newFixedThreadPool(SENDERS);

  public SendMany(JobKind kind, JobQueue queue) {
    this.kind = kind;
    this.queue = queue;
  }

  /**
   * Sends a batch.
   *
   * @throws IllegalStateException if one of them could not be sent
   */
  public void send(List<JobId> batch) throws InterruptedException {
    List<Callable<Void>> sends = new ArrayList<>();
    for (JobId each : batch) {
      sends.add(
          () -> {
            queue.send(kind, each, Duration.ZERO);
            return null;
          });
    }
    for (Future<Void> sent : senders.invokeAll(sends)) {
      try {
        Void unused = sent.get();
      } catch (ExecutionException e) {
        throw new IllegalStateException("A message could not be sent.", e.getCause());
      }
    }
  }

  @Override
  public void close() {
    senders.shutdownNow();
  }
}
