package app.smartdocs.local.host;

import com.azure.core.util.Context;
import com.azure.storage.queue.QueueClient;
import com.azure.storage.queue.models.QueueMessageItem;
import com.azure.storage.queue.models.QueueStorageException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Polls one queue for one function, as Q1 to Q6 and Q17 say. */
final class QueueListener implements Listener {
  private static final Logger LOG = Logger.getLogger(QueueListener.class.getName());
  private static final Duration GRACE = Duration.ofMinutes(5);

  private final LoadedFunction function;
  private final QueueClient queue;
  private final HostJson.Queues config;
  private final QueueTiming timing;
  private final MessageWorker worker;
  private final PollWait wait;
  private final InFlight inFlight = new InFlight();
  // Unbounded, as the worker's: host.json is the only brake.
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Thread poller;

  QueueListener(
      LoadedFunction function,
      QueueClient queue,
      MessageWorker worker,
      HostJson.Queues config,
      QueueTiming timing) {
    this.function = function;
    this.queue = queue;
    this.worker = worker;
    this.config = config;
    this.timing = timing;
    this.wait =
        new PollWait(
            timing.firstWait(),
            config.maxPollingInterval(),
            () -> ThreadLocalRandom.current().nextDouble());
    this.poller = new Thread(this::poll, "queue-" + function.name());
    poller.start();
  }

  private void poll() {
    try {
      while (!inFlight.isStopped()) {
        List<QueueMessageItem> messages = receive();
        if (messages.isEmpty()) {
          inFlight.pause(wait.next());
        } else {
          wait.reset();
          inFlight.beginTaken(messages.size());
          messages.forEach(message -> threads.execute(() -> work(message)));
          // Q4: no delay, once there is room.
          inFlight.awaitAtMost(config.newBatchThreshold());
        }
      }
    } catch (QueueStorageException e) {
      LOG.log(
          Level.SEVERE,
          "The listener of {0} has ended: storage answers {1} {2}",
          new Object[] {function.name(), e.getStatusCode(), e.getErrorCode()});
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private List<QueueMessageItem> receive() {
    try {
      return queue
          .receiveMessages(config.batchSize(), timing.invisibility(), null, Context.NONE)
          .stream()
          .toList();
    } catch (QueueStorageException e) {
      // Q6: there is no queue, it is being deleted, or storage is unwell.
      int status = e.getStatusCode();
      if (status == 404 || status == 409 || status >= 500) {
        return List.of();
      }
      throw e;
    } catch (RuntimeException unreachable) {
      // The real host would restart; to back off until storage answers comes to the same.
      LOG.log(Level.WARNING, "Storage does not answer: {0}", unreachable.toString());
      return List.of();
    }
  }

  private void work(QueueMessageItem message) {
    try {
      worker.work(message);
    } catch (RuntimeException e) {
      // Its fate could not be settled: the message comes back when its time is over.
      LOG.log(Level.WARNING, "A message of " + function.name() + " was left as it is", e);
    } finally {
      inFlight.end();
    }
  }

  @Override
  public void stop() {
    inFlight.stop();
  }

  @Override
  public void close() {
    stop();
    try {
      poller.join();
      if (!inFlight.awaitNone(GRACE)) {
        LOG.log(Level.WARNING, "Messages of {0} that take too long are given up", function.name());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    threads.shutdownNow();
  }
}
