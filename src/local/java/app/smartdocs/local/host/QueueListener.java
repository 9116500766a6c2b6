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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
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
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  // Unbounded, as the worker's: host.json is the only brake.
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Thread poller;
  private int inFlight;
  private boolean stopping;

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
            ThreadLocalRandom.current()::nextDouble);
    this.poller = new Thread(this::poll, "queue-" + function.name());
    poller.start();
  }

  private void poll() {
    try {
      while (!isStopping()) {
        List<QueueMessageItem> messages = receive();
        if (messages.isEmpty()) {
          pause(wait.next());
        } else {
          wait.reset();
          messages.forEach(this::begin);
          awaitRoom();
        }
      }
    } catch (QueueStorageException e) {
      LOG.log(Level.SEVERE, "The listener of " + function.name() + " has ended", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private List<QueueMessageItem> receive() {
    try {
      return queue
          .receiveMessages(
              Math.min(config.batchSize(), 32), timing.invisibility(), null, Context.NONE)
          .stream()
          .toList();
    } catch (QueueStorageException e) {
      int status = e.getStatusCode();
      if (status == 404 || status == 409 || status >= 500) {
        return List.of();
      }
      throw e;
    } catch (RuntimeException unreachable) {
      LOG.log(Level.WARNING, "Storage does not answer: {0}", unreachable.getMessage());
      return List.of();
    }
  }

  private void begin(QueueMessageItem message) {
    lock.lock();
    try {
      inFlight++;
    } finally {
      lock.unlock();
    }
    threads.execute(
        () -> {
          try {
            worker.work(message);
          } catch (RuntimeException e) {
            // Its fate could not be settled: the message comes back when its time is over.
            LOG.log(Level.WARNING, "A message of " + function.name() + " was left as it is", e);
          } finally {
            end();
          }
        });
  }

  private void end() {
    lock.lock();
    try {
      inFlight--;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Q4: the next receive starts when no more than the threshold are in flight. */
  private void awaitRoom() throws InterruptedException {
    lock.lock();
    try {
      while (inFlight > config.newBatchThreshold() && !stopping) {
        changed.await();
      }
    } finally {
      lock.unlock();
    }
  }

  private void pause(Duration duration) throws InterruptedException {
    lock.lock();
    try {
      long left = duration.toNanos();
      while (left > 0 && !stopping) {
        left = changed.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  private boolean isStopping() {
    lock.lock();
    try {
      return stopping;
    } finally {
      lock.unlock();
    }
  }

  /** Q17: no more polls; what is in flight is awaited. */
  @Override
  public void close() {
    lock.lock();
    try {
      stopping = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    try {
      poller.join();
      threads.shutdown();
      if (!threads.awaitTermination(GRACE.toSeconds(), TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
